import type { Payload } from 'payload';
import { hashPassword } from '../server/accounts/password';
import { setPartnerStatus } from '../server/accounts/set-partner-status';
import { businessNow } from '../server/db/clock';
import { many, one, type Queryable } from '../server/db/queryable';
import { systemRequest } from '../server/db/system-request';
import { type Writer, withTransaction } from '../server/db/transaction';
import { snapshotLeaderboard } from '../server/engagement/snapshot-leaderboard';
import { refundDeal } from '../server/pipeline/refund-deal';
import { DEMO_PASSWORD, type DemoPartner, demoPartners } from './demo/accounts';
import { achievementGrants } from './demo/achievements';
import { insertAssets } from './demo/assets';
import { DemoRates } from './demo/currency-rates';
import { DemoHistory, type DemoStat, found } from './demo/history';
import { demoLeadFields } from './demo/lead-fields';
import { demoLedger } from './demo/ledger';
import { mailTemplateRows } from './demo/mail-templates';
import { demoNotices } from './demo/notices';
import { type DemoDeal, demoPipeline } from './demo/pipeline';
import { publishPage } from './demo/public-page';
import {
  agreementRows,
  applicantRows,
  dealRows,
  grantRows,
  membershipRows,
  moduleRows,
  partnerRows,
  staffRows,
  userRows,
} from './demo/rows';
import { daysAfter } from './demo/times';
import { insertRows, insertTogether, type Row } from './insert-rows';
import { Random } from './random';

const SEED = 20_261_121;
const HISTORY_DAYS = 730;
const LOCK = 712_034_002;

export type DemoSummary = {
  partners: number;
  leads: number;
  deals: number;
  commissions: number;
  entries: number;
  assets: number;
};

/**
 * The demo accounts of api.md and two years of history around them, in one transaction: all of it or nothing. Relative to
 * `now`, and otherwise the same on every run. Only into an empty installation. @returns null when there is somebody already.
 */
export async function seedDemo(payload: Payload, now: Date = businessNow()): Promise<DemoSummary | null> {
  const password = await hashPassword(DEMO_PASSWORD);
  return withTransaction(await systemRequest(payload, 'demo', now), 'seed', async (writer) => {
    await writer.db.query(`SELECT pg_advisory_xact_lock($1)`, [LOCK]);
    if (await one(writer.db, `SELECT 1 WHERE EXISTS (SELECT FROM partners) OR EXISTS (SELECT FROM staff)`)) return null;
    return writeDemo(writer, password);
  });
}

/** Everything that is written as rows, computed without a database: the same for the same `now`. */
export function composeDemo(now: Date) {
  const random = new Random(SEED);
  const begin = daysAfter(now, -HISTORY_DAYS);
  const partners = demoPartners(random, now);
  const rates = new DemoRates(random, begin, now);
  const modules = moduleRows(random, begin);
  const pipelines = partners.map((partner) => demoPipeline(random, partner, now));
  const deals = pipelines.flatMap((pipeline) => pipeline.deals);
  const history = new DemoHistory(random, partners, modules.ids, rates, now);
  history.run(deals);
  const entries = demoLedger(random, history, partners, now);
  return { random, begin, partners, rates, modules, pipelines, deals, history, entries };
}

async function writeDemo(writer: Writer, password: { hash: string; salt: string }): Promise<DemoSummary> {
  const { db, now } = writer;
  const { random, begin, partners, rates, modules, pipelines, deals, history, entries } = composeDemo(now);
  const added = demoLeadFields(
    pipelines.flatMap((pipeline) => pipeline.leads),
    begin,
    now,
  );
  const { leads } = added;

  // Nobody holds an authenticator app of the demo's accounts; `npm start` says so.
  await db.query(`UPDATE programme_settings SET name = 'SISO', second_factor = 'nobody', updated_at = $1`, [now]);
  await insertRows(db, 'staff', staffRows(random, password, begin));
  await insertRows(db, 'partners', partnerRows(partners, history, now));
  await insertRows(db, 'partners', applicantRows(random, partners, now));
  await insertRows(db, 'partner_users', userRows(partners, password));
  await insertRows(db, 'memberships', membershipRows(random, partners));
  await insertRows(db, 'currency_rates', rates.rows(random));
  await insertRows(db, 'training_modules', modules.modules);
  await insertRows(db, 'training_modules_required_for_tiers', modules.requiredFor);
  await insertRows(db, 'training_progress', history.progress);
  await insertRows(
    db,
    'clients',
    pipelines.flatMap((pipeline) => pipeline.clients),
  );
  await insertRows(db, 'lead_fields', added.fields);
  await insertRows(db, 'lead_fields_options', added.options);
  await insertTogether(db, ['leads', leads], ['deals', dealRows(deals, history, now)]);
  await insertRows(
    db,
    'lead_activities',
    byTime(
      pipelines.flatMap((pipeline) => pipeline.activities),
      'occurred_at',
    ),
  );
  await insertRows(db, 'deal_terms', history.terms);
  await insertRows(db, 'commissions', history.lines);
  await insertRows(db, 'ledger_entries', entries);
  await insertStats(writer, history.stats);
  await insertRows(db, 'tier_events', history.tierEvents);
  await insertRows(db, 'client_reviews', history.reviews);
  await insertRows(db, 'engagement_calls', history.calls);
  const grants = achievementGrants(random, { partners, history, deals, leads }, await achievementIds(db));
  await insertRows(
    db,
    'achievement_grants',
    grants.map(({ achievement: _, ...row }) => row),
  );
  await insertRows(db, 'notifications', demoNotices(random, history, deals, grants, partners, now));
  await insertRows(
    db,
    'feature_grants',
    grantRows(random, named(partners, 'active@demo.test'), named(partners, 'starter@demo.test'), now),
  );
  await insertRows(db, 'agreements', agreementRows(random, named(partners, 'elite@demo.test'), now));
  await takeBackSome(writer, deals);
  await endSome(writer, partners);
  await insertRows(db, 'mail_templates', mailTemplateRows(random, begin));
  const assets = await insertAssets(writer);
  await publishPage(writer, modules.ids);
  return {
    partners: partners.length,
    leads: leads.length,
    deals: deals.length,
    commissions: history.lines.length,
    entries: entries.length,
    assets,
  };
}

/** The achievements that the installation began with, by key. */
async function achievementIds(db: Queryable): Promise<Map<string, string>> {
  const rows = await many<{ id: string; key: string }>(db, `SELECT id, key FROM achievements`);
  return new Map(rows.map(({ id, key }) => [key, id]));
}

/** The boards as they stood a week ago are noted before the last week is added, for "places won since last week". */
async function insertStats(writer: Writer, stats: readonly DemoStat[]): Promise<void> {
  const weekAgo = daysAfter(writer.now, -7);
  await addStats(
    writer.db,
    stats.filter(({ at }) => at <= weekAgo),
  );
  await snapshotLeaderboard({ ...writer, now: weekAgo });
  await addStats(
    writer.db,
    stats.filter(({ at }) => at > weekAgo),
  );
}

async function addStats(db: Queryable, stats: readonly DemoStat[]): Promise<void> {
  const rows = stats.flatMap(({ periods, partnerId, deals, revenueCents, commissionCents }) =>
    periods.map((period) => ({ ...period, partnerId, deals, revenueCents, commissionCents })),
  );
  await db.query(
    `INSERT INTO partner_stats AS s (period, starts, partner_id, deals, revenue_cents, commission_cents)
     SELECT d.period, d.starts, d."partnerId", sum(d.deals), sum(d."revenueCents"), sum(d."commissionCents")
       FROM jsonb_to_recordset($1::jsonb) AS d(period text, starts date, "partnerId" uuid, deals int, "revenueCents" bigint, "commissionCents" bigint)
      GROUP BY 1, 2, 3
     ON CONFLICT (partner_id, period, starts) DO UPDATE
        SET deals = s.deals + excluded.deals, revenue_cents = s.revenue_cents + excluded.revenue_cents, commission_cents = s.commission_cents + excluded.commission_cents`,
    [JSON.stringify(rows)],
  );
}

/** Two part refunds by the use case itself, while the lines are still on hold. */
async function takeBackSome(writer: Writer, deals: readonly DemoDeal[]): Promise<void> {
  const onHold = daysAfter(writer.now, -13);
  const recent = deals.filter(
    ({ partner, confirmedAt }) =>
      confirmedAt &&
      confirmedAt > onHold &&
      !/^(starter|active|performer|elite)@/.test(partner.members[0]?.email ?? ''),
  );
  for (const { id, valueCents } of recent.slice(0, 2)) {
    await withTransaction(writer.req, 'refundDeal', (inside) =>
      refundDeal(inside, { id, amountCents: Math.floor(valueCents / 3), reason: 'One page less than agreed' }),
    );
  }
}

async function endSome(writer: Writer, partners: readonly DemoPartner[]): Promise<void> {
  for (const { id, becomes } of partners) {
    if (!becomes) continue;
    const reason =
      becomes === 'suspended'
        ? 'Two invoices of yours are being clarified; your manager is in touch.'
        : 'Left the programme at the end of the quarter.';
    await withTransaction(writer.req, 'setPartnerStatus', (inside) =>
      setPartnerStatus(inside, { id, status: becomes, reason }),
    );
  }
}

function named(partners: readonly DemoPartner[], email: string): DemoPartner {
  return found(partners.find(({ members }) => members.some((member) => member.email === email)));
}

function byTime(rows: readonly Row[], column: string): Row[] {
  return rows.toSorted((a, b) => (a[column] as Date).getTime() - (b[column] as Date).getTime());
}
