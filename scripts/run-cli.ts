/**
 * `npm run <command>`: brings up the database and the settings, then runs src/cli/<name>.ts, or a script of tests/load,
 * with the arguments given. A database that the portal uses at the same moment is shared and left running.
 */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { openDatabase } from './database';
import { Failure, reportFailure } from './failure';
import { fromRoot, ROOT } from './paths';
import { exitCode } from './processes';
import { bundleCommand } from './run-command';
import { readSettings } from './settings';

async function main([name, ...args]: string[]): Promise<number> {
  if (!name) throw new Failure('Say which command: npm run create-admin, seed, ledger:verify or bench.');
  const settings = readSettings();
  const database = await openDatabase(settings);
  try {
    const env = { NODE_ENV: 'production', ...settings.env, DATABASE_URL: database.url };
    return await runToEnd([...(await entryFor(name)), ...args], env);
  } finally {
    await database.stop();
  }
}

async function entryFor(name: string): Promise<string[]> {
  const load = fromRoot('tests/load', `${name}.ts`);
  if (existsSync(load)) return ['--import', 'tsx', load];
  return [await bundleCommand(name)];
}

function runToEnd(args: string[], env: Record<string, string>): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { cwd: ROOT, env: env as NodeJS.ProcessEnv, stdio: 'inherit' });
    // The terminal's Ctrl-C reaches the child by itself; we only have to outlive it, to leave the database in order.
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
      process.on(signal, () => {
        if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal);
      });
    }
    child.on('error', reject);
    child.on('exit', (code, signal) => resolve(exitCode(code, signal)));
  });
}

main(process.argv.slice(2))
  .then((code) => process.exit(code))
  .catch((error: unknown) => {
    reportFailure(error);
    process.exit(1);
  });
