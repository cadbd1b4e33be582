import { createHash } from 'node:crypto';
import { jwtVerify, SignJWT } from 'jose';
import type { Payload } from 'payload';
import type { SetUp } from '@/contracts/accounts/second-factor';
import { PortalError } from '@/contracts/errors';
import { poolOf, withTransaction } from '../db/transaction';
import { admit, type Entrant, findEntrant, type SignedIn } from './admit';
import type { AuthCollection, Origin } from './open-session';
import { rememberDevice } from './remembered-devices';
import type { Person } from './second-factor';
import { texts } from './second-factor-texts';
import { confirmSecret, offerSecret } from './set-up-second-factor';

const MINUTES = 15;
/** Names what the token is for. It names no session, so it is none. */
const AUDIENCE = 'second-factor-enrolment';

/** Of the password it was given for: with another one the token ends. */
const markOf = ({ hash }: Pick<Entrant, 'hash'>): string =>
  createHash('sha256')
    .update(hash ?? '')
    .digest('base64url')
    .slice(0, 16);

/** What somebody gets whose password was right and who has to set up a second factor first: for that and nothing else. */
export function signEnrolment(payload: Payload, entrant: Entrant, now: Date): Promise<string> {
  const second = Math.floor(now.getTime() / 1000);
  return new SignJWT({ id: entrant.user.id, collection: entrant.collection, mark: markOf(entrant) })
    .setProtectedHeader({ alg: 'HS256', typ: 'JWT' })
    .setAudience(AUDIENCE)
    .setExpirationTime(second + MINUTES * 60)
    .sign(new TextEncoder().encode(payload.secret));
}

/** @throws PortalError unauthenticated */
async function readEnrolment<C extends AuthCollection>(
  payload: Payload,
  collection: C,
  token: string,
  now: Date,
): Promise<Entrant<C>> {
  const ended = new PortalError('unauthenticated', texts.toSetUp.ended);
  const claims = await jwtVerify(token, new TextEncoder().encode(payload.secret), {
    algorithms: ['HS256'],
    audience: AUDIENCE,
    requiredClaims: ['exp', 'id'],
    currentDate: now,
  }).catch(() => null); // forged, expired or of something else
  if (!claims || claims.payload.collection !== collection) throw ended;
  const entrant = await findEntrant(poolOf(payload), collection, { id: String(claims.payload.id) });
  if (!entrant?.enters || claims.payload.mark !== markOf(entrant)) throw ended;
  return entrant;
}

export const personIn = ({ collection, user }: Entrant): Person => ({
  collection,
  userId: user.id,
  name: user.name,
  email: user.email,
  role: 'collection' in user ? user.role : null,
});

/** The secret for the app of somebody who is at the door. @throws PortalError unauthenticated */
export async function beginEnrolment(
  payload: Payload,
  collection: AuthCollection,
  token: string,
  now: Date,
): Promise<SetUp> {
  const entrant = await readEnrolment(payload, collection, token, now);
  return offerSecret(poolOf(payload), personIn(entrant), now, { onlyTheFirst: true });
}

export type Enrolled<C extends AuthCollection> = SignedIn<C> & { recoveryCodes: string[]; remembered: string | null };

/** Confirms that app and lets its owner in. @throws PortalError unauthenticated, invalid (code), conflict, rate_limited */
export async function finishEnrolment<C extends AuthCollection>(
  req: Parameters<typeof withTransaction>[0],
  collection: C,
  { enrolment, code, remember }: { enrolment: string; code: string; remember?: boolean | undefined },
  origin: Origin,
): Promise<Enrolled<C>> {
  const { payload } = req;
  const entrant = await readEnrolment(payload, collection, enrolment, origin.now);
  const person = personIn(entrant);
  const added = await withTransaction(req, 'setSecondFactor', async (writer) => ({
    recoveryCodes: await confirmSecret(writer, person, code, { onlyTheFirst: true }),
    remembered: remember ? await rememberDevice(writer.db, person, writer.now) : null,
  }));
  return { ...(await admit(payload, entrant, 'password+totp', origin)), ...added };
}
