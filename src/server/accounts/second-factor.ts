import type { SecondFactor, SecondFactorRule } from '@/contracts/accounts/second-factor';
import type { PartnerActor, StaffActor } from '@/contracts/actor';
import { PortalError } from '@/contracts/errors';
import type { StaffRole } from '@/contracts/roles';
import { isSecondFactorRequired } from '@/domain/accounts/second-factor';
import { one, type Queryable } from '../db/queryable';
import type { Reader } from '../db/transaction';
import type { Holder } from './check-code';
import { hashDevice } from './remembered-devices';
import { texts } from './second-factor-texts';

/** Somebody and their second factor. `role` of a member of staff; null for a partner user. */
export type Person = Holder & { name: string; email: string; role: StaffRole | null; sessionId?: string };

/** Who is signed in. @throws PortalError forbidden for staff who look at the portal as this user */
export function personOf(actor: PartnerActor | StaffActor): Person {
  const { name, email, sessionId } = actor;
  if (actor.kind === 'staff')
    return { collection: 'staff', userId: actor.staffId, name, email, role: actor.role, sessionId };
  if (actor.viewedBy) throw new PortalError('forbidden', texts.viewedAs);
  return { collection: 'partner-users', userId: actor.userId, name, email, role: null, sessionId };
}

export type FactorState = {
  since: Date | null;
  required: boolean;
  recoveryCodesLeft: number;
  devices: number;
  /** The device that asks is spared the code. */
  remembered: boolean;
};

/** How it stands with somebody's second factor, by one statement. @param token of a remembered device, as it came */
export async function factorOf(
  db: Queryable,
  { collection, userId, role }: Pick<Person, 'collection' | 'userId' | 'role'>,
  now: Date,
  token: string | null = null,
): Promise<FactorState> {
  const row = await one<Omit<FactorState, 'required'> & { rule: SecondFactorRule | null }>(
    db,
    `SELECT f.confirmed_at AS since, (SELECT second_factor::text FROM programme_settings LIMIT 1) AS rule,
            (SELECT count(*)::int FROM recovery_codes c WHERE c.collection = w.collection AND c.user_id = w.user_id AND c.used_at IS NULL) AS "recoveryCodesLeft",
            (SELECT count(*)::int FROM remembered_devices d WHERE d.collection = w.collection AND d.user_id = w.user_id AND d.expires_at > $4) AS devices,
            EXISTS (SELECT FROM remembered_devices d WHERE d.token_hash = $3 AND d.collection = w.collection AND d.user_id = w.user_id AND d.expires_at > $4) AS remembered
       FROM (VALUES ($1::text, $2::uuid)) AS w (collection, user_id)
       LEFT JOIN second_factors f ON f.collection = w.collection AND f.user_id = w.user_id`,
    [collection, userId, token ? hashDevice(token) : null, now],
  );
  if (!row) throw new Error('One row was asked for, and none came');
  const { rule, ...state } = row;
  return { ...state, required: isSecondFactorRequired(rule ?? 'staff-with-money', role) };
}

/** The own second factor, as the settings show it. */
export async function getSecondFactor({
  db,
  actor,
  now,
}: Reader & { actor: PartnerActor | StaffActor }): Promise<SecondFactor> {
  return shown(await factorOf(db, personOf(actor), now));
}

export const shown = ({ since, required, recoveryCodesLeft, devices }: FactorState): SecondFactor => ({
  on: since !== null,
  required,
  since: since?.toISOString() ?? null,
  recoveryCodesLeft,
  devices,
});

/** Takes away all that there is of a second factor. @returns whether there was one that held */
export async function removeSecondFactor(db: Queryable, { collection, userId }: Holder): Promise<boolean> {
  const values = [collection, userId];
  const removed = await one<{ held: boolean }>(
    db,
    `DELETE FROM second_factors WHERE collection = $1 AND user_id = $2 RETURNING secret IS NOT NULL AS held`,
    values,
  );
  for (const table of ['recovery_codes', 'remembered_devices'])
    await db.query(`DELETE FROM ${table} WHERE collection = $1 AND user_id = $2`, values);
  return removed?.held ?? false;
}
