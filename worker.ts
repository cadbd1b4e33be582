import { createServer } from 'node:http';
import config from '@payload-config';
import { getPayload } from 'payload';
import { env } from '@/env';
import { createLogger } from '@/http/logger';
import { onShutdown } from '@/http/shutdown';
import { startWorker } from '@/jobs/run-worker';
import { poolOf } from '@/server/db/transaction';
import { checkHealth } from '@/server/maintenance/check-health';

/** How many jobs at once: each may use a connection of Payload's pool, which keeps one for itself. */
const MOST_AT_ONCE = 8;

const log = createLogger(env.LOG_LEVEL);
const payload = await getPayload({ config, cron: false });
const concurrency = Math.max(1, Math.min(MOST_AT_ONCE, env.DATABASE_POOL - 1));
const worker = await startWorker({ payload, log, concurrency });
log.info({ concurrency }, 'worker: takes jobs');

// The container's health check asks here, at any path, what it asks a server at /api/health/ready.
const health = createServer(async (_, answer) => {
  const { status, checks } = await checkHealth(poolOf(payload), new Date());
  answer.writeHead(status === 'ok' ? 200 : 503, { 'content-type': 'application/json' });
  answer.end(JSON.stringify({ status, checks }));
});
health.listen(env.PORT, env.HOST);

// The connections of Payload's pool end with the process: it keeps one of them for good.
onShutdown(log, async () => {
  health.close();
  await worker.stop();
  await payload.destroy();
});
