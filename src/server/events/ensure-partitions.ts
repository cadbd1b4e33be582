import type { Queryable } from '../db/queryable';

const MONTHS_AHEAD = 3;

/** Makes the partitions of the outbox for this month and the next ones. What has none lands in the default partition. */
export async function ensureEventPartitions(db: Queryable, now: Date): Promise<void> {
  await db.query(
    `SELECT portal_events_partition((date_trunc('month', $1::timestamptz AT TIME ZONE 'UTC') + make_interval(months => ahead))::date)
       FROM generate_series(0, ${MONTHS_AHEAD}) AS ahead`,
    [now],
  );
}
