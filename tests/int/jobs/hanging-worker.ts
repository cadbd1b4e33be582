import pino from 'pino';
import { startRunner } from '@/jobs/runner';

/** A worker in a process of its own whose job never ends: it says so, and waits to be killed. */
const [, , connectionString = ''] = process.argv;
await startRunner({
  connectionString,
  tasks: {
    'keep-house': () => {
      process.stdout.write('claimed\n');
      return new Promise(() => undefined);
    },
  },
  standing: [],
  concurrency: 1,
  log: pino({ level: 'silent' }),
  node: 'to be killed',
  heartbeatMs: 200,
  staleMs: 60_000,
});
