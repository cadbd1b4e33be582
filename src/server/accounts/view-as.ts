import type { Payload } from 'payload';
import { v7 as uuidv7 } from 'uuid';
import type { StaffActor } from '@/contracts/actor';
import { PortalError } from '@/contracts/errors';
import { one } from '../db/queryable';
import type { Writer } from '../db/transaction';
import { describeDevice } from './describe-device';
import { signToken } from './open-session';

/** Long enough to follow up a question. */
export const VIEW_SECONDS = 3_600;

/**
 * Opens the portal for a staff member as a partner sees it: a session of its owner that names who looks, reads only, and is
 * not prolonged. Spec 01 "Who signs in". @throws PortalError not_found, conflict (nobody can sign in for that partner)
 */
export async function viewAsPartner(
  { db, actor, now }: Writer & { actor: StaffActor },
  payload: Payload,
  { id, userAgent }: { id: string; userAgent: string | null },
): Promise<{ token: string; until: string }> {
  const partner = await one<{ userId: string | null; enters: boolean }>(
    db,
    `SELECT p.status IN ('active', 'suspended') AS enters,
            (SELECT m.user_id FROM memberships m WHERE m.partner_id = p.id ORDER BY (m.role::text = 'owner') DESC, m.created_at, m.id LIMIT 1) AS "userId"
       FROM partners p WHERE p.id = $1`,
    [id],
  );
  if (!partner) throw new PortalError('not_found', 'There is no such partner.');
  if (!partner.userId || !partner.enters)
    throw new PortalError('conflict', 'Nobody can sign in for this partner, so there is nothing to be seen.');
  const sid = uuidv7();
  const exp = Math.floor(now.getTime() / 1000) + VIEW_SECONDS;
  await db.query(
    `INSERT INTO sessions (id, collection, user_id, device, created_at, last_seen_at, expires_at, viewed_by) VALUES ($1, 'partner-users', $2, $3, $4, $4, $5, $6)`,
    [sid, partner.userId, describeDevice(userAgent), now, new Date(exp * 1000), actor.staffId],
  );
  const token = await signToken(payload.secret, { id: partner.userId, collection: 'partner-users', sid }, exp);
  return { token, until: new Date(exp * 1000).toISOString() };
}
