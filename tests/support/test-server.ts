/**
 * The Postgres of the tests: one embedded server, one template database that is migrated once for a given set of
 * migrations, and clones of it, which take a tenth of a second each.
 */

import { bundle } from '@root/scripts/bundle';
import { startOrAdopt } from '@root/scripts/embedded-db';
import { fromRoot, ROOT } from '@root/scripts/paths';
import { isAlive, run } from '@root/scripts/processes';
import { hashFiles } from '@root/scripts/source-hash';
import pg from 'pg';
import { testSettings } from './test-settings';

/** What decides how an empty, migrated database looks. */
const TEMPLATE_INPUTS = ['src/migrations', 'src/cli/migrate.ts', 'src/server/db', 'package-lock.json'];
const MIGRATE_LOCK = 4_152_026;
const OLD_AFTER = '1 day';

export interface TestServer {
  /** The `postgres` database as a role that may make databases. */
  url: string;
  template: string;
  close(): Promise<void>;
}

/** Starts or adopts the test server and makes sure that its template is there. */
export async function openTestServer(): Promise<TestServer> {
  const server = await startOrAdopt({ dataDir: fromRoot('.data'), purpose: 'tests' });
  try {
    const url = onDatabase(server.url, 'postgres');
    const template = await ensureTemplate(server.adminUrl, server.url);
    return {
      url,
      template,
      close: async () => {
        await server.stop();
      },
    };
  } catch (error) {
    await server.stop();
    throw error;
  }
}

/** The same server and role, another database. */
export function onDatabase(url: string, name: string): string {
  const address = new URL(url);
  address.pathname = `/${name}`;
  return address.href;
}

/** Runs `work` on a connection of its own and closes it. */
export async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

function ensureTemplate(adminUrl: string, ownerUrl: string): Promise<string> {
  const template = `template_${hashFiles(TEMPLATE_INPUTS, /\.test\.ts$/).slice(0, 16)}`;
  return withClient(adminUrl, async (admin) => {
    await admin.query('SELECT pg_advisory_lock($1)', [MIGRATE_LOCK]); // ends with the connection
    await dropLeftovers(admin, template);
    if (await exists(admin, template)) return template;
    const draft = `draft_${template}`;
    await admin.query(`DROP DATABASE IF EXISTS ${draft} WITH (FORCE)`);
    await admin.query(`CREATE DATABASE ${draft} OWNER portal`);
    await migrate(onDatabase(ownerUrl, draft));
    await admin.query(`ALTER DATABASE ${draft} RENAME TO ${template}`); // only a finished one bears the name
    return template;
  });
}

async function exists(admin: pg.Client, name: string): Promise<boolean> {
  const found = await admin.query('SELECT 1 FROM pg_database WHERE datname = $1', [name]);
  return found.rowCount === 1;
}

/** The same entry that a real installation runs, as a process of its own. */
async function migrate(url: string): Promise<void> {
  await bundle({ migrate: 'src/cli/migrate.ts' }, 'dist/dev');
  const { code, output } = await run(process.execPath, [fromRoot('dist/dev/migrate.mjs')], {
    cwd: ROOT,
    env: { ...process.env, ...testSettings(url) } as NodeJS.ProcessEnv,
    timeoutMs: 180_000,
  });
  if (code !== 0) throw new Error(`The template database could not be migrated:\n${output}`);
}

/** Removes the clones of processes that died, and templates of migrations that have long changed. */
async function dropLeftovers(admin: pg.Client, current: string): Promise<void> {
  const { rows } = await admin.query<{ name: string; old: boolean }>(
    `SELECT datname AS name, coalesce((pg_stat_file('base/' || oid || '/PG_VERSION', true)).modification < now() - $1::interval, false) AS old
       FROM pg_database WHERE datname LIKE 'test\\_%' OR datname LIKE 'template\\_%' AND datname <> ALL ($2)`,
    [OLD_AFTER, [current, 'template0', 'template1']],
  );
  for (const { name, old } of rows) {
    const owner = /^test_(\d+)_/.exec(name)?.[1];
    if (owner ? !isAlive(Number(owner)) : old)
      await admin.query(`DROP DATABASE IF EXISTS ${admin.escapeIdentifier(name)} WITH (FORCE)`);
  }
}
