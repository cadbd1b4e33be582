import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, linkSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { Failure } from './failure';
import { isErrno } from './processes';

/** What `.data/secrets.json` holds: made once for a local installation, never printed. */
const ZSecrets = z.object({
  PAYLOAD_SECRET: z.string().min(32),
  ENCRYPTION_KEY: z.base64(),
  postgresPassword: z.string().min(16),
  postgresAdminPassword: z.string().min(16),
});
export type Secrets = z.infer<typeof ZSecrets>;

const hex = (bytes: number) => randomBytes(bytes).toString('hex');

/** Reads the secrets of a data folder, or makes them (mode 0600). Two makers at once end with the same ones. */
export function ensureSecrets(dataDir: string): Secrets {
  const file = path.join(dataDir, 'secrets.json');
  if (!existsSync(file)) create(file);
  if ((statSync(file).mode & 0o077) !== 0) chmodSync(file, 0o600);
  try {
    return ZSecrets.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    throw new Failure(
      `${file} is damaged: it must hold the secrets that this installation was made with. Restore it from a backup, or delete ${dataDir} to begin anew (this deletes the local database).`,
    );
  }
}

function create(file: string): void {
  mkdirSync(path.dirname(file), { recursive: true });
  const secrets: Secrets = {
    PAYLOAD_SECRET: hex(32),
    ENCRYPTION_KEY: randomBytes(32).toString('base64'),
    postgresPassword: hex(24),
    postgresAdminPassword: hex(24),
  };
  const draft = `${file}.${process.pid}.${hex(4)}`;
  writeFileSync(draft, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 });
  try {
    linkSync(draft, file); // atomic, and fails when another process was first
  } catch (error) {
    if (!isErrno(error, 'EEXIST')) throw error;
  } finally {
    rmSync(draft, { force: true });
  }
}
