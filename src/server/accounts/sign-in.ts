import { createHmac } from 'node:crypto';
import { SignJWT } from 'jose';
import type { Payload } from 'payload';
import { v7 as uuidv7 } from 'uuid';
import { PortalError } from '@/contracts/errors';
import type { MemberRole, PartnerStatus, StaffRole } from '@/contracts/roles';
import { one, type Queryable } from '../db/queryable';
import { poolOf } from '../db/transaction';
import { recordAudit } from '../trust/record-audit';
import { describeDevice } from './describe-device';
import { type AttemptLimit, countAttempt, forgiveAttempt } from './limit-attempts';
import { passwordMatches } from './password';
import { placeOf } from './place-of';
import { texts } from './texts';

const DAY_S = 24 * 60 * 60;
/** How long a session lives unless it is used. */
export const SESSION_SECONDS = { 'partner-users': 30 * DAY_S, staff: DAY_S / 2 } as const;
/**
 * The longest that a session lives, however much it is used. The portal's is prolonged by every use, so its token and cookie
 * hold for all of that time, and the session's row decides; staff's is prolonged by the panel, with a new token each time.
 */
export const LONGEST_SECONDS = { 'partner-users': 180 * DAY_S, staff: DAY_S / 2 } as const;
export type AuthCollection = keyof typeof SESSION_SECONDS;

export type SignInInput = { email: string; password: string };
/** Where a sign-in comes from. */
export type Origin = { ip: string; country?: string | null; userAgent: string | null; requestId: string; now: Date };
export type Ticket = { token: string; exp: number; sessionId: string };

/** Keyed with the portal's secret: tells the same address again without keeping it. */
export function hashAddress(secret: string, ip: string): string {
  return createHmac('sha256', secret).update(`address:${ip}`).digest('base64url').slice(0, 22);
}

function limitsOf(kind: AuthCollection, secret: string, email: string, ip: string): AttemptLimit[] {
  const address = hashAddress(secret, ip);
  const account = hashAddress(secret, `${email}|${ip}`);
  return [
    { bucket: `sign-in:${kind}:address:${address}`, max: 100, windowSeconds: 300 },
    { bucket: `sign-in:${kind}:account:${account}`, max: 10, windowSeconds: 900 },
  ];
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

export type SignedInPartner = Ticket & {
  user: { id: string; email: string; name: string; role: MemberRole; partnerId: string };
};

/**
 * Signs a partner user in. The same words for a wrong password, an unknown e-mail and a user who may not enter, and the
 * same work. Suspended partners may sign in; inactive ones cannot. Spec 01.
 */
export async function signInPartner(payload: Payload, input: SignInInput, origin: Origin): Promise<SignedInPartner> {
  const db = poolOf(payload);
  const limits = limitsOf('partner-users', payload.secret, input.email, origin.ip);
  await countAttempt(db, limits, origin.now);
  const user = await one<{
    id: string;
    email: string;
    name: string;
    hash: string | null;
    salt: string | null;
    role: MemberRole | null;
    partnerId: string | null;
    status: PartnerStatus | null;
  }>(
    db,
    `SELECT u.id, u.email, u.name, u.hash, u.salt, m.role, m.partner_id AS "partnerId", p.status
       FROM partner_users u LEFT JOIN memberships m ON m.user_id = u.id LEFT JOIN partners p ON p.id = m.partner_id
      WHERE u.email = $1`,
    [input.email],
  );
  const matches = await passwordMatches(user, input.password);
  const { role, partnerId, status } = user ?? {};
  const enters = status === 'active' || status === 'suspended';
  if (!matches || !user || !role || !partnerId || !enters) {
    await recordAudit(db, {
      at: origin.now,
      actor: user ? `partner-user:${user.id}` : 'unknown',
      action: 'auth.partner.login',
      outcome: 'refused',
      requestId: origin.requestId,
      ip: hashAddress(payload.secret, origin.ip),
    });
    throw new PortalError('unauthenticated', texts.wrongSignIn);
  }
  await forgiveAttempt(db, limits);
  const ticket = await openSession(payload, db, 'partner-users', user.id, origin);
  await recordAudit(db, {
    at: origin.now,
    actor: `partner-user:${user.id}`,
    action: 'auth.partner.login',
    target: `session:${ticket.sessionId}`,
    outcome: 'done',
    requestId: origin.requestId,
    ip: hashAddress(payload.secret, origin.ip),
  });
  return {
    ...ticket,
    user: { id: user.id, email: user.email, name: user.name, role, partnerId },
  };
}

export type SignedInStaff = Ticket & {
  user: { id: string; email: string; name: string; role: StaffRole; collection: 'staff' };
};

/** Signs a staff member in to the admin panel. */
export async function signInStaff(payload: Payload, input: SignInInput, origin: Origin): Promise<SignedInStaff> {
  const db = poolOf(payload);
  const limits = limitsOf('staff', payload.secret, input.email, origin.ip);
  await countAttempt(db, limits, origin.now);
  const user = await one<{
    id: string;
    email: string;
    name: string;
    role: StaffRole;
    hash: string | null;
    salt: string | null;
  }>(db, `SELECT id, email, name, role, hash, salt FROM staff WHERE email = $1`, [input.email]);
  if (!(await passwordMatches(user, input.password)) || !user) {
    await recordAudit(db, {
      at: origin.now,
      actor: user ? `staff:${user.id}` : 'unknown',
      action: 'auth.staff.login',
      outcome: 'refused',
      requestId: origin.requestId,
      ip: hashAddress(payload.secret, origin.ip),
    });
    throw new PortalError('unauthenticated', texts.wrongSignIn);
  }
  await forgiveAttempt(db, limits);
  const ticket = await openSession(payload, db, 'staff', user.id, origin);
  await recordAudit(db, {
    at: origin.now,
    actor: `staff:${user.id}`,
    action: 'auth.staff.login',
    target: `session:${ticket.sessionId}`,
    outcome: 'done',
    requestId: origin.requestId,
    ip: hashAddress(payload.secret, origin.ip),
  });
  return { ...ticket, user: { id: user.id, email: user.email, name: user.name, role: user.role, collection: 'staff' } };
}
