import { createHmac } from 'node:crypto';
import { SignJWT } from 'jose';
import type { Payload } from 'payload';
import { v7 as uuidv7 } from 'uuid';
import type { Queryable } from '../db/queryable';
import { describeDevice } from './describe-device';
import { placeOf } from './place-of';

const DAY_S = 24 * 60 * 60;
/** How long a session lives unless it is used. */
export const SESSION_SECONDS = { 'partner-users': 30 * DAY_S, staff: DAY_S / 2 } as const;
/**
 * The longest that a session lives, however much it is used. The portal's is prolonged by every use, so its token and cookie
 * hold for all of that time, and the session's row decides; staff's is prolonged by the panel, with a new token each time.
 */
export const LONGEST_SECONDS = { 'partner-users': 180 * DAY_S, staff: DAY_S / 2 } as const;
export type AuthCollection = keyof typeof SESSION_SECONDS;

/** Where a sign-in comes from. */
export type Origin = {
  ip: string;
  country?: string | null;
  userAgent: string | null;
  requestId: string;
  now: Date /** the number that its browser keeps, of earlier sign-ins */;
  device?: string | null;
};
export type Ticket = { token: string; exp: number; sessionId: string };

/** Keyed with the portal's secret: tells the same address again without keeping it. */
export function hashAddress(secret: string, ip: string): string {
  return createHmac('sha256', secret).update(`address:${ip}`).digest('base64url').slice(0, 22);
}

/** Opens a session and signs its token. The session row is the truth; the token only names it. */
export async function openSession(
  payload: Payload,
  db: Queryable,
  collection: AuthCollection,
  userId: string,
  origin: Origin,
): Promise<Ticket> {
  const sessionId = uuidv7();
  const second = Math.floor(origin.now.getTime() / 1000);
  const exp = second + SESSION_SECONDS[collection];
  await db.query(
    `INSERT INTO sessions (id, collection, user_id, device, ip_hash, created_at, last_seen_at, expires_at, place) VALUES ($1, $2, $3, $4, $5, $6, $6, $7, $8)`,
    [
      sessionId,
      collection,
      userId,
      describeDevice(origin.userAgent),
      hashAddress(payload.secret, origin.ip),
      origin.now,
      new Date(exp * 1000),
      placeOf(origin),
    ],
  );
  const claims = { id: userId, collection, sid: sessionId };
  return { sessionId, exp, token: await signToken(payload.secret, claims, second + LONGEST_SECONDS[collection]) };
}

export async function signToken(
  secret: string,
  claims: { id: string; collection: AuthCollection; sid: string },
  exp: number,
): Promise<string> {
  return new SignJWT(claims)
    .setProtectedHeader({ alg: 'HS256', typ: 'JWT' })
    .setIssuedAt()
    .setExpirationTime(exp)
    .sign(new TextEncoder().encode(secret));
}
