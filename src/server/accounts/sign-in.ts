import type { Payload } from 'payload';
import { isPortalError, PortalError } from '@/contracts/errors';
import { poolOf } from '../db/transaction';
import { admit, findEntrant, refuseEntry, type SignedIn } from './admit';
import { type AttemptLimit, countAttempt, forgiveAttempt } from './limit-attempts';
import { type AuthCollection, hashAddress, type Origin } from './open-session';
import { type BesidePassword, passSecondFactor } from './pass-second-factor';
import { passwordMatches } from './password';
import { rememberDevice } from './remembered-devices';
import { texts as factorTexts } from './second-factor-texts';
import { texts } from './texts';

export type SignInInput = BesidePassword & { email: string; password: string; remember?: boolean | undefined };
/** `remembered`: the token of a device that is spared the code from now on. */
export type SignedInHere<C extends AuthCollection> = SignedIn<C> & { remembered: string | null };

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
 * user who may not enter, and the same work; of a second factor only who knows the password hears. Spec 01. @throws PortalError unauthenticated, rate_limited
 */
export async function signIn<C extends AuthCollection>(
  payload: Payload,
  collection: C,
  input: SignInInput,
  origin: Origin,
): Promise<SignedInHere<C>> {
  const db = poolOf(payload);
  const limits = limitsOf(collection, payload.secret, input.email, origin.ip);
  await countAttempt(db, limits, origin.now);
  const entrant = await findEntrant(db, collection, { email: input.email });
  const matches = await passwordMatches(entrant, input.password);
  if (!matches || !entrant?.enters) {
    await refuseEntry(payload, collection, entrant, 'password', origin);
    throw new PortalError('unauthenticated', texts.wrongSignIn);
  }
  const method = await passSecondFactor(payload, entrant, input, origin).catch(async (error: unknown) => {
    // No code was tried, and the password was right: no guess.
    if (isPortalError(error) && error.code === 'unauthenticated') await forgiveAttempt(db, limits);
    throw error;
  });
  if (method === 'wrong-code') {
    await refuseEntry(payload, collection, entrant, 'password+totp', origin);
    throw new PortalError('unauthenticated', factorTexts.wrong.said, { otp: factorTexts.wrong.otp });
  }
  await forgiveAttempt(db, limits);
  const { user } = entrant;
  const isRemembered = input.remember && (method === 'password+totp' || method === 'password+recovery-code');
  const remembered = isRemembered ? await rememberDevice(db, { collection, userId: user.id }, origin.now) : null;
  return { ...(await admit(payload, entrant, method, origin)), remembered };
}
