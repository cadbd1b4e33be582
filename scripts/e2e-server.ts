/**
 * The server of the browser tests: the production build on a database of its own in the tests' Postgres, with the demo in
 * it. Ends, and removes the database, when Playwright asks it to. `.data/e2e.json` says where both are.
 */
import { writeFileSync } from 'node:fs';
import { cloneTemplate } from '../tests/support/clone-template';
import { openTestServer } from '../tests/support/test-server';
import { testSettings } from '../tests/support/test-settings';
import { reportFailure } from './failure';
import { fromRoot, ROOT } from './paths';
import { run } from './processes';
import { bundleCommand } from './run-command';
import { startServer } from './server-process';

async function main(port: number): Promise<number> {
  const stopped = new Promise<'stopped'>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => resolve('stopped'));
  });
  const postgres = await openTestServer();
  try {
    const database = await cloneTemplate(postgres.url, postgres.template);
    const origin = `http://localhost:${port}`;
    const env = {
      ...process.env,
      ...testSettings(database.url),
      NODE_ENV: 'production',
      PORT: String(port),
      PUBLIC_URL: origin,
      DEMO: '1',
      WORKER: 'inline',
      LOG_LEVEL: 'warn',
      DATA_DIR: fromRoot('.data/e2e-files'),
    } as Record<string, string>;
    const seeded = await run(process.execPath, [await bundleCommand('seed'), '--if-empty'], {
      cwd: ROOT,
      env: env as NodeJS.ProcessEnv,
    });
    if (seeded.code !== 0) throw new Error(`The demo could not be seeded:\n${seeded.output}`);
    writeFileSync(fromRoot('.data/e2e.json'), `${JSON.stringify({ origin, databaseUrl: database.url })}\n`, {
      mode: 0o600,
    });
    const server = startServer('dist/server.mjs', env);
    const first = await Promise.race([server.ended, stopped]);
    const code = first === 'stopped' ? await server.drain() : first || 1;
    await database.drop();
    return code;
  } finally {
    await postgres.close();
  }
}

main(Number(process.argv[2] ?? 3210))
  .then((code) => process.exit(code))
  .catch((error: unknown) => {
    reportFailure(error);
    process.exit(1);
  });
