/**
 * `npm start` and `npm run dev`: database, build, migrations, demo, server, in this order, each step said; and on
 * Ctrl-C the same backwards: the server drains, then the database stops.
 */
import { build } from './build';
import { type Database, openDatabase } from './database';
import { type DevServer, startDevServer } from './dev-server';
import { freePort } from './embedded-db';
import { Failure, reportFailure } from './failure';
import { ROOT } from './paths';
import { run } from './processes';
import { bundleCommand } from './run-command';
import { claimPort, forgetServer, noteServer, type ServerProcess, startServer, waitUntilReady } from './server-process';
import { readSettings, type Settings } from './settings';
import { welcome } from './welcome';

type Mode = 'start' | 'dev';

/** Signals that come within this time are one: the terminal's and the copy that npm forwards. */
const SAME_SIGNAL_MS = 1500;

const stop = new AbortController();
let server: ServerProcess | DevServer | undefined;

function listenForSignals(): void {
  let first = 0;
  const onSignal = () => {
    if (first === 0) {
      first = Date.now();
      stop.abort(new Interrupted());
      console.log('\nStopping: the server finishes what it is doing. Once more to stop at once.');
    } else if (Date.now() - first > SAME_SIGNAL_MS) server?.kill();
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, onSignal);
}

class Interrupted extends Error {}

function say(label: string, text: string): void {
  console.log(`  ${label.padEnd(10)} ${text}`);
}

async function main(mode: Mode): Promise<number> {
  listenForSignals();
  console.log('\nPartner Portal\n');
  const settings = await choosePort(readSettings());
  await claimPort(settings.dataDir, settings.host, settings.port);

  let database: Database | undefined;
  try {
    database = await openDatabase(settings);
    say('database', database.description);
    const env = {
      ...settings.env,
      DATABASE_URL: database.url,
      NODE_ENV: mode === 'dev' ? 'development' : 'production',
    };
    await prepare(mode, env, settings.demo);
    return await serve(mode, settings, env);
  } finally {
    forgetServer(settings.dataDir, settings.port);
    const left = await database?.stop();
    if (left === 'stopped') say('database', 'stopped');
    if (left === 'in use') say('database', 'left running, another command of this folder uses it');
  }
}

async function choosePort(settings: Settings): Promise<Settings> {
  if (settings.port !== 0) return settings;
  const port = await freePort(0);
  if (!port) throw new Failure('No free port was found. Choose one: PORT=3001 npm start');
  const publicUrl = process.env.PUBLIC_URL || `http://localhost:${port}`;
  return { ...settings, port, publicUrl, env: { ...settings.env, PORT: String(port), PUBLIC_URL: publicUrl } };
}

async function prepare(mode: Mode, env: Record<string, string>, demo: boolean): Promise<void> {
  if (mode === 'start') {
    const result = await build({ say: (line) => say('build', line), signal: stop.signal });
    if (result === 'up to date') say('build', 'up to date');
  }
  await command('migrate', [], env, 'migrations');
  if (demo) await command('seed', ['--if-empty'], env, 'demo');
}

/** Runs one of src/cli as a step: its last line becomes the step's line. */
async function command(name: string, args: string[], env: Record<string, string>, label: string): Promise<void> {
  const file = await bundleCommand(name);
  const { code, output, seconds } = await run(process.execPath, [file, ...args], {
    cwd: ROOT,
    env: env as NodeJS.ProcessEnv,
    signal: stop.signal,
  });
  stop.signal.throwIfAborted();
  if (code !== 0) throw new Failure(`The step "${label}" failed:\n${output.trimEnd()}`);
  say(label, `${output.trim().split('\n').at(-1) ?? 'done'} (${seconds.toFixed(1)} s)`);
}

async function serve(mode: Mode, settings: Settings, given: Record<string, string>): Promise<number> {
  const env = { LOG_LEVEL: mode === 'dev' ? 'info' : 'warn', NEXT_TELEMETRY_DISABLED: '1', ...given };
  const started = Date.now();
  const origin = `http://${settings.host === '0.0.0.0' || settings.host === '::' ? '127.0.0.1' : settings.host}:${settings.port}`;
  server = mode === 'dev' ? await startDevServer(env) : startServer('dist/server.mjs', env);
  noteServer(settings.dataDir, server.pid, settings.port);
  try {
    await waitUntilReady(server, origin, stop.signal);
    say('server', `ready after ${((Date.now() - started) / 1000).toFixed(1)} s`);
    console.log(welcome(settings));
    const ended = await Promise.race([server.ended, untilStopped()]);
    if (ended !== 'stopped') {
      console.error(`\nThe server ended by itself with exit code ${ended}.`);
      return ended || 1;
    }
  } catch (error) {
    await server.drain();
    throw error;
  }
  const code = await server.drain();
  say('server', code === 0 ? 'stopped' : `ended with exit code ${code}`);
  return code;
}

function untilStopped(): Promise<'stopped'> {
  if (stop.signal.aborted) return Promise.resolve('stopped');
  return new Promise((resolve) => stop.signal.addEventListener('abort', () => resolve('stopped'), { once: true }));
}

const mode = process.argv[2] === 'dev' ? 'dev' : 'start';
main(mode)
  .then((code) => process.exit(code))
  .catch((error: unknown) => {
    if (error instanceof Interrupted || stop.signal.aborted) process.exit(130);
    reportFailure(error);
    process.exit(1);
  });
