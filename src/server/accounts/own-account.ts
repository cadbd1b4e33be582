import type { PartnerActor, StaffActor } from '@/contracts/actor';
import { PortalError } from '@/contracts/errors';
import { one } from '../db/queryable';
import { poolOf, type Writer } from '../db/transaction';
import { countAttempt } from './limit-attempts';
import type { AuthCollection } from './open-session';
import { passwordMatches } from './password';
import { texts } from './texts';

export type Person = PartnerActor | StaffActor;
/** The account of whoever acts, of either kind. */
export type OwnAccount = { collection: AuthCollection; id: string; name: string; email: string; sessionId: string };

export function ownAccount(actor: Person): OwnAccount {
  const { name, email, sessionId } = actor;
  return actor.kind === 'partner'
    ? { collection: 'partner-users', id: actor.userId, name, email, sessionId }
    : { collection: 'staff', id: actor.staffId, name, email, sessionId };
}

const TABLE: Record<AuthCollection, string> = { 'partner-users': 'partner_users', staff: 'staff' };
const FRESH_MS = 10 * 60_000;

/**
 * That it is still the owner who sits there: who signed in within ten minutes, or types the password again. Tries are
 * limited for the user and the address, outside the transaction, so that a wrong one counts. Spec 01 "Sign-in".
 * @throws PortalError invalid (the password), rate_limited
 */
export async function requireFresh(
  { db, actor, now, req }: Writer & { actor: Person },
  { password, address }: { password?: string | undefined; address: string },
): Promise<void> {
  const { collection, id, sessionId } = ownAccount(actor);
  if (password === undefined) {
    const session = await one<{ createdAt: Date }>(db, `SELECT created_at AS "createdAt" FROM sessions WHERE id = $1`, [
      sessionId,
    ]);
    if (session && now.getTime() - session.createdAt.getTime() < FRESH_MS) return;
    throw new PortalError('invalid', texts.fresh.said, { password: texts.fresh.password });
  }
  const limit = { bucket: `password:${id}:${address}`, max: 10, windowSeconds: 900 };
  await countAttempt(poolOf(req.payload), [limit], now);
  const user = await one<{ hash: string | null; salt: string | null }>(
    db,
    `SELECT hash, salt FROM ${TABLE[collection]} WHERE id = $1`,
    [id],
  );
  if (!(await passwordMatches(user, password)))
    throw new PortalError('invalid', texts.wrongPassword.said, { password: texts.wrongPassword.current });
}
