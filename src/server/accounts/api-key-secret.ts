import { createHash, randomBytes } from 'node:crypto';

/** What a key begins with says whose it is, and lets a scanner of leaked secrets find it. */
const KINDS = { ppk_: 'partner-users', psk_: 'staff' } as const;
export type KeyCollection = (typeof KINDS)[keyof typeof KINDS];
const SECRET = /^p[ps]k_[A-Za-z0-9_-]{43}$/;
const SHOWN = 10;

/** A new key: 256 bits of chance, so that one round of SHA-256 is enough to keep it by. */
export function makeSecret(collection: KeyCollection): { secret: string; prefix: string; hash: string } {
  const secret = `${collection === 'staff' ? 'psk_' : 'ppk_'}${randomBytes(32).toString('base64url')}`;
  return { secret, prefix: secret.slice(0, SHOWN), hash: hashSecret(secret) };
}

/** What is kept of a key. */
export const hashSecret = (secret: string): string => createHash('sha256').update(secret).digest('base64url');

/** The API key of a request: `Authorization: Bearer <key>`. Null for anything that has not the form of one. */
export function apiKeyIn(headers: Headers): string | null {
  const [scheme, secret = ''] = (headers.get('authorization') ?? '').split(' ', 2);
  return scheme?.toLowerCase() === 'bearer' && SECRET.test(secret) ? secret : null;
}

/** Whose a key is, by its form alone. */
export const collectionOfKey = (secret: string): KeyCollection => KINDS[secret.slice(0, 4) as keyof typeof KINDS];
