/**
 * The portal as a process of its own: the real `server.ts` with routers, sockets and worker, bundled as for production, with
 * Next alone left out. What is killed, drained or cut off from its database in a test is one of these.
 */
import { spawn } from 'node:child_process';
import { existsSync, readdirSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { bundleOptions } from '@root/scripts/bundle';
import { freePort } from '@root/scripts/embedded-db';
import { withFileLock } from '@root/scripts/file-lock';
import { fromRoot } from '@root/scripts/paths';
import { exitCode } from '@root/scripts/processes';
import { hashSources } from '@root/scripts/source-hash';
import * as esbuild from 'esbuild';
import { testSettings } from './test-settings';

const BOOTS_WITHIN_MS = 90_000;
const LINES_KEPT = 400;
const BUNDLES = '.data/test-bundles';
const KEPT_MS = 6 * 60 * 60_000;

export interface PortalProcess {
  origin: string;
  pid: number;
  /** The exit code as a shell says it, once it has ended for whatever reason. */
  ended: Promise<number>;
  /** The last lines it wrote. */
  log: string[];
  /** SIGKILL: it cannot finish anything. */
  kill(): Promise<void>;
  /** SIGTERM: it drains. Answers the exit code. */
  stop(): Promise<number>;
}

export interface PortalOptions {
  databaseUrl: string;
  /** A free one is taken when absent; a restart keeps the address by giving it again. */
  port?: number;
  env?: Record<string, string>;
}

/** Bundles `server.ts` when the sources have changed since the last time. Answers its file. */
export async function bundlePortal(): Promise<string> {
  const folder = `${BUNDLES}/${hashSources().slice(0, 16)}`;
  const file = fromRoot(folder, 'server.mjs');
  const options = bundleOptions({ server: 'server.ts' }, folder);
  const noPages = fileURLToPath(new URL('./no-pages.ts', import.meta.url));
  await withFileLock(fromRoot(BUNDLES, 'lock'), async () => {
    if (existsSync(file)) return;
    removeOld();
    await esbuild.build({
      ...options,
      sourcemap: false,
      plugins: [
        {
          name: 'no-pages',
          setup: (build) => {
            build.onResolve({ filter: /^next$/ }, ({ importer }) =>
              importer === fromRoot('server.ts') ? { path: noPages } : null,
            );
          },
        },
        ...(options.plugins ?? []),
      ],
    });
  });
  return file;
}

function removeOld(): void {
  for (const { name, parentPath } of readdirSync(fromRoot(BUNDLES), { withFileTypes: true })) {
    const place = path.join(parentPath, name);
    const age = Date.now() - statSync(place).mtimeMs;
    if (name !== 'lock' && age > KEPT_MS) rmSync(place, { recursive: true });
  }
}

/** Starts it and waits until it answers. @throws Error with what it wrote when it ends before. */
export async function startPortal({ databaseUrl, port, env = {} }: PortalOptions): Promise<PortalProcess> {
  const chosen = port ?? (await freePort(0));
  if (!chosen) throw new Error('There is no free port');
  const origin = `http://127.0.0.1:${chosen}`;
  const file = await bundlePortal();
  const child = spawn(process.execPath, [file], {
    // Without the pages of a build in its folder it has nothing to compress at boot.
    cwd: path.dirname(file),
    env: {
      ...process.env,
      ...testSettings(databaseUrl),
      NODE_ENV: 'production',
      HOST: '127.0.0.1',
      PORT: String(chosen),
      PUBLIC_URL: origin,
      DATA_DIR: fromRoot(`.data/test-files/${process.pid}`),
      WORKER: 'inline',
      LOG_LEVEL: 'warn',
      RATE_LIMIT_FACTOR: '1000',
      ...env,
    } as NodeJS.ProcessEnv,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const log: string[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      log.push(...text.trimEnd().split('\n'));
      log.splice(0, log.length - LINES_KEPT);
    });
  }
  let code: number | undefined;
  const ended = new Promise<number>((resolve) => {
    child.on('exit', (status, signal) => {
      code = exitCode(status, signal);
      resolve(code);
    });
  });
  const portal: PortalProcess = {
    origin,
    pid: child.pid ?? 0,
    ended,
    log,
    kill: async () => {
      child.kill('SIGKILL');
      await ended;
    },
    stop: () => {
      child.kill('SIGTERM');
      return ended;
    },
  };
  const deadline = Date.now() + BOOTS_WITHIN_MS;
  while (!(await answers(`${origin}/api/health/live`))) {
    if (code !== undefined) throw new Error(`The portal ended with ${code} before it answered:\n${log.join('\n')}`);
    if (Date.now() > deadline) {
      await portal.kill();
      throw new Error(`The portal did not answer within ${BOOTS_WITHIN_MS / 1000} s:\n${log.join('\n')}`);
    }
    await sleep(50);
  }
  return portal;
}

async function answers(url: string): Promise<boolean> {
  try {
    return (await fetch(url, { signal: AbortSignal.timeout(2_000) })).ok;
  } catch {
    return false; // nobody listens yet
  }
}
