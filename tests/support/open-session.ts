import { createHash, randomUUID } from 'node:crypto';
import type { Pool } from 'pg';
import { signToken } from '@/server/accounts/open-session';

export type SessionOwner = { collection: 'staff' | 'partner-users'; userId: string };

/** The key that sessions are signed with in a process whose PAYLOAD_SECRET is `secret`: Payload derives it. */
export const signingKey = (secret: string): string => createHash('sha256').update(secret).digest('hex').slice(0, 32);

/** A live session of a day and its token, by SQL: without a password, and without Payload in this process. */
export async function openSession(
  pool: Pick<Pool, 'query'>,
  secret: string,
  { collection, userId }: SessionOwner,
): Promise<string> {
  const sid = randomUUID();
  await pool.query(
    `INSERT INTO sessions (id, collection, user_id, device, created_at, last_seen_at, expires_at)
     VALUES ($1, $2, $3, 'test', now(), now(), now() + interval '1 day')`,
    [sid, collection, userId],
  );
  return signToken(signingKey(secret), { id: userId, collection, sid }, Math.floor(Date.now() / 1000) + 86_400);
}
