import {
  type AuthenticationResponseJSON,
  type AuthenticatorTransport,
  generateAuthenticationOptions,
  verifyAuthenticationResponse,
} from '@simplewebauthn/server';
import type { Payload } from 'payload';
import type { Assertion, RequestOptions } from '@/contracts/accounts/passkeys';
import { PortalError } from '@/contracts/errors';
import { one } from '../db/queryable';
import { poolOf } from '../db/transaction';
import { admit, findEntrant, refuseEntry, type SignedIn } from './admit';
import { keepChallenge, takeChallenge } from './auth-challenges';
import { countAttempt } from './limit-attempts';
import { type AuthCollection, hashAddress, type Origin } from './open-session';
import { challengeOf, relyingParty } from './relying-party';
import { texts } from './texts';

/** Asks whichever passkey the browser has; no account is named, so nothing is told of one. */
export async function passkeyOptions(
  payload: Payload,
  collection: AuthCollection,
  { now }: Pick<Origin, 'now'>,
): Promise<{ options: RequestOptions }> {
  const { challenge, rpId, timeout } = await generateAuthenticationOptions({
    rpID: relyingParty(payload).id,
    userVerification: 'required',
    timeout: 300_000,
  });
  await keepChallenge(poolOf(payload), challenge, { purpose: 'passkey-sign-in', collection, detail: {} }, now);
  return { options: { challenge, userVerification: 'required', ...(rpId && { rpId }), ...(timeout && { timeout }) } };
}

type Key = {
  id: string;
  userId: string;
  credentialId: string;
  publicKey: Buffer;
  counter: number;
  transports: string[];
};

/**
 * Signs in with a passkey: possession of the device and its check of the person, so it is both factors. An answer counts
 * once; a counter that does not go up is a copy. Spec 01 "Sign-in". @throws PortalError unauthenticated, rate_limited
 */
export async function signInByPasskey<C extends AuthCollection>(
  payload: Payload,
  collection: C,
  response: Assertion,
  origin: Origin,
): Promise<SignedIn<C>> {
  const db = poolOf(payload);
  const bucket = `passkey:${collection}:address:${hashAddress(payload.secret, origin.ip)}`;
  await countAttempt(db, [{ bucket, max: 100, windowSeconds: 300 }], origin.now);
  const challenge = challengeOf(response);
  const asked =
    challenge && (await takeChallenge(db, challenge, { purpose: 'passkey-sign-in', collection }, origin.now));
  const key = await one<Key>(
    db,
    `SELECT id, user_id AS "userId", credential_id AS "credentialId", public_key AS "publicKey", counter, transports
       FROM passkeys WHERE credential_id = $1 AND collection = $2`,
    [response.id, collection],
  );
  const entrant = key && (await findEntrant(db, collection, { id: key.userId }));
  const counter = asked && key && challenge ? await counterOf(payload, key, response, challenge) : null;
  if (!key || !entrant?.enters || counter === null || !(await countUse(payload, key.id, counter, origin.now))) {
    await refuseEntry(payload, collection, entrant, 'passkey', origin);
    throw new PortalError('unauthenticated', texts.passkeys.unknown);
  }
  return admit(payload, entrant, 'passkey', origin);
}

/** The counter of an answer that is right, else null. */
async function counterOf(
  payload: Payload,
  key: Key,
  response: Assertion,
  expectedChallenge: string,
): Promise<number | null> {
  const { userHandle } = response.response;
  if (userHandle !== undefined && Buffer.from(userHandle, 'base64url').toString() !== key.userId) return null;
  const party = relyingParty(payload);
  try {
    const { verified, authenticationInfo } = await verifyAuthenticationResponse({
      response: response as AuthenticationResponseJSON,
      expectedChallenge,
      expectedOrigin: party.origin,
      expectedRPID: party.id,
      requireUserVerification: true,
      credential: {
        id: key.credentialId,
        publicKey: new Uint8Array(key.publicKey),
        counter: key.counter,
        transports: key.transports as AuthenticatorTransport[],
      },
    });
    return verified ? authenticationInfo.newCounter : null;
  } catch {
    return null; // wrong origin, signature, counter or form: each is a refusal, and the log of audit has it
  }
}

/** Two answers that race with one counter: one of them is a copy. An authenticator that does not count says 0 always. */
async function countUse(payload: Payload, id: string, counter: number, now: Date): Promise<boolean> {
  const { rowCount } = await poolOf(payload).query(
    `UPDATE passkeys SET counter = $2, last_used_at = $3 WHERE id = $1 AND (counter < $2 OR (counter = 0 AND $2 = 0))`,
    [id, counter, now],
  );
  return rowCount === 1;
}
