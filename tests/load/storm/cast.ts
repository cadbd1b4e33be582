import { randomUUID } from 'node:crypto';
import type { Pool } from 'pg';
import { openSession } from '../../support/open-session';

/** Somebody who sells: signed in as the owner of a partner. */
export type Seller = { partnerId: string; userId: string; token: string };
export type Cast = {
  /** Staff who may do everything. */
  staff: { token: string };
  /** Those whose deals the stories are about. They share a leader and a recruiter, so that their deals meet in those rows. */
  sellers: Seller[];
  leader: Seller;
  recruiter: Seller;
  /** Deals that each partner was said to have before the first story. */
  dealsBefore: ReadonlyMap<string, number>;
};

/** Writes a small programme into a migrated database, by SQL. */
export async function assemble(pool: Pool, secret: string, sellers: number): Promise<Cast> {
  const dealsBefore = new Map<string, number>();
  const partner = async (tier: string, deals: number, above?: { leader: Seller; recruiter: Seller }) => {
    const partnerId = await makePartner(pool, { tier, deals, above });
    dealsBefore.set(partnerId, deals);
    const userId = await makeOwner(pool, partnerId);
    return { partnerId, userId, token: await openSession(pool, secret, { collection: 'partner-users', userId }) };
  };
  const leader = await partner('performer', 15);
  const recruiter = await partner('active', 5);
  const team: Seller[] = [];
  // Two deals already, so that the next confirmed one promotes: of all that are confirmed at once one earns the old rate.
  for (let i = 0; i < sellers; i += 1) team.push(await partner('starter', 2, { leader, recruiter }));
  const staffId = randomUUID();
  await pool.query(`INSERT INTO staff (id, name, email, role) VALUES ($1, 'Storm', $2, 'admin')`, [
    staffId,
    `${staffId}@test.example`,
  ]);
  const staff = { token: await openSession(pool, secret, { collection: 'staff', userId: staffId }) };
  return { staff, sellers: team, leader, recruiter, dealsBefore };
}

type NewPartner = { tier: string; deals: number; above?: { leader: Seller; recruiter: Seller } | undefined };

async function makePartner(pool: Pool, { tier, deals, above }: NewPartner): Promise<string> {
  const since = new Date(Date.now() - 60 * 86_400_000);
  const { rows } = await pool.query<{ id: string }>(
    `INSERT INTO partners (id, name, contact_email, status, tier, earned_tier, tier_since, deals_count, calls_held, currency, time_zone, referral_code,
                           leader_id, recruiter_id, joined_at, approved_at, version)
     VALUES (portal_uuidv7(), $1, $2, 'active', $3::text::enum_partners_tier, $3::text::enum_partners_earned_tier, $4, $5, 0, 'USD', 'UTC', $6,
             $7, $8, $4, $4, 1) RETURNING id`,
    [
      `Partner ${randomUUID().slice(0, 8)}`,
      `${randomUUID()}@test.example`,
      tier,
      since,
      deals,
      randomUUID().slice(0, 12),
      above?.leader.partnerId ?? null,
      above?.recruiter.partnerId ?? null,
    ],
  );
  return (rows[0] as { id: string }).id;
}

async function makeOwner(pool: Pool, partnerId: string): Promise<string> {
  const userId = randomUUID();
  await pool.query(`INSERT INTO partner_users (id, name, email) VALUES ($1, 'Owner', $2)`, [
    userId,
    `${userId}@test.example`,
  ]);
  await pool.query(`INSERT INTO memberships (id, user_id, partner_id, role) VALUES ($1, $2, $3, 'owner')`, [
    randomUUID(),
    userId,
    partnerId,
  ]);
  return userId;
}
