import type { Payload } from 'payload';
import { PortalError } from '@/contracts/errors';
import { poolOf } from '../db/transaction';
import { admit, findEntrant, refuseEntry, type SignedIn } from './admit';
import { type AttemptLimit, countAttempt, forgiveAttempt } from './limit-attempts';
import { type AuthCollection, hashAddress, type Origin } from './open-session';
import { passwordMatches } from './password';
import { texts } from './texts';

export type SignInInput = { email: string; password: string };

function limitsOf(kind: AuthCollection, secret: string, email: string, ip: string): AttemptLimit[] {
  const address = hashAddress(secret, ip);
  const account = hashAddress(secret, `${email}|${ip}`);
  return [
    { bucket: `sign-in:${kind}:address:${address}`, max: 100, windowSeconds: 300 },
    { bucket: `sign-in:${kind}:account:${account}`, max: 10, windowSeconds: 900 },
  ];
}

/**
 * Signs a partner user or a staff member in by the password. The same words for a wrong password, an unknown e-mail and a
 * user who may not enter, and the same work. Spec 01. @throws PortalError unauthenticated, rate_limited
 */
export async function signIn<C extends AuthCollection>(
  payload: Payload,
  collection: C,
  input: SignInInput,
  origin: Origin,
): Promise<SignedIn<C>> {
  const db = poolOf(payload);
  const limits = limitsOf(collection, payload.secret, input.email, origin.ip);
  await countAttempt(db, limits, origin.now);
  const entrant = await findEntrant(db, collection, { email: input.email });
  const matches = await passwordMatches(entrant, input.password);
  if (!matches || !entrant?.enters) {
    await refuseEntry(payload, collection, entrant, 'password', origin);
    throw new PortalError('unauthenticated', texts.wrongSignIn);
  }
  await forgiveAttempt(db, limits);
  return admit(payload, entrant, 'password', origin);
}
