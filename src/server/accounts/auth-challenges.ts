import { createHash } from 'node:crypto';
import { one, type Queryable } from '../db/queryable';
import type { AuthCollection } from './open-session';

export type Purpose = 'passkey-sign-in' | 'passkey-add' | 'single-sign-on';
/** `detail`: what the answer will be held against. */
type Asked<D> = { purpose: Purpose; collection: AuthCollection; userId?: string; detail: D };

const MINUTES = { 'passkey-sign-in': 5, 'passkey-add': 5, 'single-sign-on': 10 } as const satisfies Record<
  Purpose,
  number
>;

const hash = (challenge: string): string => createHash('sha256').update(challenge).digest('base64url');

/** Remembers a question until it is answered, or for some minutes. */
export async function keepChallenge<D extends object>(
  db: Queryable,
  challenge: string,
  { purpose, collection, userId, detail }: Asked<D>,
  now: Date,
): Promise<void> {
  const until = new Date(now.getTime() + MINUTES[purpose] * 60_000);
  await db.query(
    `INSERT INTO auth_challenges (hash, purpose, collection, user_id, detail, expires_at) VALUES ($1, $2, $3, $4, $5, $6)`,
    [hash(challenge), purpose, collection, userId ?? null, JSON.stringify(detail), until],
  );
}

/**
 * Takes a question out, so that nothing else can answer it, be this answer right or wrong. To be called outside of a
 * transaction that may roll back. @returns its detail, or undefined when it was never asked, not for this, or is over.
 */
export async function takeChallenge<D extends object>(
  db: Queryable,
  challenge: string,
  { purpose, collection, userId }: Omit<Asked<D>, 'detail'>,
  now: Date,
): Promise<D | undefined> {
  const row = await one<{ detail: D }>(
    db,
    `DELETE FROM auth_challenges WHERE hash = $1 AND purpose = $2 AND collection = $3 AND user_id IS NOT DISTINCT FROM $4::uuid AND expires_at > $5
     RETURNING detail`,
    [hash(challenge), purpose, collection, userId ?? null, now],
  );
  return row?.detail;
}
