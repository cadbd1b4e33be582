import type { Payload, PayloadRequest } from 'payload';
import { PortalError } from '@/contracts/errors';
import type { MemberRole, StaffRole } from '@/contracts/roles';
import { one } from '../db/queryable';
import { poolOf, type Writer, withTransaction } from '../db/transaction';
import { addJob } from '../jobs/add-job';
import { recordAudit } from '../trust/record-audit';
import type { SignedInPartner, SignedInStaff } from './admit';
import { endSessionsOf } from './end-sessions';
import { countAttempt, isWithin } from './limit-attempts';
import { hashResetToken } from './mail-reset-link';
import { noteDevice } from './note-device';
import { type AuthCollection, hashAddress, type Origin, openSession, type Ticket } from './open-session';
import { hashPassword } from './password';
import { forgetDevices } from './remembered-devices';
import { factorOf } from './second-factor';
import { setPartnerStatus } from './set-partner-status';
import { texts } from './texts';

const HOUR_S = 3_600;
/** Links that one address of mail is sent in an hour, whoever asks for them. */
const MAILS_AN_HOUR = 20;

/**
 * Takes a request for a new password. A known and an unknown e-mail are the same work and the same answer: who it is for is
 * looked up by a job. Whoever asks too often is told so by the own address; nobody can use up the requests of somebody
 * else, whose mails alone are limited, without a word of it. Spec 01 "Sign-in".
 * @throws PortalError rate_limited
 */
export async function requestReset(
  req: PayloadRequest,
  email: string,
  origin: Origin,
  collection: AuthCollection = 'partner-users',
): Promise<void> {
  const { payload } = req;
  const db = poolOf(payload);
  const hash = (what: string) => hashAddress(payload.secret, what);
  await countAttempt(
    db,
    [
      { bucket: `reset:address:${hash(origin.ip)}`, max: 20, windowSeconds: HOUR_S },
      { bucket: `reset:account:${hash(`${email}|${origin.ip}`)}`, max: 5, windowSeconds: HOUR_S },
    ],
    origin.now,
  );
  const mails = { bucket: `reset:mails:${hash(email)}`, max: MAILS_AN_HOUR, windowSeconds: HOUR_S };
  if (!(await isWithin(db, mails, origin.now))) return;
  await withTransaction(req, 'resetPassword', (writer) => addJob(writer, 'mail-reset-link', { email, collection }));
}

/**
 * Sets the new password of a partner user, ends every session of theirs and signs in. A token works once.
 * @returns null when a second factor is asked for: then they sign in
 */
export function resetPassword(
  req: PayloadRequest,
  token: string,
  password: string,
  origin: Origin,
): Promise<SignedInPartner | null> {
  return useToken<SignedInPartner['user']>(req, { token, password, origin, ...OF_PARTNER_USERS });
}

/** The same for a staff member. */
export function resetStaffPassword(
  req: PayloadRequest,
  token: string,
  password: string,
  origin: Origin,
): Promise<SignedInStaff | null> {
  return useToken<SignedInStaff['user']>(req, { token, password, origin, ...OF_STAFF });
}

type Kind = { collection: AuthCollection; actor: string; action: string; setPassword: string };
const OF_PARTNER_USERS: Kind = {
  collection: 'partner-users',
  actor: 'partner-user',
  action: 'auth.partner.reset',
  setPassword: `UPDATE partner_users u SET hash = $2, salt = $3, updated_at = $4 FROM memberships m JOIN partners p ON p.id = m.partner_id
     WHERE u.id = $1 AND m.user_id = u.id AND (p.status IN ('active', 'suspended') OR (p.status = 'approved' AND m.role = 'owner')) RETURNING u.id, u.email, u.name, m.role, m.partner_id AS "partnerId"`,
};
const OF_STAFF: Kind = {
  collection: 'staff',
  actor: 'staff',
  action: 'auth.staff.reset',
  setPassword: `UPDATE staff SET hash = $2, salt = $3, updated_at = $4 WHERE id = $1 RETURNING id, email, name, role, 'staff' AS collection`,
};

async function useToken<U extends { id: string; email: string; name: string; role: MemberRole | StaffRole }>(
  req: PayloadRequest,
  input: Kind & { token: string; password: string; origin: Origin },
): Promise<(Ticket & { device: string; user: U }) | null> {
  const { token, password, origin, collection, actor, action, setPassword } = input;
  const { payload }: { payload: Payload } = req;
  await countAttempt(
    poolOf(payload),
    [{ bucket: `reset:use:${hashAddress(payload.secret, origin.ip)}`, max: 30, windowSeconds: 3600 }],
    origin.now,
  );
  const { hash, salt } = await hashPassword(password);
  return withTransaction(req, 'resetPassword', async (writer) => {
    const reset = await one<{ userId: string }>(
      writer.db,
      `UPDATE password_resets SET used_at = $2 WHERE token_hash = $1 AND collection = $3 AND used_at IS NULL AND expires_at > $2 RETURNING user_id AS "userId"`,
      [hashResetToken(token), writer.now, collection],
    );
    if (!reset) throw new PortalError('invalid', texts.link.said, { token: texts.link.token });
    const user = await one<U>(writer.db, setPassword, [reset.userId, hash, salt, writer.now]);
    if (!user) throw new PortalError('invalid', texts.link.noAccount.said, { token: texts.link.noAccount.token });
    await writer.db.query(`UPDATE password_resets SET used_at = $2 WHERE user_id = $1 AND used_at IS NULL`, [
      user.id,
      writer.now,
    ]);
    if (collection === 'partner-users') await acceptInvitation(writer, user.id);
    await endSessionsOf(writer, user.id);
    await forgetDevices(writer.db, user.id);
    // Whoever holds the mailbox has no second factor by that.
    const role = collection === 'staff' ? (user.role as StaffRole) : null;
    const factor = await factorOf(writer.db, { collection, userId: user.id, role }, writer.now);
    const signsIn = !factor.since && !factor.required;
    const ticket = signsIn ? await openSession(payload, writer.db, collection, user.id, origin) : null;
    const device = signsIn ? await noteDevice(writer, collection, user, origin) : '';
    await recordAudit(writer.db, {
      at: writer.now,
      actor: `${actor}:${user.id}`,
      action,
      outcome: 'done',
      requestId: origin.requestId,
    });
    return ticket && { ...ticket, device, user };
  });
}

/** Whoever owns an approved partner and chooses a password has accepted: the partner is active from now on. Spec 01. */
async function acceptInvitation(writer: Writer, userId: string): Promise<void> {
  const invited = await one<{ id: string }>(
    writer.db,
    `SELECT p.id FROM partners p JOIN memberships m ON m.partner_id = p.id WHERE m.user_id = $1 AND m.role = 'owner' AND p.status = 'approved'`,
    [userId],
  );
  if (!invited) return;
  await withTransaction(writer.req, 'setPartnerStatus', (inner) =>
    setPartnerStatus(
      { ...inner, actor: { kind: 'system', reason: 'invitation accepted' } },
      { id: invited.id, status: 'active' },
    ),
  );
}
