import path from 'node:path';
import config from '@payload-config';
import { GRAPHQL_POST } from '@payloadcms/next/routes';
import next from 'next';
import { getPayload } from 'payload';
import { env } from '@/env';
import { createApiDocuments } from '@/http/api-docs';
import { allBindings } from '@/http/bindings';
import { createLimiter } from '@/http/limits';
import { createLogger } from '@/http/logger';
import { createNodeServer } from '@/http/node-server';
import { createPayloadBridge } from '@/http/payload-bridge';
import { createRouter } from '@/http/router';
import { onShutdown } from '@/http/shutdown';
import { redisSocketAdapter } from '@/integrations/redis/socket-adapter';
import { startWorker } from '@/jobs/run-worker';
import { createSocketServer } from '@/realtime/socket-server';
import { forgetKeptForVisitors } from '@/server/tiers/kept-for-visitors';

const development = env.NODE_ENV === 'development';
const root = process.cwd();
const log = createLogger(env.LOG_LEVEL);

// Payload first, then Next: the config is evaluated in both module graphs and shares this instance.
const payload = await getPayload({ config, cron: false });
const app = next({ dev: development, dir: root, hostname: env.HOST, port: env.PORT });
await app.prepare();

const graphql = GRAPHQL_POST(config);
const limiter = createLimiter(env.RATE_LIMIT_FACTOR);
let wake = (): void => undefined;
const afterWrite = (): void => wake();

const { server, drain } = await createNodeServer({
  root: path.resolve(root),
  documents: createApiDocuments(env.publicUrl),
  router: createRouter({
    payload,
    bindings: allBindings(env.publicUrl),
    limiter,
    log,
    publicUrl: env.publicUrl,
    afterWrite,
  }),
  bridge: createPayloadBridge({ payload, graphql: (request) => graphql(request), limiter, afterWrite }),
  next: app.getRequestHandler(),
  log,
  publicUrl: env.publicUrl,
  trustProxy: env.TRUST_PROXY,
  development,
});
const redis = env.REDIS_URL ? await redisSocketAdapter(env.REDIS_URL, log) : null;
const sockets = createSocketServer({
  httpServer: server,
  payload,
  log,
  publicUrl: env.publicUrl,
  onContentChanged: forgetKeptForVisitors,
  adapter: redis?.adapter,
});
wake = () => sockets.wake();
const worker = env.WORKER === 'inline' ? await startWorker({ payload, log, concurrency: 2 }) : null;

await new Promise<void>((resolve, reject) => {
  server.once('error', reject);
  server.listen(env.PORT, env.HOST, resolve);
});
log.info({ port: env.PORT }, `Partner Portal listens on ${env.publicUrl}`);

onShutdown(log, async () => {
  await sockets.close();
  const { cut } = await drain(15_000);
  if (cut) log.warn('requests were still open after the grace, and were cut');
  await worker?.stop();
  await redis?.close();
  await app.close();
  // The pool is not ended: Payload keeps one of its connections for good, so that would never come back. It goes with the process.
  await payload.destroy();
});
