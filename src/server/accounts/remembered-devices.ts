import { createHash, randomBytes } from 'node:crypto';
import { REMEMBERED_DAYS } from '@/contracts/accounts/second-factor';
import type { Queryable } from '../db/queryable';
import type { Holder } from './check-code';

export const REMEMBERED_SECONDS = REMEMBERED_DAYS * 86_400;

/** 256 bits of chance, so that one round of SHA-256 is enough to keep it by. */
export const hashDevice = (token: string): string => createHash('sha256').update(token).digest('base64url');

/** Spares this device the code for a while. @returns the token for its cookie */
export async function rememberDevice(db: Queryable, { collection, userId }: Holder, now: Date): Promise<string> {
  const token = randomBytes(32).toString('base64url');
  await db.query(
    `INSERT INTO remembered_devices (token_hash, collection, user_id, created_at, expires_at) VALUES ($1, $2, $3, $4, $5)`,
    [hashDevice(token), collection, userId, now, new Date(now.getTime() + REMEMBERED_SECONDS * 1000)],
  );
  return token;
}

/** Every device of a user is asked for a code again: with a new password, another second factor, or when they say so. */
export async function forgetDevices(db: Queryable, userId: string): Promise<void> {
  await db.query(`DELETE FROM remembered_devices WHERE user_id = $1`, [userId]);
}
