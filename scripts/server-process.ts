/** The application's server as a child: started in a process group of its own, waited for, drained. */
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { Failure } from './failure';
import { fromRoot, ROOT } from './paths';
import { exitCode, isAlive, startMark, waitForExit } from './processes';

const READY_WITHIN_MS = 180_000;
/** A little more than the server gives itself. */
const DRAIN_WITHIN_MS = 35_000;

export interface ServerProcess {
  pid: number;
  /** The exit code, once it has ended for whatever reason. */
  ended: Promise<number>;
  /** Asks it to finish what it is doing and waits; it is killed when that takes too long. Answers its exit code. */
  drain(): Promise<number>;
  kill(): void;
}

/**
 * Starts `file` under the Node that runs us. Its own group keeps the terminal's Ctrl-C away from it, so that it is asked
 * to stop once, in order; when we are killed it stops by itself.
 */
export function startServer(file: string, env: Record<string, string>): ServerProcess {
  const watch = pathToFileURL(fromRoot('scripts/exit-with-parent.mjs')).href;
  const child = spawn(process.execPath, ['--import', watch, file], {
    cwd: ROOT,
    env: env as NodeJS.ProcessEnv,
    detached: true,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  const { pid } = child;
  if (!pid) throw new Failure(`The server could not be started: ${file}`);
  const ended = whenEnded(child);
  const drain = async () => {
    child.kill('SIGTERM');
    const late = sleep(DRAIN_WITHIN_MS, 'late' as const, { ref: false });
    if ((await Promise.race([ended, late])) === 'late') {
      console.error(`The server was still busy after ${DRAIN_WITHIN_MS / 1000} s and was killed.`);
      child.kill('SIGKILL');
    }
    return ended;
  };
  return { pid, ended, drain, kill: () => child.kill('SIGKILL') };
}

function whenEnded(child: ChildProcess): Promise<number> {
  return new Promise((resolve) => {
    child.on('error', () => resolve(127));
    child.on('exit', (code, signal) => resolve(exitCode(code, signal)));
  });
}

/** Waits until the server answers that it is ready. @throws Failure when it ends or takes too long. */
export async function waitUntilReady(server: ServerProcess, origin: string, signal?: AbortSignal): Promise<void> {
  const deadline = Date.now() + READY_WITHIN_MS;
  let last = 'no answer yet';
  let code: number | undefined;
  void server.ended.then((ended) => {
    code = ended;
  });
  while (Date.now() < deadline) {
    signal?.throwIfAborted();
    if (code !== undefined)
      throw new Failure(`The server ended with exit code ${code} before it was ready; its reason is above.`);
    try {
      const answer = await fetch(`${origin}/api/health/ready`, { signal: AbortSignal.timeout(5000) });
      if (answer.ok) return;
      last = `${answer.status} ${(await answer.text()).slice(0, 500)}`;
    } catch (error) {
      last = error instanceof Error ? error.message : String(error);
    }
    await sleep(100);
  }
  throw new Failure(
    `The server was not ready after ${READY_WITHIN_MS / 1000} s. Its last answer at ${origin}/api/health/ready: ${last}`,
  );
}

interface RunFile {
  server: number;
  serverMark: string | null;
  supervisor: number;
  supervisorMark: string | null;
}

const runFile = (dataDir: string, port: number) => path.join(dataDir, `portal-${port}.json`);

/** Notes who serves which port, for the next start to understand a busy one. */
export function noteServer(dataDir: string, server: number, port: number): void {
  const note: RunFile = {
    server,
    serverMark: startMark(server),
    supervisor: process.pid,
    supervisorMark: startMark(process.pid),
  };
  writeFileSync(runFile(dataDir, port), `${JSON.stringify(note)}\n`);
}

export function forgetServer(dataDir: string, port: number): void {
  rmSync(runFile(dataDir, port), { force: true });
}

/**
 * Makes sure that the port can be had. A server whose supervisor was killed is draining: it is waited for.
 * @throws Failure that names PORT when somebody else holds it.
 */
export async function claimPort(dataDir: string, host: string, port: number): Promise<void> {
  if (await isFree(host, port)) return;
  const note = readNote(dataDir, port);
  const sameServer = note && isAlive(note.server) && startMark(note.server) === note.serverMark;
  const instead = `PORT=${port + 1} npm start`;
  if (!sameServer)
    throw new Failure(
      `Port ${port} is in use by another program. Stop that program, or choose another port: ${instead}`,
    );
  if (isAlive(note.supervisor) && startMark(note.supervisor) === note.supervisorMark) {
    throw new Failure(
      `The portal of this folder is already running on port ${port} (process ${note.supervisor}). Stop it with Ctrl-C there, or choose another port: ${instead}`,
    );
  }
  console.log('  A server whose start command was killed is still finishing; waiting for it.');
  if (!(await waitForExit(note.server, DRAIN_WITHIN_MS))) process.kill(note.server, 'SIGKILL');
  await waitForExit(note.server, 5000);
}

function readNote(dataDir: string, port: number): RunFile | null {
  const file = runFile(dataDir, port);
  if (!existsSync(file)) return null;
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as RunFile;
  } catch {
    return null; // half written by a process that was killed
  }
}

function isFree(host: string, port: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE') resolve(false);
      else if (error.code === 'EACCES')
        reject(new Failure(`This user may not open port ${port}. Choose one above 1023: PORT=3000 npm start`));
      else
        reject(
          new Failure(`The server cannot listen on ${host}, port ${port} (${error.message}). Correct HOST or PORT.`),
        );
    });
    probe.listen(port, host, () => probe.close(() => resolve(true)));
  });
}
