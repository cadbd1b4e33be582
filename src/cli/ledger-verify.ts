/** `npm run ledger:verify`: proves the ledger and ends with 1 when something contradicts it. */
import pg from 'pg';
import { env } from '@/env';
import { rowTypes } from '@/server/db/row-types';
import { verifyLedger } from '@/server/money/verify-ledger';

async function main(): Promise<number> {
  const pool = new pg.Pool({
    connectionString: env.DATABASE_URL,
    max: 1,
    types: rowTypes,
    application_name: 'partner-portal ledger:verify',
  });
  try {
    const { ok, problems, checked } = await verifyLedger(pool);
    for (const problem of problems) console.error(problem);
    const of = `${checked.commissions} commissions, ${checked.entries} entries, ${checked.partners} partners with a balance`;
    console.log(ok ? `The ledger is right: ${of}.` : `The ledger is NOT right (${of}).`);
    return ok ? 0 : 1;
  } finally {
    await pool.end();
  }
}

main()
  .then((code) => process.exit(code))
  .catch((error: unknown) => {
    console.error(error);
    process.exit(1);
  });
