import { ROOT } from '@root/scripts/paths';
import { run } from '@root/scripts/processes';
import { bundleCommand } from '@root/scripts/run-command';
import { hashFiles } from '@root/scripts/source-hash';
import { onDatabase, withClient } from '../../support/test-server';
import { benchEnvironment } from './settings';

/** The two sizes: 200,000 and 20,000 leads. The small one says what a request costs where there is little. */
export type Scaled = { large: string; small: string };

/** What decides how the scaled data looks. */
const INPUTS = ['src/migrations', 'src/seed'];

/** Makes the databases with the scaled data on a server; they are kept until migrations or seed change. */
export async function scaledDatabases(server: { url: string; adminUrl: string }): Promise<Scaled> {
  const version = hashFiles(INPUTS, /\.test\.ts$/).slice(0, 8);
  await dropOthers(server.adminUrl, version);
  return {
    large: await scaled(server, `bench_large_${version}`, ['--scale']),
    small: await scaled(server, `bench_small_${version}`, ['--scale', '--small']),
  };
}

function dropOthers(adminUrl: string, version: string): Promise<void> {
  return withClient(adminUrl, async (admin) => {
    const { rows } = await admin.query<{ name: string }>(
      `SELECT datname AS name FROM pg_database WHERE datname LIKE 'bench\\_%' AND datname NOT LIKE '%\\_' || $1`,
      [version],
    );
    for (const { name } of rows) await admin.query(`DROP DATABASE ${admin.escapeIdentifier(name)} WITH (FORCE)`);
  });
}

async function scaled(server: { url: string; adminUrl: string }, name: string, args: string[]): Promise<string> {
  const url = onDatabase(server.url, name);
  await withClient(server.adminUrl, async (admin) => {
    const made = await admin.query('SELECT 1 FROM pg_database WHERE datname = $1', [name]);
    if (made.rowCount) return;
    console.log(`  filling ${name}: this takes some minutes, once`);
    const draft = `${name}_draft`;
    await admin.query(`DROP DATABASE IF EXISTS ${draft} WITH (FORCE)`);
    await admin.query(`CREATE DATABASE ${draft} OWNER portal`);
    const draftUrl = onDatabase(server.url, draft);
    await command('migrate', [], draftUrl);
    await command('seed', args, draftUrl);
    await withClient(draftUrl, (client) => client.query('VACUUM ANALYZE'));
    await admin.query(`ALTER DATABASE ${draft} RENAME TO ${name}`); // only a finished one bears the name
  });
  return url;
}

async function command(name: string, args: string[], databaseUrl: string): Promise<void> {
  const { code, output, seconds } = await run(process.execPath, [await bundleCommand(name), ...args], {
    cwd: ROOT,
    env: benchEnvironment(databaseUrl),
  });
  if (code !== 0) throw new Error(`${name} ${args.join(' ')} failed:\n${output}`);
  console.log(`    ${name}: ${output.trim().split('\n').at(-1)} (${seconds.toFixed(0)} s)`);
}
