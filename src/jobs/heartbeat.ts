import type { Logger } from 'pino';
import type { Queryable } from '@/server/db/queryable';

export type HeartbeatOptions = {
  db: Queryable;
  log: Logger;
  workerId: string;
  node: string;
  everyMs: number;
  /** A worker that was silent for so long is dead: its jobs are given to others. */
  staleMs: number;
};

/**
 * Says every few seconds that this worker lives, and frees the jobs of those that no longer say so: graphile-worker itself
 * waits four hours. A job may so run twice, when a worker only seemed dead; jobs are idempotent. Times are the database's.
 * @returns the end of it, which takes the worker off the list; called when none of its jobs runs any more, so that one whose
 * end the database did not hear of is free for others at once.
 */
export async function startHeartbeat({
  db,
  log,
  workerId,
  node,
  everyMs,
  staleMs,
}: HeartbeatOptions): Promise<() => Promise<void>> {
  const beat = async (): Promise<void> => {
    try {
      await db.query(
        `INSERT INTO worker_heartbeats (worker_id, node, seen_at) VALUES ($1, $2, now())
         ON CONFLICT (worker_id) DO UPDATE SET seen_at = excluded.seen_at`,
        [workerId, node],
      );
      const freed = await freeJobsOfTheDead(db, staleMs);
      if (freed.length > 0) log.warn({ workers: freed }, 'worker: freed the jobs of workers that died');
    } catch (error) {
      log.warn({ err: error }, 'worker: no heartbeat');
    }
  };
  let beating = beat();
  await beating;
  const timer = setInterval(() => {
    beating = beating.then(beat);
  }, everyMs);
  return async () => {
    clearInterval(timer);
    await beating;
    await db.query(
      `WITH gone AS (DELETE FROM worker_heartbeats WHERE worker_id = $1) SELECT graphile_worker.force_unlock_workers(ARRAY[$1])`,
      [workerId],
    );
  };
}

/** A lock as old as that, whose holder is not on the list of the living. @returns the workers whose jobs were freed. */
async function freeJobsOfTheDead(db: Queryable, staleMs: number): Promise<string[]> {
  const { rows } = await db.query<{ workers: string[] | null }>(
    `WITH silent AS (
       DELETE FROM worker_heartbeats WHERE seen_at < now() - make_interval(secs => $1::float8 / 1000)
     ), dead AS (
       SELECT DISTINCT locked_by FROM graphile_worker.jobs j
        WHERE locked_at < now() - make_interval(secs => $1::float8 / 1000)
          AND NOT EXISTS (SELECT 1 FROM worker_heartbeats h
                           WHERE h.worker_id = j.locked_by AND h.seen_at >= now() - make_interval(secs => $1::float8 / 1000))
     ), freed AS MATERIALIZED (
       SELECT array_agg(locked_by) AS workers FROM dead HAVING count(*) > 0
     )
     SELECT workers, graphile_worker.force_unlock_workers(workers) FROM freed`,
    [staleMs],
  );
  return rows[0]?.workers ?? [];
}
