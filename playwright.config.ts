import { defineConfig } from '@playwright/test';
import { systemChromium } from './scripts/chromium';

/** A server that runs already (E2E_ORIGIN), or one of our own on a fresh demo database. */
const port = Number(process.env.E2E_PORT ?? 3210);
const origin = process.env.E2E_ORIGIN ?? `http://localhost:${port}`;

export default defineConfig({
  testDir: 'tests/e2e',
  testMatch: '**/*.spec.ts',
  outputDir: '.data/test-results/e2e',
  // One after the other: the journeys share a server and its demo, and two browsers more would only wait for the processor.
  fullyParallel: false,
  workers: 1,
  retries: 0,
  forbidOnly: true,
  // Generous, for a slow machine: what passes is never waited for, and how fast something is belongs to `npm run bench`.
  timeout: 180_000,
  expect: { timeout: 30_000 },
  reporter: [['list']],
  use: {
    baseURL: origin,
    // A click on what is not there fails by itself; without this it would wait for the whole test's time.
    actionTimeout: 60_000,
    navigationTimeout: 60_000,
    trace: 'retain-on-failure',
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath: systemChromium(),
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
  // Each journey opens the screens it is about itself: see tests/e2e/support/looks.ts.
  projects: [{ name: 'chromium' }],
  ...(process.env.E2E_ORIGIN
    ? {}
    : {
        webServer: {
          command: `node --import './scripts/exit-with-parent.mjs?npm' --import tsx scripts/e2e-server.ts ${port}`,
          url: `${origin}/api/health/ready`,
          timeout: 240_000,
          stdout: 'pipe' as const,
          stderr: 'pipe' as const,
          gracefulShutdown: { signal: 'SIGTERM' as const, timeout: 30_000 },
          reuseExistingServer: false,
        },
      }),
});
