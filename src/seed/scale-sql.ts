/**
 * The statements of the scaled data. Everything follows from the number of a partner and of a deal, so that it is the same
 * on every run; deals are worth whole units, so that every rate gives whole cents. Rows go in as the time went, so that
 * those of one partner lie as far apart as they would.
 */

export const HISTORY_DAYS = 730;
const OWN_LEADS = 20;
const WON_LEADS = 8;

/** Tier of partner n: of each ten the first is Elite, the last three Performers that reviews keep from more. */
const TIER = `CASE WHEN n % 10 = 0 THEN 'elite' WHEN n % 10 >= 7 THEN 'performer' ELSE 'active' END`;
/** 5, 6 and 7 of each ten were recruited eleven months ago by the first; 2, 3 and 4 are in its team. */
const APPROVED = `$2::timestamptz - make_interval(days => CASE WHEN n % 10 BETWEEN 4 AND 6 THEN 330 ELSE ${HISTORY_DAYS} END)`;
/** 625 deals in each ten: with the team's 188 overrides and 187 referrals they make a thousand commissions. */
const DEALS_OF = `(62 + n % 2)`;

/** Each is one expression that is stable at most, so that Postgres inlines it: they are asked for millions of times. */
export const FUNCTIONS = `
CREATE OR REPLACE FUNCTION pg_temp.scale_id(at timestamptz, key text) RETURNS uuid LANGUAGE sql STABLE AS $$
  SELECT overlay(overlay(lpad(to_hex((extract(epoch FROM at) * 1000)::bigint), 12, '0') || substr(md5(key), 1, 20) PLACING '7' FROM 13) PLACING '8' FROM 17)::uuid
$$;
CREATE OR REPLACE FUNCTION pg_temp.partner_id(n int) RETURNS uuid LANGUAGE sql STABLE AS $$ SELECT pg_temp.scale_id('2024-01-01', 'partner' || n) $$;
CREATE OR REPLACE FUNCTION pg_temp.user_id(n int) RETURNS uuid LANGUAGE sql STABLE AS $$ SELECT pg_temp.scale_id('2024-01-01', 'user' || n) $$;
-- A whole number from 0 to size - 1 that looks random.
CREATE OR REPLACE FUNCTION pg_temp.dice(key text, size int) RETURNS int LANGUAGE sql IMMUTABLE AS $$ SELECT ((hashtext(key)::bigint + 2147483648) % size)::int $$`;

/** $1 how many, $2 now */
export const PARTNERS = `
INSERT INTO partners (id, name, kind, contact_email, country, region, time_zone, locale, currency, status, tier, earned_tier, tier_since, earned_since,
       referral_code, leader_id, recruiter_id, joined_at, approved_at, deals_count, calls_held, satisfaction, version, created_at, updated_at)
SELECT pg_temp.partner_id(n), 'Partner ' || n, 'company', 'owner' || n || '@scale.test', 'US', 'Region ' || n % 20, 'America/New_York', 'en', 'USD', 'active',
       (${TIER})::enum_partners_tier, (${TIER})::enum_partners_earned_tier, ${APPROVED}, ${APPROVED}, 'scale-' || n,
       CASE WHEN n % 10 BETWEEN 1 AND 3 THEN pg_temp.partner_id(n - n % 10) END, CASE WHEN n % 10 BETWEEN 4 AND 6 THEN pg_temp.partner_id(n - n % 10) END,
       ${APPROVED}, ${APPROVED}, ${DEALS_OF}, 3, 4.2, 1, ${APPROVED}, ${APPROVED}
  FROM generate_series(0, $1 - 1) n`;

/** $1 how many, $2 hash, $3 salt */
export const USERS = `
INSERT INTO partner_users (id, name, email, hash, salt, created_at, updated_at)
SELECT pg_temp.user_id(n), 'Owner ' || n, 'owner' || n || '@scale.test', $2, $3, p.approved_at, p.approved_at
  FROM generate_series(0, $1 - 1) n JOIN partners p ON p.id = pg_temp.partner_id(n)`;

export const MEMBERSHIPS = `
INSERT INTO memberships (id, user_id, partner_id, role, created_at, updated_at)
SELECT pg_temp.scale_id(p.approved_at, 'membership' || n), pg_temp.user_id(n), p.id, 'owner', p.approved_at, p.approved_at
  FROM generate_series(0, $1 - 1) n JOIN partners p ON p.id = pg_temp.partner_id(n)`;

/** All that the tier required. */
export const PROGRESS = `
INSERT INTO training_progress (id, user_id, partner_id, module_id, percent, completed_at, created_at, updated_at)
SELECT pg_temp.scale_id(p.approved_at, m.slug || n), pg_temp.user_id(n), p.id, m.id, 100, p.approved_at, p.approved_at, p.approved_at
  FROM generate_series(0, $1 - 1) n JOIN partners p ON p.id = pg_temp.partner_id(n)
  JOIN training_modules m ON m.min_tier::text = 'starter' OR p.tier::text <> 'active'`;

export const TIER_EVENTS = `
INSERT INTO tier_events (id, partner_id, type, previous_tier, new_tier, deals_before, deals_after, cause, actor, at, created_at, updated_at)
SELECT pg_temp.scale_id(p.approved_at, 'joined' || n), p.id, 'joined', NULL, p.tier::text::enum_tier_events_new_tier, 0, 0, 'joined', 'portal', p.approved_at, p.approved_at, p.approved_at
  FROM generate_series(0, $1 - 1) n JOIN partners p ON p.id = pg_temp.partner_id(n)`;

/** $1 to $2 of the partners, $3 now. The deal after the last waits for its confirmation. */
export const DEALS = `
CREATE TEMP TABLE scale_deals AS
SELECT d.*, pg_temp.scale_id(claimed_at, 'deal' || n || ':' || k) AS id,
       CASE WHEN k >= own THEN 'claimed' WHEN confirmed_at < $3::timestamptz - interval '45 days' THEN 'completed' ELSE 'confirmed' END AS status
  FROM (SELECT n, k, own, p.id AS partner_id, p.leader_id, p.recruiter_id, p.tier::text AS tier, value_cents, at AS confirmed_at, at - make_interval(days => 1 + k % 4) AS claimed_at
          FROM (SELECT n, ${DEALS_OF} AS own FROM generate_series($1::int, $2::int) n) each
          JOIN partners p ON p.id = pg_temp.partner_id(n)
         CROSS JOIN generate_series(0, own) k
         CROSS JOIN LATERAL (SELECT (600 + pg_temp.dice('value' || n || ':' || k, 3000)) * 100 AS value_cents,
                                    CASE WHEN k = own THEN $3::timestamptz ELSE date_trunc('milliseconds',
                                      p.approved_at + ($3::timestamptz - p.approved_at) * ((k + 0.1 + 0.8 * pg_temp.dice('time' || n || ':' || k, 1000) / 1000.0) / own)::float) END AS at) t) d`;

/** $1 to $2 of the partners, $3 now, $4 to $7 words. Eight of twenty are won, by the latest deals. */
export const LEADS = `
CREATE TEMP TABLE scale_leads AS
SELECT l.*, pg_temp.scale_id(created_at, 'lead' || n || ':' || k) AS id,
       company_word || ' ' || industry AS company_name, first_name || ' ' || last_name AS contact_name,
       lower(first_name || '.' || last_name || '.' || n || '.' || k || '@' || company_word || '.example') AS contact_email,
       '+1' || (2000000000 + (n * 20 + k) % 7999999999) AS phone
  FROM (SELECT n, k, deal_id, p.id AS partner_id, coalesce(worth, (600 + pg_temp.dice('lead' || n || ':' || k, 3000)) * 100) AS value_cents,
               CASE WHEN deal_id IS NOT NULL THEN 'won' ELSE (ARRAY['new', 'contacted', 'qualified', 'proposal', 'lost'])[1 + k % 5] END AS stage,
               coalesce(won_at - interval '20 days', $3::timestamptz - make_interval(mins => 1440 + pg_temp.dice('created' || n || ':' || k, 129600))) AS created_at,
               coalesce(won_at, $3::timestamptz - make_interval(mins => pg_temp.dice('moved' || n || ':' || k, 1440))) AS moved_at,
               ($4::text[])[1 + pg_temp.dice('a' || n || ':' || k, cardinality($4::text[]))] AS company_word,
               ($5::text[])[1 + pg_temp.dice('b' || n || ':' || k, cardinality($5::text[]))] AS industry,
               ($6::text[])[1 + pg_temp.dice('c' || n || ':' || k, cardinality($6::text[]))] AS first_name,
               ($7::text[])[1 + pg_temp.dice('d' || n || ':' || k, cardinality($7::text[]))] AS last_name
          FROM generate_series($1::int, $2::int) n JOIN partners p ON p.id = pg_temp.partner_id(n)
         CROSS JOIN generate_series(0, ${OWN_LEADS - 1}) k
          LEFT JOIN (SELECT n AS deal_n, own - 1 - k AS place, id AS deal_id, value_cents AS worth, claimed_at AS won_at FROM scale_deals) d
            ON deal_n = n AND place = k AND k < ${WON_LEADS} AND place >= 0) l`;

export const CLIENTS = `
INSERT INTO clients (id, partner_id, name, contact_name, contact_email, contact_phone, created_at, updated_at)
SELECT pg_temp.scale_id(moved_at, 'client' || n || ':' || k), partner_id, company_name, contact_name, contact_email, phone, moved_at, moved_at
  FROM scale_leads WHERE stage = 'won'`;

export const INSERT_LEADS = `
INSERT INTO leads (id, partner_id, owner_id, stage, score, company_name, contact_name, contact_email, contact_phone, contact_phone_e164, project_type, source,
       estimated_value_cents, currency, tags, lost_reason, stage_entered_at, last_activity_at, deal_id, version, created_at, updated_at)
SELECT id, partner_id, pg_temp.user_id(n), stage::enum_leads_stage, CASE stage WHEN 'won' THEN 100 WHEN 'lost' THEN 0 ELSE 40 + k END, company_name, contact_name,
       contact_email, phone, phone, 'website', 'website', value_cents, 'USD', '[]', CASE WHEN stage = 'lost' THEN 'No budget this year' END, moved_at, moved_at, deal_id, 2,
       created_at, moved_at
  FROM scale_leads l ORDER BY l.created_at, l.id`;

export const ACTIVITIES = `
INSERT INTO lead_activities (id, lead_id, partner_id, kind, text, occurred_at, by_id, by_name, "from", "to", created_at, updated_at)
SELECT pg_temp.scale_id(a.at, a.kind || n || ':' || k), l.id, partner_id, a.kind::enum_lead_activities_kind, a.text, a.at, pg_temp.user_id(n), 'Owner ' || n, a."from", a."to", a.at, a.at
  FROM scale_leads l CROSS JOIN LATERAL (VALUES ('system', 'Lead added', l.created_at, NULL, NULL),
                                                ('status_change', 'Moved from new to ' || l.stage, l.moved_at, 'new', l.stage)) a(kind, text, at, "from", "to")
 WHERE a.kind = 'system' OR l.stage <> 'new'`;

export const INSERT_DEALS = `
INSERT INTO deals (id, title, status, partner_id, lead_id, client_id, value_cents, refunded_cents, currency, project_type, claimed_at, confirmed_at, completed_at, decided_by,
       reporting_rate_micros, created_at, updated_at)
SELECT d.id, coalesce(l.company_name, 'Project ' || d.n || '-' || d.k), d.status::enum_deals_status, d.partner_id, l.id, CASE WHEN l.id IS NOT NULL THEN pg_temp.scale_id(l.moved_at, 'client' || l.n || ':' || l.k) END,
       d.value_cents, 0, 'USD', 'website', d.claimed_at, CASE WHEN d.status <> 'claimed' THEN d.confirmed_at END,
       CASE WHEN d.status = 'completed' THEN d.confirmed_at + interval '45 days' END, CASE WHEN d.status <> 'claimed' THEN 'manager@demo.test' END,
       CASE WHEN d.status <> 'claimed' THEN 1000000 END, d.claimed_at, d.claimed_at
  FROM scale_deals d LEFT JOIN scale_leads l ON l.deal_id = d.id ORDER BY d.claimed_at, d.id`;

/** $1 now, $2 the programme's time zone. Paid on the first of the month after the hold; later ones are payable or pending. */
export const LINES = `
CREATE TEMP TABLE scale_lines AS
SELECT l.*, pg_temp.scale_id(at, l.kind || n || ':' || k) AS id, 'scale-' || to_char(paid_at, 'YYYY-MM') || '-' || partner_id AS payout,
       CASE WHEN paid_at <= $1::timestamptz THEN 'paid' WHEN payable_at <= $1::timestamptz THEN 'payable' ELSE 'pending' END AS status
  FROM (SELECT d.n, d.k, d.id AS deal_id, b.kind, b.partner_id, d.value_cents, d.value_cents * r.rate / 10000 AS amount_cents, r.rate, b.tier, d.confirmed_at AS at,
               d.confirmed_at + interval '336 hours' AS payable_at,
               (date_trunc('month', (d.confirmed_at + interval '336 hours') AT TIME ZONE $2::text) + interval '1 month') AT TIME ZONE $2::text AS paid_at
          FROM scale_deals d
         CROSS JOIN LATERAL (VALUES ('base', d.partner_id, d.tier), ('override', d.leader_id, 'elite'), ('referral', d.recruiter_id, 'elite')) b(kind, partner_id, tier)
          JOIN LATERAL (SELECT CASE b.kind WHEN 'base' THEN t.base_rate_bps WHEN 'override' THEN t.override_rate_bps ELSE t.referral_rate_bps END AS rate
                          FROM tier_definitions t WHERE t.key::text = b.tier) r ON true
         WHERE d.status <> 'claimed' AND b.partner_id IS NOT NULL) l`;

export const INSERT_LINES = `
INSERT INTO commissions (id, partner_id, deal_id, kind, status, amount_cents, currency, basis_cents, basis_currency, rate_bps, tier, rule, share_bps, fx_rate_micros, payable_at,
       payout, created_at, updated_at)
SELECT id, partner_id, deal_id, kind::enum_commissions_kind, status::enum_commissions_status, amount_cents, 'USD', value_cents, 'USD', rate, tier::enum_commissions_tier,
       'tier-' || kind || '@1', 10000, 1000000, payable_at, CASE WHEN status = 'paid' THEN payout END, at, CASE status WHEN 'paid' THEN paid_at WHEN 'payable' THEN payable_at ELSE at END
  FROM scale_lines l ORDER BY l.at, l.id`;

/** Every movement that a line of its status has behind it, two entries each. */
export const ENTRIES = `
INSERT INTO ledger_entries (transaction_id, transition, account, partner_id, currency, amount_cents, commission_id, payout_id, at)
SELECT pg_temp.scale_id(m.at, m.transition || l.id), m.transition, e.account, CASE WHEN e.account NOT IN ('expense', 'paid_out') THEN l.partner_id END, 'USD', e.sign * l.amount_cents,
       l.id, CASE WHEN m.step > 2 THEN l.payout END, m.at
  FROM scale_lines l
 CROSS JOIN LATERAL (VALUES (1, 'earn', 'expense', 'pending', l.at), (2, 'mature', 'pending', 'payable', l.payable_at),
                            (3, 'payout_created', 'payable', 'in_transit', l.paid_at), (4, 'payout_paid', 'in_transit', 'paid_out', l.paid_at)) m(step, transition, debit, credit, at)
 CROSS JOIN LATERAL (VALUES (m.debit, -1), (m.credit, 1)) e(account, sign)
 WHERE m.step <= CASE l.status WHEN 'paid' THEN 4 WHEN 'payable' THEN 2 ELSE 1 END
 ORDER BY m.at, l.id, m.step`;

/** What the owner was told of the latest deals. */
export const NOTICES = `
INSERT INTO notifications (id, user_id, partner_id, kind, title, body, action_url, event, read_at, created_at, updated_at)
SELECT pg_temp.scale_id(confirmed_at, 'notice' || n || ':' || k), pg_temp.user_id(n), partner_id, 'deal', 'Your deal was confirmed', 'Well done!', '/partner/leads', id || ':deal',
       CASE WHEN k < own - 2 THEN confirmed_at + interval '1 hour' END, confirmed_at, confirmed_at
  FROM scale_deals WHERE k BETWEEN own - 10 AND own - 1`;

/** $1 the programme's time zone */
export const STATS = `
INSERT INTO partner_stats AS s (period, starts, partner_id, deals, revenue_cents, commission_cents, listed)
SELECT period, CASE period WHEN 'all' THEN date '1970-01-01' ELSE date_trunc(period, at AT TIME ZONE $1::text)::date END, partner_id,
       count(*) FILTER (WHERE kind = 'base'), coalesce(sum(value_cents) FILTER (WHERE kind = 'base'), 0), sum(amount_cents), true
  FROM scale_lines CROSS JOIN unnest(ARRAY['week', 'month', 'quarter', 'all']) period
 GROUP BY 1, 2, 3`;

export const SUMMARY = `
SELECT (SELECT count(*) FROM partners) AS partners, (SELECT count(*) FROM leads) AS leads, (SELECT count(*) FROM deals) AS deals,
       (SELECT count(*) FROM commissions) AS commissions, (SELECT count(*) FROM ledger_entries) AS entries`;
