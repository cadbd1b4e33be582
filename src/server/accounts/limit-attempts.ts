import { PortalError } from '@/contracts/errors';
import { one, type Queryable } from '../db/queryable';
import { texts } from './texts';

export type AttemptLimit = { bucket: string; max: number; windowSeconds: number };

/**
 * Counts an attempt in each bucket, over all nodes, before any hashing. Sign-in is limited by address and by
 * address-and-account together, so that nobody can lock somebody else out by failing in their name.
 * @throws PortalError rate_limited with the seconds to wait.
 */
export async function countAttempt(db: Queryable, limits: readonly AttemptLimit[], now: Date): Promise<void> {
  for (const limit of limits) {
    const { count, resetsAt } = await countIn(db, limit, now);
    if (count > limit.max) {
      const retryAfter = Math.max(1, Math.ceil((resetsAt.getTime() - now.getTime()) / 1000));
      throw new PortalError('rate_limited', waitText(retryAfter), undefined, {
        retryAfter,
      });
    }
  }
}

/** Counts in one bucket and says whether that was still within it: for limits that nobody is told of. */
export async function isWithin(db: Queryable, limit: AttemptLimit, now: Date): Promise<boolean> {
  return (await countIn(db, limit, now)).count <= limit.max;
}

async function countIn(
  db: Queryable,
  { bucket, windowSeconds }: AttemptLimit,
  now: Date,
): Promise<{ count: number; resetsAt: Date }> {
  const row = await one<{ count: number; resetsAt: Date }>(
    db,
    `INSERT INTO rate_limits AS r (bucket, count, resets_at) VALUES ($1, 1, $2::timestamptz + make_interval(secs => $3))
     ON CONFLICT (bucket) DO UPDATE SET
       count = CASE WHEN r.resets_at <= $2 THEN 1 ELSE r.count + 1 END,
       resets_at = CASE WHEN r.resets_at <= $2 THEN excluded.resets_at ELSE r.resets_at END
     RETURNING count, resets_at AS "resetsAt"`,
    [bucket, now, windowSeconds],
  );
  return row ?? { count: 1, resetsAt: now };
}

/** Takes an attempt back: one that succeeded does not count. */
export async function forgiveAttempt(db: Queryable, limits: readonly AttemptLimit[]): Promise<void> {
  await db.query(`UPDATE rate_limits SET count = greatest(count - 1, 0) WHERE bucket = ANY ($1)`, [
    limits.map((l) => l.bucket),
  ]);
}

const waitText = (seconds: number): string =>
  seconds < 90 ? texts.wait.seconds(seconds) : texts.wait.minutes(Math.ceil(seconds / 60));
