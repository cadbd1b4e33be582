import type { Payload } from 'payload';
import { businessNow } from '../db/clock';
import { systemRequest } from '../db/system-request';
import { poolOf, withTransaction } from '../db/transaction';
import { ensureEventPartitions } from '../events/ensure-partitions';
import { purgeTrash } from '../pipeline/purge-trash';

/** What is deleted when it is older than that. Each statement is its own transaction and may be run again at any time. */
const PAST_ITS_TIME = {
  // Answers are replayed for 24 hours. api.md "Ids".
  idempotencyKeys: `DELETE FROM idempotency_keys WHERE created_at < $1::timestamptz - interval '24 hours'`,
  sessions: `DELETE FROM sessions WHERE coalesce(ended_at, expires_at) < $1::timestamptz - interval '90 days'`,
  passwordResets: `DELETE FROM password_resets WHERE expires_at < $1::timestamptz - interval '7 days'`,
  authChallenges: `DELETE FROM auth_challenges WHERE expires_at < $1::timestamptz`,
  // As long as a browser keeps the cookie.
  knownDevices: `DELETE FROM known_devices WHERE last_seen_at < $1::timestamptz - interval '400 days'`,
  rememberedDevices: `DELETE FROM remembered_devices WHERE expires_at < $1::timestamptz`,
  rateLimits: `DELETE FROM rate_limits WHERE resets_at < $1::timestamptz`,
  // A newer one of their key did their work: see `FAILED_JOBS`.
  replacedJobs: `DELETE FROM graphile_worker._private_jobs
    WHERE key IS NULL AND attempts >= max_attempts AND locked_at IS NULL AND updated_at < $1::timestamptz - interval '1 hour'`,
} as const;

export type KeptHouse = Record<keyof typeof PAST_ITS_TIME | 'leads', number>;

/** Throws away what is past its time and makes the outbox's partitions of the months to come. */
export async function keepHouse(payload: Payload, now: Date = businessNow()): Promise<KeptHouse> {
  const pool = poolOf(payload);
  const gone: Partial<KeptHouse> = {};
  for (const [what, statement] of Object.entries(PAST_ITS_TIME)) {
    gone[what as keyof KeptHouse] = (await pool.query(statement, [now])).rowCount ?? 0;
  }
  gone.leads = await withTransaction(await systemRequest(payload, 'keep-house', now), 'purgeTrash', purgeTrash);
  await withTransaction(await systemRequest(payload, 'keep-house', now), 'maintain', async ({ db }) => {
    // A new partition locks the table for a moment; behind a slow reader everybody would queue, so it tries again later.
    await db.query(`SET LOCAL lock_timeout = '3s'`);
    await ensureEventPartitions(db, now);
  });
  return gone as KeptHouse;
}
