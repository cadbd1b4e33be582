/**
 * The settings a command runs with: what the user set (environment, then `.env`), and for a local trial, where nothing
 * is configured, what we make ourselves. `src/env.ts` is what the application itself accepts.
 */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { Failure } from './failure';
import { fromRoot, ROOT } from './paths';
import { ensureSecrets } from './secrets';

const SECRETS = {
  PAYLOAD_SECRET: 'at least 32 characters that sign sessions; make one with: openssl rand -hex 32',
} as const;

export interface Settings {
  /** What the application is started with; DATABASE_URL is missing when the database is ours to start. */
  env: Record<string, string>;
  dataDir: string;
  port: number;
  host: string;
  publicUrl: string;
  /** Whether the demo programme is to be written into an empty database. */
  demo: boolean;
}

/** Reads the settings. @throws Failure with a sentence for each one that is missing or wrong. */
export function readSettings(): Settings {
  const file = fromRoot('.env');
  if (existsSync(file)) process.loadEnvFile(file);
  return resolveSettings(process.env);
}

/** The rule behind {@link readSettings}, with nothing read from outside but the local secrets. */
export function resolveSettings(given: Record<string, string | undefined>): Settings {
  const env: Record<string, string> = {};
  for (const [key, value] of Object.entries(given)) if (value !== undefined && value !== '') env[key] = value;

  const dataDir = path.resolve(ROOT, env.DATA_DIR ?? '.data');
  const configured = env.DATABASE_URL !== undefined || env.NODE_ENV === 'production';
  checkDatabaseUrl(env.DATABASE_URL);
  if (configured) requireSecrets(env);
  else {
    const { PAYLOAD_SECRET, ENCRYPTION_KEY } = ensureSecrets(dataDir);
    Object.assign(env, { PAYLOAD_SECRET, ENCRYPTION_KEY, ...pick(env, ['PAYLOAD_SECRET', 'ENCRYPTION_KEY']) });
  }
  const port = parsePort(env.PORT);
  const publicUrl = env.PUBLIC_URL ?? `http://localhost:${port}`;
  const demo = env.DEMO === undefined ? !configured : ['1', 'true'].includes(env.DEMO);
  const settings = { PORT: String(port), PUBLIC_URL: publicUrl, DATA_DIR: dataDir, DEMO: demo ? '1' : '0' };
  return { env: { ...env, ...settings }, dataDir, port, host: env.HOST ?? '0.0.0.0', publicUrl, demo };
}

function pick(env: Record<string, string>, names: string[]): Record<string, string> {
  return Object.fromEntries(Object.entries(env).filter(([name]) => names.includes(name)));
}

function requireSecrets(env: Record<string, string>): void {
  const missing = Object.entries(SECRETS).filter(([name]) => env[name] === undefined);
  if (missing.length === 0) return;
  const why = env.DATABASE_URL ? 'DATABASE_URL is set' : 'NODE_ENV is production';
  const lines = missing.map(([name, what]) => `  ${name}  ${what}`);
  throw new Failure(
    `${why}, so this is a real installation and its secrets must be yours. Set, in the environment or in .env:\n${lines.join('\n')}`,
  );
}

function checkDatabaseUrl(url: string | undefined): void {
  if (url === undefined || /^postgres(ql)?:\/\/./.test(url)) return;
  throw new Failure(
    `DATABASE_URL must look like postgres://user:password@host:5432/database. Unset it to use the embedded database.`,
  );
}

function parsePort(text: string | undefined): number {
  if (text === undefined) return 3000;
  const port = Number(text);
  if (/^\d+$/.test(text) && port <= 65_535) return port;
  throw new Failure(`PORT is "${text}", which is no port: give a number from 1 to 65535, for example PORT=3001.`);
}

/**
 * What a build is given instead of real settings: the build connects to nothing, and nothing of an installation may end
 * up in what it makes.
 */
export function buildEnvironment(): Record<string, string | undefined> {
  return {
    ...process.env,
    NODE_ENV: 'production',
    DATABASE_URL: 'postgres://build:build@127.0.0.1:1/build',
    PAYLOAD_SECRET: 'only-for-the-build-'.repeat(2),
    ENCRYPTION_KEY: Buffer.alloc(32).toString('base64'),
    PUBLIC_URL: 'http://localhost:3000',
    NEXT_TELEMETRY_DISABLED: '1',
    LOG_LEVEL: 'error',
  };
}
