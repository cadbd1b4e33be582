/** `npm run restore -- <file>`: puts a backup into an empty installation of the same version, and proves the ledger after. */
import pg from 'pg';
import { env } from '@/env';
import { rowTypes } from '@/server/db/row-types';
import { restoreBackup } from '@/server/maintenance/backup/restore-backup';
import { migrateAll } from '@/server/maintenance/migrate-all';
import { verifyLedger } from '@/server/money/verify-ledger';
import { openPortal } from './support/open-portal';

async function main([file]: string[]): Promise<number> {
  if (!file) throw new Error('Say which backup: npm run restore -- <file>');
  await openPortal(migrateAll);
  const settings = { connectionString: env.DATABASE_URL, types: rowTypes, application_name: 'partner-portal restore' };
  const client = new pg.Client(settings);
  await client.connect();
  try {
    const { madeAt, rows, files, filesInBucket } = await restoreBackup(client, file);
    console.log(`Restored what was there at ${madeAt}: ${rows.toLocaleString('en')} rows, ${files} files.`);
    if (filesInBucket) console.log('The private files lay in a bucket: point S3_* to it.');
  } finally {
    await client.end();
  }
  const pool = new pg.Pool({ ...settings, max: 1 });
  try {
    const { ok, problems } = await verifyLedger(pool);
    for (const problem of problems) console.error(problem);
    console.log(ok ? 'The ledger is right.' : 'The ledger is NOT right: see above.');
    return ok ? 0 : 1;
  } finally {
    await pool.end();
  }
}

main(process.argv.slice(2))
  .then((code) => process.exit(code))
  .catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  });
