import type { JobName, JobPayload } from '@/contracts/jobs';
import type { Writer } from '../db/transaction';

/**
 * Adds a job in the transaction of `writer`: it runs after commit, at least once, and never for what rolled back.
 * @param options.key jobs with the same key collapse into one; `runAt` in business time.
 */
export async function addJob<N extends JobName>(
  writer: Pick<Writer, 'db'>,
  name: N,
  payload: JobPayload<N>,
  options: { key?: string; runAt?: Date; maxAttempts?: number } = {},
): Promise<void> {
  await writer.db.query(
    `SELECT graphile_worker.add_job($1::text, $2::json, run_at => $3::timestamptz, max_attempts => $4::int, job_key => $5::text)`,
    [name, JSON.stringify(payload), options.runAt ?? null, options.maxAttempts ?? 25, options.key ?? null],
  );
}
