import config from '@payload-config';
import { getPayload } from 'payload';
import { env } from '@/env';
import { createLogger } from '@/http/logger';
import { onShutdown } from '@/http/shutdown';
import { startWorker } from '@/jobs/run-worker';

/** How many jobs at once: each may use a connection of Payload's pool, which keeps one for itself. */
const MOST_AT_ONCE = 8;

const log = createLogger(env.LOG_LEVEL);
const payload = await getPayload({ config, cron: false });
const concurrency = Math.max(1, Math.min(MOST_AT_ONCE, env.DATABASE_POOL - 1));
const worker = await startWorker({ payload, log, concurrency });
log.info({ concurrency }, 'worker: takes jobs');

// The connections of Payload's pool end with the process: it keeps one of them for good.
onShutdown(log, async () => {
  await worker.stop();
  await payload.destroy();
});
