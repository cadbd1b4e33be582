import { setTimeout as sleep } from 'node:timers/promises';
import type { Pool } from 'pg';
import { Random } from '@/seed/random';
import { type Caller, createCaller } from './caller';
import type { Cast } from './cast';
import { type Told, tellStory } from './story';

/** Many at once sell, confirm, correct and refund, until told to finish. */
export type Storm = {
  caller: Caller;
  told: Told[];
  /** What went wrong on the way. */
  problems: string[];
  /** Begins nothing new and lets every story come to its end. */
  finish(): Promise<void>;
};

export type StormOptions = { origin: string; cast: Cast; seed: number; atOnce: number };

export function startStorm({ origin, cast, seed, atOnce }: StormOptions): Storm {
  const caller = createCaller(origin);
  const told: Told[] = [];
  const problems: string[] = [];
  let finishing = false;
  const tellers = Array.from({ length: atOnce }, async (_, i) => {
    const random = new Random(seed * 1_000 + i);
    while (!finishing) {
      try {
        told.push(await tellStory(cast, caller, random));
      } catch (error) {
        problems.push(error instanceof Error ? error.message : String(error));
        await sleep(200); // what went wrong once may go wrong a thousand times a second
      }
    }
  });
  return {
    caller,
    told,
    problems,
    async finish() {
      finishing = true;
      await Promise.all(tellers);
    },
  };
}

const DONE_WITHIN_MS = 90_000;

/**
 * Waits until every job that requests leave behind has been done. Workers whose process is not `alive` were killed: what they
 * hold is freed once they have been silent for a while, and that while is made to have passed.
 */
export async function awaitJobs(pool: Pool, ...alive: number[]): Promise<void> {
  const living = `SELECT worker_id FROM worker_heartbeats WHERE split_part(node, ':', 2)::int = ANY ($1)`;
  await pool.query(
    `UPDATE graphile_worker._private_jobs SET locked_at = locked_at - interval '5 minutes'
      WHERE locked_at IS NOT NULL AND locked_by NOT IN (${living})`,
    [alive],
  );
  await pool.query(
    `UPDATE worker_heartbeats SET seen_at = seen_at - interval '5 minutes' WHERE worker_id NOT IN (${living})`,
    [alive],
  );
  const deadline = Date.now() + DONE_WITHIN_MS;
  for (;;) {
    const { rows } = await pool.query<{ left: number }>(
      `SELECT count(*)::int AS left FROM graphile_worker.jobs
        WHERE task_identifier IN ('deliver-events', 'send-mail', 'evaluate-achievements', 'evaluate-all-achievements')
          -- One that was under way when a newer of its key replaced it is not tried again: the newer does its work.
          AND NOT (attempts >= max_attempts AND key IS NULL AND locked_at IS NULL)`,
    );
    if (rows[0]?.left === 0) return;
    if (Date.now() > deadline) throw new Error(`${rows[0]?.left} jobs are left: ${await describeJobs(pool)}`);
    await sleep(100);
  }
}

/** Who holds what, since when, and why it failed last. */
async function describeJobs(pool: Pool): Promise<string> {
  const { rows } = await pool.query(
    `SELECT task_identifier, locked_by, attempts, run_at > now() AS later, left(last_error, 200) AS error, count(*)::int, min(run_at), max(locked_at)
       FROM graphile_worker.jobs GROUP BY 1, 2, 3, 4, 5 ORDER BY count(*) DESC LIMIT 20`,
  );
  const { rows: workers } = await pool.query(`SELECT *, now() FROM worker_heartbeats`);
  const { rows: sessions } = await pool.query(
    `SELECT application_name, state, wait_event_type, wait_event, left(query, 120) AS query, now() - state_change AS since
       FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()`,
  );
  return JSON.stringify({ jobs: rows, workers, sessions }, null, 1);
}
