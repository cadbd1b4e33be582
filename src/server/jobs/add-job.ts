import { randomUUID } from 'node:crypto';
import type { JobName, JobPayload } from '@/contracts/jobs';
import type { Writer } from '../db/transaction';

/**
 * The jobs that have failed for good. One that was running when a newer one of its key was added is marked as spent and loses
 * its key: the newer does its work, however the older ends. As every job has a key, one without is such an older one.
 */
export const FAILED_JOBS = `graphile_worker.jobs WHERE attempts >= max_attempts AND locked_at IS NULL AND key IS NOT NULL`;

/**
 * Adds a job in the transaction of `writer`: it runs after commit, at least once, and never for what rolled back.
 * @param options.key jobs with the same key collapse into one, without it the job stands for itself; `runAt` in business time.
 */
export async function addJob<N extends JobName>(
  writer: Pick<Writer, 'db'>,
  name: N,
  payload: JobPayload<N>,
  options: { key?: string; runAt?: Date; maxAttempts?: number } = {},
): Promise<void> {
  await writer.db.query(
    `SELECT graphile_worker.add_job($1::text, $2::json, run_at => $3::timestamptz, max_attempts => $4::int, job_key => $5::text)`,
    [name, JSON.stringify(payload), options.runAt ?? null, options.maxAttempts ?? 25, options.key ?? randomUUID()],
  );
}

export type NewJob<N extends JobName = JobName> = { [K in N]: { name: K; payload: JobPayload<K>; key?: string } }[N];

/** Adds several by one statement, in the order of their keys: two transactions that add the same ones do not wait crosswise. */
export async function addJobs(writer: Pick<Writer, 'db'>, jobs: readonly NewJob[]): Promise<void> {
  if (jobs.length === 0) return;
  const inOrder = jobs
    .map((job) => ({ ...job, key: job.key ?? randomUUID() }))
    .toSorted((a, b) => a.key.localeCompare(b.key));
  await writer.db.query(
    `SELECT graphile_worker.add_job(j.name, j.payload, max_attempts => 25, job_key => j.key)
       FROM jsonb_to_recordset($1::jsonb) AS j(name text, payload json, key text)`,
    [JSON.stringify(inOrder)],
  );
}
