import { jwtVerify } from 'jose';
import { extractJWT, type Payload, parseCookies } from 'payload';
import type { Actor, PartnerActor, StaffActor } from '@/contracts/actor';
import { VIEW_AS_ROLES } from '@/contracts/roles';
import { businessNow } from '../db/clock';
import { prepared, type Queryable } from '../db/queryable';
import { poolOf } from '../db/transaction';
import { UNLOCKED } from '../tiers/certificates';
import { tierAt } from '../tiers/standing-tier';
import { LONGEST_SECONDS, SESSION_SECONDS } from './open-session';

export const PORTAL_COOKIE = 'portal-session';
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** What a token says; nothing of it counts before the session is found. */
type Claims = { sid: string; collection: 'staff' | 'partner-users' };

let cachedKey: { secret: string; key: Uint8Array } | undefined;
const keyOf = (secret: string): Uint8Array => {
  if (cachedKey?.secret !== secret) cachedKey = { secret, key: new TextEncoder().encode(secret) };
  return cachedKey.key;
};

/** Checks signature and expiry. @returns null for anything that is not a live token of ours. */
export async function readToken(secret: string, token: string): Promise<(Claims & { userId: string }) | null> {
  try {
    const { payload } = await jwtVerify(token, keyOf(secret), { algorithms: ['HS256'], currentDate: businessNow() });
    const { sid, id, collection } = payload;
    if (typeof sid !== 'string' || !UUID.test(sid) || typeof id !== 'string') return null;
    if (collection !== 'staff' && collection !== 'partner-users') return null;
    return { sid, userId: id, collection };
  } catch {
    return null; // a forged, expired or foreign token is no token
  }
}

/** Areas that staff switched off. */
const MODULES_OFF = `(SELECT array_remove(ARRAY[CASE WHEN g.module_training IS FALSE THEN 'training' END, CASE WHEN g.module_chat IS FALSE THEN 'chat' END,
           CASE WHEN g.module_resources IS FALSE THEN 'resources' END, CASE WHEN g.module_leaderboard IS FALSE THEN 'leaderboard' END], NULL)
            FROM programme_settings g LIMIT 1)`;

/** What a member acts with, of partner_users u, memberships m and partners p: tier, what is unlocked, what is off. $2 is now. */
export const PARTNER_RIGHTS = `u.id AS "userId", u.name, u.email, p.id AS "partnerId", p.status, ${tierAt('$2')} AS tier,
         p.currency, p.time_zone AS "timeZone", p.leader_id AS "leaderId",
         array(${UNLOCKED('$2')}
               UNION
               SELECT g.feature::text FROM feature_grants g
                WHERE g.partner_id = p.id AND (g."from" IS NULL OR g."from" <= $2) AND (g.until IS NULL OR g.until > $2)) AS features,
         ${MODULES_OFF} AS "modulesOff"`;

/**
 * One statement: session, membership, partner, tier, grants together. Nothing is cached, so that a sign-out, a
 * suspension or a promotion counts from the next request on. Design "One request, end to end".
 */
const PARTNER_ACTOR = {
  name: 'actor-partner',
  text: `
  SELECT s.id AS "sessionId", s.last_seen_at AS "lastSeenAt", ${PARTNER_RIGHTS},
         CASE WHEN s.viewed_by IS NULL THEN m.role::text ELSE 'viewer' END AS role,
         CASE WHEN s.viewed_by IS NOT NULL THEN jsonb_build_object('staffId', v.id, 'name', v.name) END AS "viewedBy"
    FROM sessions s
    JOIN partner_users u ON u.id = s.user_id
    JOIN memberships m ON m.user_id = u.id
    JOIN partners p ON p.id = m.partner_id
    LEFT JOIN staff v ON v.id = s.viewed_by
   WHERE s.id = $1 AND s.collection = 'partner-users' AND (s.viewed_by IS NULL OR v.role::text IN (${VIEW_AS_ROLES.map((role) => `'${role}'`).join(', ')})) AND s.ended_at IS NULL AND s.expires_at > $2
     AND p.status IN ('active', 'suspended')`,
};
const STAFF_ACTOR = {
  name: 'actor-staff',
  text: `
  SELECT s.id AS "sessionId", s.last_seen_at AS "lastSeenAt", u.id AS "staffId", u.name, u.email, u.role
    FROM sessions s JOIN staff u ON u.id = s.user_id
   WHERE s.id = $1 AND s.collection = 'staff' AND s.ended_at IS NULL AND s.expires_at > $2`,
};

/** A used session of the portal is prolonged, up to its longest; the admin panel prolongs its own. */
const SEEN = {
  'partner-users': `UPDATE sessions SET last_seen_at = $2,
     expires_at = greatest(expires_at, least($2::timestamptz + interval '${SESSION_SECONDS['partner-users']} seconds', created_at + interval '${LONGEST_SECONDS['partner-users']} seconds'))
     WHERE id = $1 AND viewed_by IS NULL`,
  staff: `UPDATE sessions SET last_seen_at = $2 WHERE id = $1`,
};
const SEEN_EVERY_MS = 5 * 60_000;

/** The actor of a live session, or null. */
export async function actorOfSession(db: Queryable, claims: Claims, now: Date): Promise<Actor | null> {
  const statement = claims.collection === 'staff' ? STAFF_ACTOR : PARTNER_ACTOR;
  const [row] = await prepared<{ lastSeenAt: Date }>(db, statement, [claims.sid, now]);
  if (!row) return null;
  const { lastSeenAt, ...actor } = row;
  if (now.getTime() - lastSeenAt.getTime() > SEEN_EVERY_MS) {
    await db.query(SEEN[claims.collection], [claims.sid, now]);
  }
  return claims.collection === 'staff'
    ? ({ kind: 'staff', ...actor } as unknown as StaffActor)
    : ({ kind: 'partner', ...actor } as unknown as PartnerActor);
}

/** For Payload's own endpoints: the admin's cookie or an Authorization header, for one of the two auth collections. */
export async function actorFromHeaders(
  payload: Payload,
  headers: Headers,
  collection: Claims['collection'],
): Promise<Actor | null> {
  const token = extractJWT({ headers, payload });
  if (!token) return null;
  // The cookie that extractJWT reads is staff's; a partner comes to Payload's endpoints with an Authorization header only.
  if (collection === 'partner-users' && !headers.get('authorization')) return null;
  const claims = await readToken(payload.secret, token);
  if (claims?.collection !== collection) return null;
  const actor = await actorOfSession(poolOf(payload), claims, businessNow());
  // Viewing as a partner is for the portal's own routes, which let it read only and write down each request.
  return actor?.kind === 'partner' && actor.viewedBy ? null : actor;
}

/** For our own routes and the socket: an Authorization header, else the cookie of that side. */
export function tokenOf(
  headers: Headers,
  side: 'partner' | 'staff',
  staffCookie: string,
): { token: string; fromCookie: boolean } | null {
  const authorization = headers.get('authorization');
  if (authorization) {
    const [scheme, token] = authorization.split(' ', 2);
    return (scheme === 'JWT' || scheme === 'Bearer') && token ? { token, fromCookie: false } : null;
  }
  const cookie = parseCookies(headers).get(side === 'partner' ? PORTAL_COOKIE : staffCookie);
  return cookie ? { token: cookie, fromCookie: true } : null;
}
