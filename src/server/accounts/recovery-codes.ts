import { createHmac, randomInt } from 'node:crypto';
import { RECOVERY_ALPHABET, RECOVERY_LENGTH, writeRecoveryCode } from '@/domain/accounts/second-factor';
import type { Queryable } from '../db/queryable';
import type { Holder } from './check-code';

const HOW_MANY = 10;

/** What is kept of a code: 60 bits of chance, keyed with the portal's secret, so that the table alone is no use to try them on. */
export function hashRecoveryCode(secret: string, { collection, userId }: Holder, code: string): string {
  return createHmac('sha256', secret).update(`recovery:${collection}:${userId}:${code}`).digest('base64url');
}

/** Ten new codes in place of those there were. They are in this answer and nowhere else. */
export async function renewCodes(db: Queryable, holder: Holder, secret: string, now: Date): Promise<string[]> {
  const codes = Array.from({ length: HOW_MANY }, newCode);
  const { collection, userId } = holder;
  await db.query(`DELETE FROM recovery_codes WHERE collection = $1 AND user_id = $2`, [collection, userId]);
  await db.query(
    `INSERT INTO recovery_codes (collection, user_id, code_hash, created_at) SELECT $1, $2, hash, $4 FROM unnest($3::text[]) AS hash`,
    [collection, userId, codes.map((code) => hashRecoveryCode(secret, holder, code)), now],
  );
  return codes.map(writeRecoveryCode);
}

const newCode = (): string =>
  Array.from({ length: RECOVERY_LENGTH }, () => RECOVERY_ALPHABET[randomInt(RECOVERY_ALPHABET.length)]).join('');
