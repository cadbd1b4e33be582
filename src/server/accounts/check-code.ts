import type { Pool } from 'pg';
import { readTypedCode } from '@/domain/accounts/second-factor';
import { fieldCipher } from '@/integrations/encryption/field-cipher';
import { one, type Queryable } from '../db/queryable';
import { type AttemptLimit, countAttempt, forgiveAttempt } from './limit-attempts';
import type { AuthCollection } from './open-session';
import { hashRecoveryCode } from './recovery-codes';
import { totpStep } from './totp';

/** Whose second factor. */
export type Holder = { collection: AuthCollection; userId: string };

/** Whose secret it is: sealed for one, it opens for nobody else. */
const contextOf = ({ collection, userId }: Holder): string => `second-factor:${collection}:${userId}`;
export const sealSecret = (holder: Holder, secret: string): string => fieldCipher.seal(secret, contextOf(holder));
export const openSecret = (holder: Holder, sealed: string): string => fieldCipher.open(sealed, contextOf(holder));

/**
 * Of the account alone, whatever the address: who guesses here has the password already, so nobody else is locked out by
 * it. 30 a day of a million codes, three of which hold at a time.
 */
const limitsOf = ({ collection, userId }: Holder): AttemptLimit[] => [
  { bucket: `second-factor:${collection}:${userId}`, max: 5, windowSeconds: 900 },
  { bucket: `second-factor-day:${collection}:${userId}`, max: 30, windowSeconds: 86_400 },
];

/** Runs `check` under the limits of codes: only what was wrong counts. @throws PortalError rate_limited */
export async function withinCodeLimits<T>(
  pool: Pool,
  holder: Holder,
  now: Date,
  check: () => Promise<T | null>,
): Promise<T | null> {
  const limits = limitsOf(holder);
  await countAttempt(pool, limits, now);
  const result = await check();
  if (result !== null) await forgiveAttempt(pool, limits);
  return result;
}

export type UsedCode = 'totp' | 'recovery-code';

/**
 * Takes a code of the app or a recovery code, each once: of two who bring the same one at the same time, one statement
 * waits for the other and finds it used. @param pool where tries are counted, whatever becomes of the transaction of `db`
 * @returns null for a code that is not right or was used. @throws PortalError rate_limited
 */
export function useCode(pool: Pool, db: Queryable, holder: Holder, typed: string, now: Date, secret: string) {
  return withinCodeLimits<UsedCode>(pool, holder, now, async () => {
    const { collection, userId } = holder;
    const read = readTypedCode(typed);
    if (read?.kind === 'recovery') {
      const used = await one(
        db,
        `UPDATE recovery_codes SET used_at = $4 WHERE collection = $1 AND user_id = $2 AND code_hash = $3 AND used_at IS NULL RETURNING 1`,
        [collection, userId, hashRecoveryCode(secret, holder, read.code), now],
      );
      return used ? 'recovery-code' : null;
    }
    if (!read) return null;
    const factor = await one<{ secret: string }>(
      db,
      `SELECT secret FROM second_factors WHERE collection = $1 AND user_id = $2 AND secret IS NOT NULL`,
      [collection, userId],
    );
    const step = factor ? totpStep(openSecret(holder, factor.secret), read.code, now) : null;
    if (!factor || step === null) return null;
    const taken = await one(
      db,
      `UPDATE second_factors SET last_step = $4 WHERE collection = $1 AND user_id = $2 AND secret = $3 AND last_step < $4 RETURNING 1`,
      [collection, userId, factor.secret, step],
    );
    return taken ? 'totp' : null;
  });
}
