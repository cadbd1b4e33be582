import { spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type EmbeddedDatabase, startOrAdopt } from './embedded-db';
import { fromRoot, ROOT } from './paths';
import { readPostmaster } from './postmaster';
import { isAlive, waitForExit } from './processes';

/** Below the checkout, as the product's own, and open as that is. */
let dataDir: string;
beforeAll(() => {
  dataDir = makeFolder(0o755);
});
afterAll(async () => {
  await (await start()).stop(); // whatever a failed test left running
  removeFolder(dataDir);
}, 60_000);

function makeFolder(mode: number): string {
  mkdirSync(fromRoot('.data'), { recursive: true });
  const folder = mkdtempSync(fromRoot('.data/try-'));
  chmodSync(folder, mode);
  return folder;
}

function removeFolder(folder: string): void {
  const outside = path.join(folder, 'postgres.location');
  if (existsSync(outside)) rmSync(readFileSync(outside, 'utf8').trim(), { recursive: true });
  rmSync(folder, { recursive: true });
}

const start = () => startOrAdopt({ dataDir, purpose: 'app' });

async function query(url: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

/** The server's process id as its own file says it. */
function serverPid({ cluster }: EmbeddedDatabase): number {
  const running = readPostmaster(cluster);
  if (!running) throw new Error('no server runs');
  return running.pid;
}

/** Another process that starts or adopts the database and then waits, to be killed with -9. */
async function userInAnotherProcess(): Promise<{ kill: () => Promise<void> }> {
  const code = `const { startOrAdopt } = await import(${JSON.stringify(fromRoot('scripts/embedded-db.ts'))});
    await startOrAdopt({ dataDir: ${JSON.stringify(dataDir)}, purpose: 'app' }); console.log('up'); setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', code], { cwd: ROOT });
  await new Promise<void>((resolve, reject) => {
    child.stdout.once('data', () => resolve());
    child.once('exit', () => reject(new Error('it ended before it was up')));
  });
  const pid = child.pid ?? 0;
  return {
    kill: async () => {
      process.kill(pid, 'SIGKILL');
      await waitForExit(pid, 5000);
    },
  };
}

describe('the embedded database', { timeout: 60_000 }, () => {
  it('is made once by the first of two starters at once, and adopted by the other', async () => {
    const [a, b] = await Promise.all([start(), start()]);
    expect([a.adopted, b.adopted].sort()).toEqual([false, true]);
    expect(a.url).toBe(b.url);
    expect(await a.stop()).toBe('in use');
    expect(await b.stop()).toBe('stopped');
  });

  it('serves Postgres 18 to a role that is no superuser and owns its database', async () => {
    const database = await start();
    const [row] = await query(
      database.url,
      `SELECT current_setting('server_version') AS version, usesuper, current_setting('fsync') AS fsync FROM pg_user WHERE usename = current_user`,
    );
    expect(row).toEqual({ version: expect.stringMatching(/^18\./), usesuper: false, fsync: 'on' });
    await database.stop();
  });

  it('asks for the password', async () => {
    const database = await start();
    const address = new URL(database.url);
    address.password = 'guessed';
    await expect(query(address.href, 'SELECT 1')).rejects.toThrow(/password authentication failed/);
    await database.stop();
  });

  it('lives on after a kill -9 of its only user, and the next one adopts and stops it', async () => {
    const other = await userInAnotherProcess();
    await other.kill();
    const database = await start();
    expect(database.adopted).toBe(true);
    const pid = serverPid(database);
    expect(await database.stop()).toBe('stopped');
    expect(isAlive(pid)).toBe(false);
  });

  it('is left running while another process uses it', async () => {
    const other = await userInAnotherProcess();
    const database = await start();
    expect(await database.stop()).toBe('in use');
    await other.kill();
  });

  it('comes back with everything committed after a kill -9 of the server itself', async () => {
    const first = await start();
    await query(first.url, 'CREATE TABLE kept AS SELECT 42 AS answer');
    process.kill(serverPid(first), 'SIGKILL');
    const second = await start();
    expect(second.adopted).toBe(false);
    expect(await query(second.url, 'SELECT answer FROM kept')).toEqual([{ answer: 42 }]);
    await first.stop();
    expect(await second.stop()).toBe('stopped');
  });

  it('is not fooled by a pid file whose number now belongs to another program', async () => {
    const before = await start();
    await before.stop();
    writeFileSync(
      path.join(before.cluster, 'postmaster.pid'),
      `${process.pid}\n${before.cluster}\n1\n${before.port}\n`,
    );
    const database = await start();
    expect(database.adopted).toBe(false);
    expect(await database.stop()).toBe('stopped');
  });

  it('moves to another port when its own was taken meanwhile', async () => {
    const before = await start();
    await before.stop();
    const squatter = createServer();
    await new Promise<void>((resolve) => squatter.listen(before.port, '127.0.0.1', resolve));
    const database = await start();
    expect(database.port).not.toBe(before.port);
    await database.stop();
    squatter.close();
  });

  it('runs as an ordinary user also under root, out of a folder that this user cannot reach, and finds itself again', async () => {
    const closed = makeFolder(0o700);
    try {
      const first = await startOrAdopt({ dataDir: closed, purpose: 'app' });
      const [row] = await query(first.adminUrl, `SELECT current_setting('data_directory') AS folder`);
      expect(row?.folder).toBe(first.cluster);
      expect(first.cluster.startsWith(closed)).toBe(process.getuid?.() !== 0);
      await first.stop();
      const again = await startOrAdopt({ dataDir: closed, purpose: 'app' });
      expect(again.cluster).toBe(first.cluster);
      await again.stop();
    } finally {
      removeFolder(closed);
    }
  });
});
