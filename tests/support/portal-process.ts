/**
 * The portal as a process of its own: the real `server.ts` with routers, sockets and worker, bundled as for production, with
 * Next alone left out. What is killed, drained or cut off from its database in a test is one of these.
 */
import { spawn } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { bundleOptions } from '@root/scripts/bundle';
import { freePort } from '@root/scripts/embedded-db';
import { fromRoot } from '@root/scripts/paths';
import { exitCode } from '@root/scripts/processes';
import * as esbuild from 'esbuild';
import { testSettings } from './test-settings';

const BOOTS_WITHIN_MS = 90_000;
const LINES_KEPT = 400;

export interface PortalBundle {
  file: string;
  remove(): void;
}

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
  bundle: PortalBundle;
  databaseUrl: string;
  /** A free one is taken when absent; a restart keeps the address by giving it again. */
  port?: number;
  env?: Record<string, string>;
}

/** Bundles `server.ts` into a folder of the calling process; takes some seconds. */
export async function bundlePortal(): Promise<PortalBundle> {
  const folder = `.data/test-bundles/portal-${process.pid}`;
  const options = bundleOptions({ server: 'server.ts' }, folder);
  const noPages = fileURLToPath(new URL('./no-pages.ts', import.meta.url));
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
  return { file: fromRoot(folder, 'server.mjs'), remove: () => rmSync(fromRoot(folder), { recursive: true }) };
}

/** Starts it and waits until it answers. @throws Error with what it wrote when it ends before. */
export async function startPortal({ bundle, databaseUrl, port, env = {} }: PortalOptions): Promise<PortalProcess> {
  const chosen = port ?? (await freePort(0));
  if (!chosen) throw new Error('There is no free port');
  const origin = `http://127.0.0.1:${chosen}`;
  // Without the pages of a build in its folder it has nothing to compress at boot.
  const folder = path.dirname(bundle.file);
  const files = path.join(folder, 'files');
  mkdirSync(files, { recursive: true });
  const child = spawn(process.execPath, [bundle.file], {
    cwd: folder,
    env: {
      ...process.env,
      ...testSettings(databaseUrl),
      NODE_ENV: 'production',
      HOST: '127.0.0.1',
      PORT: String(chosen),
      PUBLIC_URL: origin,
      DATA_DIR: files,
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
