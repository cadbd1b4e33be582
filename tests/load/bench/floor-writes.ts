import { randomUUID } from 'node:crypto';
import type pg from 'pg';

/** The writes of the floor: the same rows as the portal's, in one transaction, with every rule left out. */

type NewLead = { id: string; companyName: string; contactName: string };
type Seller = { partnerId: string; userId: string; name: string; currency: string };

const CREATE_LEAD = {
  name: 'floor-create-lead',
  text: `
  WITH lead AS (
    INSERT INTO leads (id, partner_id, owner_id, stage, score, score_reasons, company_name, contact_name, source, currency, version, stage_entered_at, created_at, updated_at)
    VALUES ($1, $2, $3, 'new', 10, '[]', $4, $5, 'other', $6, 1, $7, $7, $7)
    RETURNING id, version, company_name AS "companyName", contact_name AS "contactName", stage, score, source, currency, created_at AS "createdAt"
  ), noted AS (
    INSERT INTO lead_activities (lead_id, partner_id, kind, text, occurred_at, by_id, by_name, created_at, updated_at)
    SELECT id, $2, 'system', 'Lead added', $7, $3, $8, $7, $7 FROM lead
  ), told AS (
    INSERT INTO events (id, type, v, at, audience, data)
    SELECT gen_random_uuid(), 'lead.updated', 1, $7, jsonb_build_object('partner', $2::text), jsonb_build_object('leadId', id, 'stage', 'new', 'version', 1) FROM lead
  )
  SELECT * FROM lead`,
};

export async function createLead(pool: pg.Pool, seller: Seller, lead: NewLead): Promise<unknown> {
  const values = [
    lead.id,
    seller.partnerId,
    seller.userId,
    lead.companyName,
    lead.contactName,
    seller.currency,
    new Date(),
    seller.name,
  ];
  return (await pool.query({ ...CREATE_LEAD, values })).rows[0];
}

const LOCK_DEAL = {
  name: 'floor-lock-deal',
  text: `SELECT set_config('portal.use_case', 'confirmDeal', true), d.partner_id AS "partnerId", d.value_cents AS "valueCents", d.currency, p.leader_id AS "leaderId",
                p.recruiter_id AS "recruiterId", p.deals_count AS "dealsCount", s.hold_days AS "holdDays"
           FROM deals d JOIN partners p ON p.id = d.partner_id CROSS JOIN programme_settings s
          WHERE d.id = $1 AND d.status = 'claimed' FOR UPDATE OF d`,
};
const LOCK_EARNERS = {
  name: 'floor-lock-earners',
  text: `SELECT p.id, p.tier, t.base_rate_bps AS "baseBps", t.override_rate_bps AS "overrideBps", t.referral_rate_bps AS "referralBps"
           FROM partners p JOIN tier_definitions t ON t.key::text = p.tier::text
          WHERE p.id = ANY ($1::uuid[]) ORDER BY p.id FOR NO KEY UPDATE OF p`,
};
const WRITE = {
  name: 'floor-confirm',
  text: `
  WITH deal AS (
    UPDATE deals SET status = 'confirmed', confirmed_at = $2, reporting_rate_micros = 1000000, updated_at = $2 WHERE id = $1
    RETURNING id, title, status, value_cents AS "valueCents", currency, confirmed_at AS "confirmedAt"
  ), lines AS (
    SELECT * FROM jsonb_to_recordset($3::jsonb) AS l(id uuid, "partnerId" uuid, kind text, cents bigint, bps int, tier text, entry uuid)
  ), earned AS (
    INSERT INTO commissions (id, partner_id, deal_id, kind, status, amount_cents, currency, basis_cents, basis_currency, rate_bps, tier, share_bps, fx_rate_micros, payable_at, created_at, updated_at)
    SELECT id, "partnerId", $1, kind::enum_commissions_kind, 'pending', cents, $5::text::enum_commissions_currency, $4, $5::text, bps, tier::enum_commissions_tier, 10000, 1000000, $6, $2, $2 FROM lines
  ), posted AS (
    INSERT INTO ledger_entries (transaction_id, transition, account, partner_id, currency, amount_cents, commission_id, at)
    SELECT entry, 'earn', 'expense', NULL, $5::text, -cents, id, $2 FROM lines
    UNION ALL SELECT entry, 'earn', 'pending', "partnerId", $5::text, cents, id, $2 FROM lines
  ), counted AS (
    INSERT INTO partner_stats AS s (period, starts, partner_id, deals, revenue_cents, commission_cents)
    SELECT b.period, CASE b.period WHEN 'all' THEN date '2000-01-01' ELSE date_trunc(b.period, $2::timestamptz)::date END, l."partnerId",
           (l.kind = 'base')::int, CASE l.kind WHEN 'base' THEN $4::bigint ELSE 0 END, l.cents
      FROM lines l CROSS JOIN (VALUES ('week'), ('month'), ('quarter'), ('all')) b(period) ORDER BY l."partnerId", b.period
    ON CONFLICT (partner_id, period, starts) DO UPDATE SET deals = s.deals + excluded.deals, revenue_cents = s.revenue_cents + excluded.revenue_cents,
       commission_cents = s.commission_cents + excluded.commission_cents
  ), kept AS (
    INSERT INTO deal_terms (deal_id, terms, at) VALUES ($1, $3, $2)
  ), climbed AS (
    UPDATE partners SET deals_count = deals_count + 1, updated_at = $2 WHERE id = $7
  ), told AS (
    INSERT INTO events (id, type, v, at, audience, data)
    SELECT $8::uuid, 'deal.confirmed', 1, $2, jsonb_build_object('partner', $7::uuid), jsonb_build_object('dealId', $1::uuid, 'valueCents', $4::bigint, 'currency', $5::text)
    UNION ALL
    SELECT gen_random_uuid(), 'commission.created', 1, $2, jsonb_build_object('partner', "partnerId"), jsonb_build_object('commissionId', id, 'kind', kind, 'amountCents', cents, 'currency', $5::text, 'status', 'pending', 'dealId', $1::uuid) FROM lines
    UNION ALL
    SELECT gen_random_uuid(), 'leaderboard.changed', 1, $2, '{"allPartners": true}', '{}'
  ), queued AS (
    SELECT graphile_worker.add_job('deliver-events', json_build_object('eventIds', json_build_array($8::uuid)))
  )
  SELECT deal.*, queued.* FROM deal CROSS JOIN queued`,
};

type Deal = {
  partnerId: string;
  valueCents: number;
  currency: string;
  leaderId: string | null;
  recruiterId: string | null;
  holdDays: number;
};
type Earner = { id: string; tier: string; baseBps: number; overrideBps: number; referralBps: number };

export async function confirmDeal(pool: pg.Pool, dealId: string): Promise<unknown> {
  const client = await pool.connect();
  try {
    await client.query('BEGIN');
    const deal = (await client.query<Deal>({ ...LOCK_DEAL, values: [dealId] })).rows[0];
    if (!deal) throw new Error('There is no such claimed deal');
    const ids = [deal.partnerId, deal.leaderId, deal.recruiterId];
    const earners = (await client.query<Earner>({ ...LOCK_EARNERS, values: [ids.filter(Boolean)] })).rows;
    const earner = (id: string | null) => earners.find((each) => each.id === id);
    const line = (kind: string, who: Earner | undefined, bps = 0) => ({
      id: randomUUID(),
      partnerId: who?.id,
      kind,
      cents: Math.round((deal.valueCents * bps) / 10_000),
      bps,
      tier: who?.tier,
      entry: randomUUID(),
    });
    const [partner, leader, recruiter] = ids.map(earner);
    const lines = [
      line('base', partner, partner?.baseBps),
      line('override', leader, leader?.overrideBps),
      line('referral', recruiter, recruiter?.referralBps),
    ].filter(({ cents }) => cents > 0);
    const now = new Date();
    const payableAt = new Date(now.getTime() + deal.holdDays * 86_400_000);
    const values = [
      dealId,
      now,
      JSON.stringify(lines),
      deal.valueCents,
      deal.currency,
      payableAt,
      deal.partnerId,
      randomUUID(),
    ];
    const written = (await client.query({ ...WRITE, values })).rows[0];
    await client.query('COMMIT');
    return { deal: written, commissions: lines, promotion: null };
  } catch (error) {
    await client.query('ROLLBACK');
    throw error;
  } finally {
    client.release();
  }
}
