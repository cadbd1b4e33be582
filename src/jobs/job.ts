import type { Task } from 'graphile-worker';
import type { Payload } from 'payload';
import type { Logger } from 'pino';
import type { z } from 'zod';
import { JOBS, type JobName } from '@/contracts/jobs';
import { poolOf } from '@/server/db/transaction';
import { notifyEvents } from '@/server/events/notify-events';

export type JobContext = {
  payload: Payload;
  log: Logger;
  /** The same in every attempt at this job. */
  jobId: string;
};
export type Job = { name: JobName; task(base: Omit<JobContext, 'jobId'>): Task };

/**
 * Binds a job's name to its work: the payload is parsed, the events that the work committed go out, and what it answers is
 * logged. The work runs at least once, maybe again after a crash: it is idempotent.
 */
export function job<N extends JobName>(
  name: N,
  work: (input: z.output<(typeof JOBS)[N]>, context: JobContext) => Promise<unknown>,
): Job {
  return {
    name,
    task:
      ({ payload, log }) =>
      async (input, { job: { id, attempts } }) => {
        const jobLog = log.child({ job: name, jobId: id });
        const started = performance.now();
        try {
          const outcome = await work(JOBS[name].parse(input) as z.output<(typeof JOBS)[N]>, {
            payload,
            log: jobLog,
            jobId: id,
          });
          jobLog.debug({ outcome, ms: Math.round(performance.now() - started) }, 'job: done');
        } catch (error) {
          jobLog.error({ err: error, attempts }, 'job: failed');
          throw error;
        } finally {
          // Part of it may have been committed even where the rest failed.
          notifyEvents(poolOf(payload));
        }
      },
  };
}
