import { z } from 'zod';
import { anyone, route } from '../route';

const ZHealth = z.object({ status: z.enum(['ok', 'failing']), checks: z.record(z.string(), z.string()) });
export const healthLive = route({
  id: 'health.live',
  method: 'GET',
  path: '/api/health/live',
  summary: 'The process answers',
  who: anyone,
  answers: { 200: ZHealth },
  errors: [],
  tx: 'none',
  limit: 'read',
});
export const healthReady = route({
  id: 'health.ready',
  method: 'GET',
  path: '/api/health/ready',
  summary: 'The process can serve: database, migrations, worker',
  who: anyone,
  answers: { 200: ZHealth, 503: ZHealth },
  errors: [],
  tx: 'none',
  limit: 'read',
});
