import type { Queryable } from '../db/queryable';
import { one } from '../db/queryable';

export type Health = { status: 'ok' | 'failing'; checks: Record<string, string> };
const WORKER_STALE_MS = 60_000;

/** Whether this node can serve: the database answers, migrations ran, a worker lives. A missing worker is told but fails nothing. */
export async function checkHealth(db: Queryable, now: Date): Promise<Health> {
  try {
    const row = await one<{ migrations: number; seenAt: Date | null; backlog: number }>(
      db,
      `SELECT (SELECT count(*) FROM payload_migrations)::int AS migrations,
              (SELECT max(seen_at) FROM worker_heartbeats) AS "seenAt",
              (SELECT count(*) FROM graphile_worker.jobs WHERE run_at < $1::timestamptz - interval '1 minute' AND locked_at IS NULL AND attempts < max_attempts)::int AS backlog`,
      [now],
    );
    const worker =
      row?.seenAt && now.getTime() - row.seenAt.getTime() < WORKER_STALE_MS
        ? 'ok'
        : 'no worker seen in the last minute';
    const migrated = (row?.migrations ?? 0) > 0;
    return {
      status: migrated ? 'ok' : 'failing',
      checks: {
        database: 'ok',
        migrations: migrated ? 'ok' : 'not run',
        worker,
        jobs: row?.backlog ? `${row.backlog} waiting over a minute` : 'ok',
      },
    };
  } catch (error) {
    return {
      status: 'failing',
      checks: {
        database: error instanceof Error && 'code' in error ? `not reachable (${String(error.code)})` : 'not reachable',
      },
    };
  }
}
