/** Composition root of a process that only works the job queue (`WORKER=off` on the servers). Answers health checks on PORT. */
import { createServer } from 'node:http';
import config from '@payload-config';
import { getPayload } from 'payload';
import { env } from '@/env';
import { createLogger } from '@/http/logger';
import { onShutdown } from '@/http/shutdown';
import { startWorker } from '@/jobs/run-worker';
import { poolOf } from '@/server/db/transaction';
import { checkHealth } from '@/server/maintenance/check-health';

const log = createLogger(env.LOG_LEVEL);
const payload = await getPayload({ config, cron: false });
const worker = await startWorker({ payload, log, concurrency: 4 });

const health = createServer(async (_, answer) => {
  const { status, checks } = await checkHealth(poolOf(payload), new Date());
  answer.writeHead(status === 'ok' ? 200 : 503, { 'content-type': 'application/json' });
  answer.end(JSON.stringify({ status, checks }));
});
health.listen(env.PORT, env.HOST);
log.info({ port: env.PORT }, 'the worker works the job queue');

onShutdown(log, async () => {
  health.close();
  await worker.stop();
  await payload.destroy();
});
