import type { Payload } from 'payload';
import type { MemberRole, StaffRole } from '@/contracts/roles';
import { one, type Queryable } from '../db/queryable';
import { systemRequest } from '../db/system-request';
import { poolOf, withTransaction } from '../db/transaction';
import { recordAudit } from '../trust/record-audit';
import { noteDevice } from './note-device';
import { type AuthCollection, hashAddress, type Origin, openSession, type Ticket } from './open-session';

/** How somebody proved who they are; the audit log keeps it. */
export type EntryMethod =
  | 'password'
  | 'password+totp'
  | 'password+recovery-code'
  | 'password+remembered-device'
  | 'passkey'
  | 'oidc';

type UserOf = {
  'partner-users': { id: string; email: string; name: string; role: MemberRole; partnerId: string };
  staff: { id: string; email: string; name: string; role: StaffRole; collection: 'staff' };
};
/** An account that was found. Whoever does not `enters` is refused, in the words of somebody who is not known. */
export type Entrant<C extends AuthCollection = AuthCollection> = {
  collection: C;
  enters: boolean;
  hash: string | null;
  salt: string | null;
  user: UserOf[C];
};
/** `device`: what the browser keeps, so that it is known the next time. */
export type SignedIn<C extends AuthCollection> = Ticket & { device: string; user: UserOf[C] };
export type SignedInPartner = SignedIn<'partner-users'>;
export type SignedInStaff = SignedIn<'staff'>;

/** Suspended partners may sign in; inactive ones cannot, nor whoever belongs to no partner. Spec 01. */
const FOUND: Record<AuthCollection, string> = {
  'partner-users': `
    SELECT coalesce(p.status IN ('active', 'suspended'), false) AS enters, u.hash, u.salt,
           jsonb_build_object('id', u.id, 'email', u.email, 'name', u.name, 'role', m.role, 'partnerId', m.partner_id) AS "user"
      FROM partner_users u LEFT JOIN memberships m ON m.user_id = u.id LEFT JOIN partners p ON p.id = m.partner_id`,
  staff: `
    SELECT true AS enters, u.hash, u.salt,
           jsonb_build_object('id', u.id, 'email', u.email, 'name', u.name, 'role', u.role, 'collection', 'staff') AS "user"
      FROM staff u`,
};
const KIND = {
  'partner-users': { actor: 'partner-user', action: 'auth.partner.login' },
  staff: { actor: 'staff', action: 'auth.staff.login' },
} as const;

/** The account of an e-mail or id, whether or not it may enter. */
export async function findEntrant<C extends AuthCollection>(
  db: Queryable,
  collection: C,
  who: { email: string } | { id: string },
): Promise<Entrant<C> | undefined> {
  const [where, value] = 'email' in who ? ['u.email', who.email] : ['u.id', who.id];
  const found = await one<Omit<Entrant<C>, 'collection'>>(db, `${FOUND[collection]} WHERE ${where} = $1`, [value]);
  return found && { collection, ...found };
}

/**
 * The one way in: opens the session of somebody who has proved who they are, writes it into the audit log, and mails them
 * when it is from a device that is new.
 */
export async function admit<C extends AuthCollection>(
  payload: Payload,
  { collection, enters, user }: Entrant<C>,
  method: EntryMethod,
  origin: Origin,
): Promise<SignedIn<C>> {
  // Each way in asks before it calls; one that forgot must not open the door.
  if (!enters) throw new Error(`${KIND[collection].actor} ${user.id} may not enter`);
  return withTransaction(await systemRequest(payload, 'sign-in', origin.now), 'signIn', async (writer) => {
    const ticket = await openSession(payload, writer.db, collection, user.id, origin);
    const device = await noteDevice(writer, collection, user, origin);
    await recordAudit(writer.db, {
      at: origin.now,
      actor: `${KIND[collection].actor}:${user.id}`,
      action: KIND[collection].action,
      target: `session:${ticket.sessionId}`,
      outcome: 'done',
      requestId: origin.requestId,
      ip: hashAddress(payload.secret, origin.ip),
      detail: { method },
    });
    return { ...ticket, device, user };
  });
}

/** Writes a failed try into the audit log: of a known account, or of nobody. */
export async function refuseEntry(
  payload: Payload,
  collection: AuthCollection,
  entrant: Entrant | undefined,
  method: EntryMethod,
  origin: Origin,
): Promise<void> {
  await recordAudit(poolOf(payload), {
    at: origin.now,
    actor: entrant ? `${KIND[collection].actor}:${entrant.user.id}` : 'unknown',
    action: KIND[collection].action,
    outcome: 'refused',
    requestId: origin.requestId,
    ip: hashAddress(payload.secret, origin.ip),
    detail: { method },
  });
}
