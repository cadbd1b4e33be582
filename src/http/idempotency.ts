import { PortalError } from '@/contracts/errors';

/** A key as a client may choose it. */
const KEY = /^[\x21-\x7e]{8,200}$/;

export function idempotencyKey(headers: Headers): string | null {
  const key = headers.get('idempotency-key');
  if (key === null) return null;
  if (!KEY.test(key))
    throw new PortalError('invalid', 'Idempotency-Key must be 8 to 200 visible characters.', {
      'Idempotency-Key': 'must be 8 to 200 visible characters',
    });
  return key;
}
