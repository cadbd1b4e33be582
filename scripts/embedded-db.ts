/**
 * A real Postgres 18 without anything installed: the binaries come by npm, the cluster lives in the data folder. The
 * server is a process group of its own, so that Ctrl-C reaches the application first; it survives a kill -9 of the
 * application, and the next start adopts it. Whoever uses it holds a lease; the last one to leave stops it.
 */
import { spawn, spawnSync } from 'node:child_process';
import {
  chownSync,
  closeSync,
  existsSync,
  mkdtempSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { Failure } from './failure';
import { withFileLock } from './file-lock';
import { countLeases, takeLease } from './leases';
import { findPostgresHome, type PostgresHome } from './postgres-home';
import { isServing, type Postmaster, processesInside, readPostmaster } from './postmaster';
import { isAlive, waitForExit } from './processes';
import { ensureSecrets, type Secrets } from './secrets';

export interface EmbeddedDatabase {
  /** The application's database, as the role that owns it (no superuser). */
  url: string;
  /** The maintenance database as superuser: for making databases in tests and for looking inside. */
  adminUrl: string;
  port: number;
  cluster: string;
  version: string;
  /** Whether a running server was found and taken over. */
  adopted: boolean;
  /** Leaves the server: it is shut down when nobody else uses it. */
  stop(): Promise<'stopped' | 'in use'>;
}

export interface EmbeddedOptions {
  /** Absolute path of the data folder. */
  dataDir: string;
  /** Tests trade durability for speed and have a cluster of their own; a broken one is made anew. */
  purpose: 'app' | 'tests';
}

const MAJOR = '18';
const ROLE = 'portal';
const SETTINGS = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '200',
  shared_buffers: '256MB',
  effective_cache_size: '1GB',
  maintenance_work_mem: '128MB',
  max_wal_size: '2GB',
  random_page_cost: '1.1',
  timezone: 'UTC',
  log_timezone: 'UTC',
  lc_messages: 'C',
  log_line_prefix: '%m [%p] ',
};
const FAST_SETTINGS = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', shared_buffers: '128MB' };

interface Context extends PostgresHome {
  dataDir: string;
  purpose: EmbeddedOptions['purpose'];
  name: string;
  logFile: string;
  secrets: Secrets;
}

/** Starts the embedded server, or adopts the one that runs already, and answers when it takes connections. */
export async function startOrAdopt(options: EmbeddedOptions): Promise<EmbeddedDatabase> {
  const { dataDir, purpose } = options;
  const name = purpose === 'app' ? 'postgres' : 'test-postgres';
  const secrets = ensureSecrets(dataDir);
  const lock = path.join(dataDir, `${name}.lock`);
  const leases = path.join(dataDir, `${name}.users`);

  return withFileLock(lock, async () => {
    const context: Context = {
      ...findPostgresHome(dataDir, name),
      dataDir,
      purpose,
      name,
      secrets,
      logFile: path.join(dataDir, `${name}.log`),
    };
    const lease = takeLease(leases);
    try {
      const { postmaster, adopted } = await bringUp(context);
      const version = await ensureRoleAndDatabase(context, postmaster.port);
      return {
        url: address(ROLE, secrets.postgresPassword, postmaster.port, ROLE),
        adminUrl: address('postgres', secrets.postgresAdminPassword, postmaster.port, 'postgres'),
        port: postmaster.port,
        cluster: context.cluster,
        version,
        adopted,
        stop: () =>
          withFileLock(lock, async () => {
            lease.release();
            if (countLeases(leases) > 0) return 'in use';
            await shutDown(context.cluster);
            return 'stopped';
          }),
      };
    } catch (error) {
      lease.release();
      throw error;
    }
  });
}

async function bringUp(context: Context): Promise<{ postmaster: Postmaster; adopted: boolean }> {
  checkVersion(context);
  const found = existsSync(context.cluster) ? readPostmaster(context.cluster) : null;
  if (found && isServing(found, context.cluster)) {
    if (found.status !== 'stopping') return { postmaster: await waitUntilReady(context, found.pid), adopted: true };
    await waitForExit(found.pid, 60_000);
  }
  if (!existsSync(context.cluster)) initialise(context);
  try {
    return { postmaster: await launch(context), adopted: false };
  } catch (error) {
    // Without fsync a power cut may break the test cluster: it holds nothing that is not made again in seconds.
    if (context.purpose !== 'tests') throw error;
    rmSync(context.cluster, { recursive: true, force: true });
    initialise(context);
    return { postmaster: await launch(context), adopted: false };
  }
}

function checkVersion({ cluster }: Context): void {
  const file = path.join(cluster, 'PG_VERSION');
  if (!existsSync(file)) return;
  const found = readFileSync(file, 'utf8').trim();
  if (found === MAJOR) return;
  throw new Failure(
    `${cluster} was made by Postgres ${found}, and this version brings Postgres ${MAJOR}. Move the data with the old version (dump and restore), or delete ${cluster} to begin anew.`,
  );
}

/** Makes the cluster beside its place and renames it there: a kill in the middle leaves nothing that looks finished. */
function initialise({ bin, cluster, account, secrets, purpose }: Context): void {
  const draft = `${cluster}.new`;
  rmSync(draft, { recursive: true, force: true });
  const work = mkdtempSync(path.join(tmpdir(), 'partner-portal-'));
  const passwordFile = path.join(work, 'password');
  writeFileSync(passwordFile, secrets.postgresAdminPassword, { mode: 0o600 });
  if (account) {
    for (const place of [work, passwordFile]) chownSync(place, account.uid, account.gid);
    makeFor(account, draft);
  }
  const locale = utf8Locale();
  const args = [
    `--pgdata=${draft}`,
    '--username=postgres',
    '--auth=scram-sha-256',
    `--pwfile=${passwordFile}`,
    '--encoding=UTF8',
    `--locale=${locale}`,
    // Order of text by code point, the same on every machine; letters and case as Unicode has them.
    ...(locale === 'C' ? [] : ['--locale-provider=builtin', '--builtin-locale=C.UTF-8']),
    ...(purpose === 'tests' ? ['--no-sync'] : []),
  ];
  const result = spawnSync(path.join(bin, 'initdb'), args, {
    ...account,
    cwd: '/',
    encoding: 'utf8',
    env: { ...process.env, LC_MESSAGES: 'C' },
  });
  rmSync(work, { recursive: true, force: true });
  if (result.status !== 0) {
    rmSync(draft, { recursive: true, force: true });
    throw new Failure(`The database could not be made in ${cluster}:\n${result.stderr || result.error?.message}`);
  }
  renameSync(draft, cluster);
}

/** The data folder belongs to root, so what the account shall write in is made for it. */
function makeFor(account: { uid: number; gid: number }, folder: string): void {
  const made = spawnSync('install', ['-d', '-m', '700', '-o', String(account.uid), '-g', String(account.gid), folder], {
    encoding: 'utf8',
  });
  if (made.status !== 0) throw new Failure(`${folder} could not be made: ${made.stderr}`);
}

function utf8Locale(): string {
  const listed = spawnSync('locale', ['-a'], { encoding: 'utf8' }).stdout ?? '';
  const available = new Set(listed.split('\n').map((line) => line.trim()));
  return ['C.UTF-8', 'C.utf8', 'en_US.UTF-8', 'en_US.utf8'].find((name) => available.has(name)) ?? 'C';
}

async function launch(context: Context): Promise<Postmaster> {
  let reason = '';
  // A server that died by kill -9 leaves children that hold its shared memory for a moment; a port may just be taken.
  for (let attempt = 0; attempt < 5; attempt += 1) {
    removeForeignPidFile(context.cluster);
    const port = await choosePort(context, attempt > 0 && /Address already in use|could not bind/.test(reason));
    const pid = spawnServer(context, port);
    const ready = await waitUntilReady(context, pid).catch((error: unknown) => {
      if (!(error instanceof Failure)) throw error;
      reason = error.message;
      return null;
    });
    if (ready) {
      writeFileSync(portFile(context), String(port));
      return ready;
    }
    if (!/Address already in use|could not bind|shared memory block|lock file .* already exists/.test(reason)) break;
    await sleep(1000);
  }
  throw new Failure(reason);
}

/**
 * Postgres itself clears a `postmaster.pid` whose process is gone, after a look at what its children left. It refuses when
 * the number is taken: by another program since, or by a zombie that nobody collects. Then the file is removed here, but
 * never while any process works inside the cluster.
 */
function removeForeignPidFile(cluster: string): void {
  const found = readPostmaster(cluster);
  if (!found || isServing(found, cluster) || processesInside(cluster).length > 0) return;
  rmSync(path.join(cluster, 'postmaster.pid'), { force: true });
}

function spawnServer({ bin, cluster, account, purpose, logFile }: Context, port: number): number {
  const settings = { ...SETTINGS, ...(purpose === 'tests' ? FAST_SETTINGS : {}), port: String(port) };
  const args = ['-D', cluster, ...Object.entries(settings).flatMap(([key, value]) => ['-c', `${key}=${value}`])];
  const tooLong = existsSync(logFile) && statSync(logFile).size > 10_000_000;
  const log = openSync(logFile, tooLong ? 'w' : 'a', 0o600);
  const child = spawn(path.join(bin, 'postgres'), args, {
    ...account,
    cwd: '/',
    detached: true,
    stdio: ['ignore', log, log],
    env: { ...process.env, LC_MESSAGES: 'C', TZ: 'UTC' },
  });
  child.unref();
  closeSync(log);
  if (!child.pid) throw new Failure(`${path.join(bin, 'postgres')} could not be started.`);
  return child.pid;
}

async function waitUntilReady(context: Context, pid: number): Promise<Postmaster> {
  const deadline = Date.now() + 180_000; // recovery after a crash may take its time
  while (Date.now() < deadline) {
    const now = readPostmaster(context.cluster);
    if (now?.pid === pid && now.status === 'ready') return now;
    if (!isAlive(pid))
      throw new Failure(`The embedded Postgres did not start (${context.logFile}):\n${lastLines(context.logFile)}`);
    await sleep(50);
  }
  throw new Failure(`The embedded Postgres was not ready after three minutes; see ${context.logFile}.`);
}

function lastLines(file: string): string {
  return readFileSync(file, 'utf8').trimEnd().split('\n').slice(-6).join('\n');
}

function portFile({ dataDir, name }: Context): string {
  return path.join(dataDir, `${name}.port`);
}

/** The port of the last time when it is free, so that other tools keep their address; else any free one. */
async function choosePort(context: Context, another: boolean): Promise<number> {
  const file = portFile(context);
  const last = existsSync(file) ? Number(readFileSync(file, 'utf8')) : 0;
  if (last > 0 && !another && (await freePort(last))) return last;
  const port = await freePort(0);
  if (!port) throw new Failure('No free port was found on 127.0.0.1 for the embedded Postgres.');
  return port;
}

/** Answers the port that could be bound on loopback (0 asks for any), or null when it is taken. */
export function freePort(wanted: number): Promise<number | null> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(null));
    server.listen(wanted, '127.0.0.1', () => {
      const bound = server.address();
      server.close(() => resolve(bound && typeof bound === 'object' ? bound.port : null));
    });
  });
}

async function ensureRoleAndDatabase({ secrets, cluster, purpose }: Context, port: number): Promise<string> {
  const client = new pg.Client({
    connectionString: address('postgres', secrets.postgresAdminPassword, port, 'postgres'),
  });
  try {
    await client.connect();
  } catch (error) {
    throw new Failure(
      `The database in ${cluster} does not accept the password of secrets.json beside it (${error instanceof Error ? error.message : error}). Restore that file, or delete ${cluster} to begin anew.`,
    );
  }
  try {
    const role = await client.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [ROLE]);
    if (role.rowCount === 0) {
      const rights = purpose === 'tests' ? 'LOGIN CREATEDB' : 'LOGIN';
      await client.query(`CREATE ROLE ${ROLE} ${rights} PASSWORD ${client.escapeLiteral(secrets.postgresPassword)}`);
    }
    const database = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [ROLE]);
    if (database.rowCount === 0) await client.query(`CREATE DATABASE ${ROLE} OWNER ${ROLE}`);
    const version = await client.query<{ server_version: string }>('SHOW server_version');
    return version.rows[0]?.server_version ?? MAJOR;
  } finally {
    await client.end();
  }
}

function address(user: string, password: string, port: number, database: string): string {
  return `postgresql://${user}:${password}@127.0.0.1:${port}/${database}`;
}

/** Fast shutdown: open transactions are rolled back, everything is written, no recovery is needed next time. */
async function shutDown(cluster: string): Promise<void> {
  const running = readPostmaster(cluster);
  if (!running || !isServing(running, cluster)) return;
  process.kill(running.pid, 'SIGINT');
  if (await waitForExit(running.pid, 60_000)) return;
  process.kill(running.pid, 'SIGQUIT');
  await waitForExit(running.pid, 10_000);
}
