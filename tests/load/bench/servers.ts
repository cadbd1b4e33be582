import { spawn } from 'node:child_process';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from '@root/scripts/embedded-db';
import { ROOT } from '@root/scripts/paths';
import { benchEnvironment } from './settings';

export type Running = { origin: string; pid: number; stop(): Promise<void> };

const TRIES = 300;

/** Starts a server's file on a free port and waits until something answers there. */
export async function startServer(file: string, databaseUrl: string): Promise<Running> {
  const port = await freePort(0);
  const origin = `http://127.0.0.1:${port}`;
  const child = spawn(process.execPath, [path.resolve(ROOT, file)], {
    cwd: ROOT,
    env: benchEnvironment(databaseUrl, { PORT: String(port), HOST: '127.0.0.1', PUBLIC_URL: origin }),
    stdio: 'inherit',
  });
  const ended = new Promise<void>((resolve) => child.on('exit', () => resolve()));
  const answers = () =>
    fetch(`${origin}/api/health/live`).then(
      () => true,
      () => false,
    );
  for (let left = TRIES; !(await answers()); left -= 1) {
    if (left === 0 || child.exitCode !== null) throw new Error(`${file} did not come up`);
    await sleep(200);
  }
  return {
    origin,
    pid: child.pid as number,
    stop: async () => {
      child.kill('SIGTERM');
      await ended;
    },
  };
}
