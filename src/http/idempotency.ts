import { PortalError } from '@/contracts/errors';
import { texts } from './texts';

/** A key as a client may choose it. */
const KEY = /^[\x21-\x7e]{8,200}$/;

export function idempotencyKey(headers: Headers): string | null {
  const key = headers.get('idempotency-key');
  if (key === null) return null;
  if (!KEY.test(key))
    throw new PortalError('invalid', texts.idempotencyKey.said, {
      'Idempotency-Key': texts.idempotencyKey.key,
    });
  return key;
}
