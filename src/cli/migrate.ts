/**
 * Brings the database to the present version. Each start runs this, so the portal itself is loaded only when something is
 * pending.
 */
import pg from 'pg';
import { env } from '@/env';
import { migrations } from '../migrations';

async function pendingMigrations(): Promise<number> {
  const client = new pg.Client({ connectionString: env.DATABASE_URL, application_name: 'partner-portal migrate' });
  await client.connect();
  try {
    const tables = await client.query<{ found: boolean }>(
      `SELECT to_regclass('payload_migrations') IS NOT NULL AND to_regclass('graphile_worker.migrations') IS NOT NULL AS found`,
    );
    if (!tables.rows[0]?.found) return migrations.length;
    const { rows } = await client.query<{ name: string }>('SELECT name FROM payload_migrations');
    const applied = new Set(rows.map(({ name }) => name));
    return migrations.filter(({ name }) => !applied.has(name)).length;
  } finally {
    await client.end();
  }
}

async function main(): Promise<void> {
  const pending = await pendingMigrations();
  if (pending > 0) {
    const [{ migrateAll }, { openPortal }] = await Promise.all([
      import('@/server/maintenance/migrate-all'),
      import('./support/open-portal'),
    ]);
    await openPortal(migrateAll);
  }
  console.log(pending > 0 ? `${pending} applied` : 'up to date');
}

main()
  .then(() => process.exit(0))
  .catch((error: unknown) => {
    console.error(error);
    process.exit(1);
  });
