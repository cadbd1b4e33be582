/** `npm run backup [-- <file>]`: the database and the private files in one archive, of one moment, while the portal runs. */
import path from 'node:path';
import pg from 'pg';
import { env } from '@/env';
import { makeBackup } from '@/server/maintenance/backup/make-backup';

async function main([given]: string[]): Promise<void> {
  const now = new Date();
  const stamp = now.toISOString().slice(0, 19).replaceAll(/[-:]/g, '').replace('T', '-');
  const file = path.resolve(given ?? path.join(env.DATA_DIR, 'backups', `portal-${stamp}.tar`));
  const client = new pg.Client({ connectionString: env.DATABASE_URL, application_name: 'partner-portal backup' });
  await client.connect();
  try {
    const { rows, tables, files } = await makeBackup(client, file, now);
    const count = (figure: number) => figure.toLocaleString('en');
    console.log(`${file}: ${count(rows)} rows of ${tables} tables, ${count(files)} files.`);
    if (env.S3_BUCKET) console.log('The private files lie in the bucket, which is backed up by its own means.');
  } finally {
    await client.end();
  }
}

main(process.argv.slice(2))
  .then(() => process.exit(0))
  .catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  });
