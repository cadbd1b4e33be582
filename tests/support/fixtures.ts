import { randomUUID } from 'node:crypto';
import type { PartnerActor, StaffActor } from '@/contracts/actor';
import type { MemberRole, StaffRole } from '@/contracts/roles';
import type { Tier } from '@/contracts/tiers/tier';
import type { Portal } from './boot';

/** A partner with one owner, ready to work: what most tests begin with. */
export type PartnerFixture = {
  partnerId: string;
  userId: string;
  actor: PartnerActor;
  email: string;
  password: string;
};

export const PASSWORD = 'demo-portal-1';

type PartnerOptions = {
  name?: string;
  tier?: Tier;
  dealsCount?: number;
  status?: PartnerActor['status'];
  role?: MemberRole;
  leaderId?: string;
  recruiterId?: string;
  currency?: string;
  approvedAt?: Date;
  features?: string[];
};

/** Makes an active partner and a member of it by SQL, without going through promotion. */
export async function makePartner(portal: Portal, options: PartnerOptions = {}): Promise<PartnerFixture> {
  const { payload } = portal;
  const { poolOf } = await import('@/server/db/transaction');
  const pool = poolOf(payload);
  const tier = options.tier ?? 'starter';
  const name = options.name ?? `Partner ${randomUUID().slice(0, 8)}`;
  const email = `${randomUUID().slice(0, 13)}@test.example`;
  const approvedAt = options.approvedAt ?? new Date(Date.now() - 60 * 86_400_000);
  const { rows } = await pool.query<{ id: string }>(
    `INSERT INTO partners (id, name, contact_email, status, tier, earned_tier, tier_since, deals_count, calls_held, currency, time_zone, referral_code,
                           leader_id, recruiter_id, joined_at, approved_at, version)
     VALUES (portal_uuidv7(), $1, $2, $3, $4::text::enum_partners_tier, $4::text::enum_partners_earned_tier, $5, $6, 0, $7, 'UTC', $8, $9, $10, $5, $5, 1) RETURNING id`,
    [
      name,
      email,
      options.status ?? 'active',
      tier,
      approvedAt,
      options.dealsCount ?? 0,
      options.currency ?? 'USD',
      randomUUID().slice(0, 12),
      options.leaderId ?? null,
      options.recruiterId ?? null,
    ],
  );
  const partnerId = (rows[0] as { id: string }).id;
  const member = await makeMember(portal, partnerId, options.role ?? 'owner', {
    email,
    tier,
    status: options.status ?? 'active',
    ...(options.features ? { features: options.features } : {}),
    ...(options.leaderId ? { leaderId: options.leaderId } : {}),
  });
  return { partnerId, ...member };
}

/** Adds a member to a partner. Its password is PASSWORD. */
export async function makeMember(
  portal: Portal,
  partnerId: string,
  role: MemberRole,
  as: { email?: string; tier?: Tier; status?: PartnerActor['status']; features?: string[]; leaderId?: string } = {},
): Promise<Omit<PartnerFixture, 'partnerId'>> {
  const { payload } = portal;
  const { poolOf } = await import('@/server/db/transaction');
  const email = as.email ?? `${randomUUID().slice(0, 13)}@test.example`;
  const user = await payload.create({
    collection: 'partner-users',
    data: { name: `Member ${email.slice(0, 6)}`, email, password: PASSWORD },
    overrideAccess: true,
    depth: 0,
  });
  await payload.create({
    collection: 'memberships',
    data: { user: user.id, partner: partnerId, role },
    overrideAccess: true,
    depth: 0,
  });
  const { rows } = await poolOf(payload).query<{ features: string[] }>(
    `SELECT coalesce(array_agg(f.value::text), '{}') AS features FROM tier_definitions_unlocked_features f JOIN tier_definitions d ON d.id = f.parent_id WHERE d.key = $1`,
    [as.tier ?? 'starter'],
  );
  const actor: PartnerActor = {
    kind: 'partner',
    userId: user.id,
    name: user.name,
    email,
    sessionId: randomUUID(),
    partnerId,
    role,
    status: as.status ?? 'active',
    tier: as.tier ?? 'starter',
    currency: 'USD',
    timeZone: 'UTC',
    leaderId: as.leaderId ?? null,
    features: as.features ?? rows[0]?.features ?? [],
  };
  return { userId: user.id, actor, email, password: PASSWORD };
}

export type StaffFixture = { staffId: string; actor: StaffActor; email: string; password: string };

/** Makes a staff member of a role. */
export async function makeStaff(portal: Portal, role: StaffRole): Promise<StaffFixture> {
  const email = `${role}-${randomUUID().slice(0, 8)}@test.example`;
  const doc = await portal.payload.create({
    collection: 'staff',
    data: { name: `Staff ${role}`, email, password: PASSWORD, role },
    overrideAccess: true,
    depth: 0,
  });
  return {
    staffId: doc.id,
    email,
    password: PASSWORD,
    actor: { kind: 'staff', staffId: doc.id, name: doc.name, email, sessionId: randomUUID(), role },
  };
}

/** A claimed deal of a partner, by SQL. */
export async function makeClaimedDeal(
  portal: Portal,
  partnerId: string,
  valueCents: number,
  options: { currency?: string; claimedAt?: Date } = {},
): Promise<string> {
  const { poolOf } = await import('@/server/db/transaction');
  const { rows } = await poolOf(portal.payload).query<{ id: string }>(
    `INSERT INTO deals (id, title, status, partner_id, value_cents, refunded_cents, currency, claimed_at)
     VALUES (portal_uuidv7(), $1, 'claimed', $2, $3, 0, $4, $5) RETURNING id`,
    [
      `Deal ${randomUUID().slice(0, 6)}`,
      partnerId,
      valueCents,
      options.currency ?? 'USD',
      options.claimedAt ?? new Date(),
    ],
  );
  return (rows[0] as { id: string }).id;
}
