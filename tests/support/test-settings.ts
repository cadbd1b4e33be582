/** The settings the application runs with in a test; they are set before its configuration is imported. */
export function testSettings(databaseUrl: string): Record<string, string> {
  return {
    NODE_ENV: 'test',
    DATABASE_URL: databaseUrl,
    DATABASE_POOL: '12',
    PAYLOAD_SECRET: 'a secret of the tests, and of nothing else',
    ENCRYPTION_KEY: Buffer.alloc(32, 7).toString('base64'),
    PUBLIC_URL: 'http://localhost:3000',
    LOG_LEVEL: 'silent',
    WORKER: 'off',
    TEST_CLOCK: '1',
  };
}
