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

export type NewJob<N extends JobName = JobName> = { [K in N]: { name: K; payload: JobPayload<K>; key?: string } }[N];

/** Adds several by one statement, in the order of their keys: two transactions that add the same ones do not wait crosswise. */
export async function addJobs(writer: Pick<Writer, 'db'>, jobs: readonly NewJob[]): Promise<void> {
  if (jobs.length === 0) return;
  const inOrder = jobs.toSorted((a, b) => (a.key ?? '').localeCompare(b.key ?? ''));
  await writer.db.query(
    `SELECT graphile_worker.add_job(j.name, j.payload, max_attempts => 25, job_key => j.key)
       FROM jsonb_to_recordset($1::jsonb) AS j(name text, payload json, key text)`,
    [JSON.stringify(inOrder)],
  );
}
