import { pbkdf2, randomBytes, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';

const derive = promisify(pbkdf2);
const PREFIX = 'pbkdf2-sha256-v1:';
const ITERATIONS = 600_000;
const LENGTH = 32;

/** What is compared against for an unknown e-mail, so that it takes the same work. */
const NOBODY = { salt: randomBytes(32).toString('hex'), hash: `${PREFIX}${'0'.repeat(LENGTH * 2)}` };

/**
 * Compares a password with what Payload stored (its format of 3.90: PBKDF2-SHA-256, 600,000 rounds; a test makes a user by
 * Payload and signs in, and fails when the format moves). Constant work, also when there is no such user.
 */
export async function passwordMatches(
  stored: { hash: string | null; salt: string | null } | undefined,
  password: string,
): Promise<boolean> {
  const { hash, salt } =
    stored?.hash?.startsWith(PREFIX) && stored.salt ? { hash: stored.hash, salt: stored.salt } : NOBODY;
  const expected = Buffer.from(hash.slice(PREFIX.length), 'hex');
  const actual = await derive(password, salt, ITERATIONS, LENGTH, 'sha256');
  return (
    expected.length === actual.length &&
    timingSafeEqual(expected, actual) &&
    stored !== undefined &&
    salt !== NOBODY.salt
  );
}

/** Salt and hash in Payload's format, for a new password set by SQL. */
export async function hashPassword(password: string): Promise<{ hash: string; salt: string }> {
  const salt = randomBytes(32).toString('hex');
  const derived = await derive(password, salt, ITERATIONS, LENGTH, 'sha256');
  return { salt, hash: `${PREFIX}${derived.toString('hex')}` };
}
