/** Signs the sessions of a benchmark's servers. */
export const BENCH_SECRET = 'bench-secret-bench-secret-bench-secret-1';

/** The environment of every process of the benchmark: production, no request limits, jobs left alone. */
export const benchEnvironment = (databaseUrl: string, extra: Record<string, string> = {}): NodeJS.ProcessEnv => ({
  ...process.env,
  NODE_ENV: 'production',
  DATABASE_URL: databaseUrl,
  PAYLOAD_SECRET: BENCH_SECRET,
  ENCRYPTION_KEY: Buffer.alloc(32, 1).toString('base64'),
  RATE_LIMIT_FACTOR: '1000000',
  LOG_LEVEL: 'error',
  WORKER: 'off',
  ...extra,
});
