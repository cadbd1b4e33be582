import type { PartnerActor } from '@/contracts/actor';
import { COMMISSION_KINDS, type CommissionKind } from '@/contracts/money/commissions';
import type { Currency } from '@/contracts/money/currency';
import type { EarningsSummary, earningsSummary as earningsSummaryRoute } from '@/contracts/money/earnings';
import type { QueryOf } from '@/contracts/route';
import { addPeriods, nextPayoutDate, type PayoutCadence, periodStart } from '@/domain/money/periods';
import type { PartnerAccount } from '@/domain/money/postings';
import { type Prepared, prepared } from '../db/queryable';
import type { Reader } from '../db/transaction';
import { isoDay } from './stat-periods';

const DAY_MS = 86_400_000;
/** Beyond the longest wait for a payout run. */
const LONGEST_WAIT_MS = 32 * DAY_MS;

type Totals = Partial<Record<CommissionKind, number>>;
type SummaryRow = {
  balances: Partial<Record<PartnerAccount | 'paid_out', number>>;
  totals: Totals;
  range: Totals | null;
  /** [epoch milliseconds, cents] of lines that mature soon */
  maturing: [number, number][];
  thisMonth: number;
  lastMonth: number;
  thisQuarter: number;
  yearToDate: number;
  timeZone: string;
  minimumCents: number;
  cadence: PayoutCadence;
};

/**
 * One statement. Balances and lifetime come from sums that the database keeps; of the lines themselves only those since
 * the beginning of the year (or of last month, or of the range asked for) are read, from the index `commissions_earned`.
 */
const SUMMARY: Prepared = {
  name: 'earnings-summary',
  text: `
  SELECT (SELECT coalesce(jsonb_object_agg(b.account, b.balance_cents), '{}') FROM ledger_balances b
           WHERE b.partner_id = $1 AND b.currency = $2::text) AS balances,
         (SELECT coalesce(jsonb_object_agg(t.kind, t.total_cents), '{}') FROM earned_totals t
           WHERE t.partner_id = $1 AND t.currency = $2::text) AS totals,
         CASE WHEN $9 THEN
           (SELECT coalesce(jsonb_object_agg(k.kind, k.cents), '{}')
              FROM (SELECT c.kind, sum(c.amount_cents) AS cents FROM commissions c
                     WHERE c.partner_id = $1 AND c.currency = $2::text::enum_commissions_currency
                       AND ($10::timestamptz IS NULL OR c.created_at >= $10) AND ($11::timestamptz IS NULL OR c.created_at < $11)
                     GROUP BY c.kind) k)
         END AS range,
         (SELECT coalesce(jsonb_agg(jsonb_build_array((extract(epoch FROM c.payable_at) * 1000)::bigint, c.amount_cents)), '[]')
            FROM commissions c
           WHERE c.partner_id = $1 AND c.status = 'pending' AND c.currency = $2::text::enum_commissions_currency AND c.payable_at <= $8) AS maturing,
         recent.*, s.time_zone AS "timeZone", s.payout_minimum_cents AS "minimumCents",
         (SELECT d.payout_cadence FROM tier_definitions d WHERE d.key::text = $12::text) AS cadence
    FROM programme_settings s
   CROSS JOIN (
     SELECT coalesce(sum(c.amount_cents) FILTER (WHERE c.created_at >= $4), 0) AS "thisMonth",
            coalesce(sum(c.amount_cents) FILTER (WHERE c.created_at >= $5 AND c.created_at < $4), 0) AS "lastMonth",
            coalesce(sum(c.amount_cents) FILTER (WHERE c.created_at >= $6), 0) AS "thisQuarter",
            coalesce(sum(c.amount_cents) FILTER (WHERE c.created_at >= $7), 0) AS "yearToDate"
       FROM commissions c
      WHERE c.partner_id = $1 AND c.currency = $2::text::enum_commissions_currency AND c.created_at >= $3) recent
   LIMIT 1`,
};

/**
 * What was earned, net of reversals, by the time a line was written and in the partner's time zone; and the balances now,
 * from the ledger. `byKind` is of the range when one is given, else of all time. Spec api.md.
 */
export async function earningsSummary(
  { db, actor, now }: Reader & { actor: PartnerActor },
  { from, to }: QueryOf<typeof earningsSummaryRoute>,
): Promise<EarningsSummary> {
  const { partnerId, tier, timeZone } = actor;
  const currency = actor.currency as Currency;
  const month = periodStart('month', now, timeZone);
  const lastMonth = addPeriods('month', now, -1, timeZone);
  const quarter = periodStart('quarter', now, timeZone);
  const year = periodStart('year', now, timeZone);
  const earliest = new Date(Math.min(lastMonth.getTime(), year.getTime()));
  const ranged = from !== undefined || to !== undefined;
  const soon = new Date(now.getTime() + LONGEST_WAIT_MS);
  const [row] = await prepared<SummaryRow>(db, SUMMARY, [
    partnerId,
    currency,
    earliest,
    month,
    lastMonth,
    quarter,
    year,
    soon,
    ranged,
    from ? new Date(from) : null,
    to ? new Date(to) : null,
    tier,
  ]);
  if (!row) throw new Error('The programme has no settings');
  return {
    currency,
    thisMonthCents: row.thisMonth,
    lastMonthCents: row.lastMonth,
    thisQuarterCents: row.thisQuarter,
    yearToDateCents: row.yearToDate,
    lifetimeCents: sum(row.totals),
    ...(row.range ? { rangeCents: sum(row.range) } : {}),
    pendingCents: row.balances.pending ?? 0,
    payableCents: row.balances.payable ?? 0,
    processingCents: row.balances.in_transit ?? 0,
    paidCents: row.balances.paid_out ?? 0,
    heldCents: row.balances.held ?? 0,
    byKind: byKind(row.range ?? row.totals),
    nextPayout: nextPayout(row, now),
  };
}

/** What the next run of the tier's cadence would pay: what is payable and what matures until then. Null below the minimum: it is carried over. */
function nextPayout(
  { balances, maturing, cadence, minimumCents, timeZone }: SummaryRow,
  now: Date,
): EarningsSummary['nextPayout'] {
  const date = nextPayoutDate(cadence, now, timeZone);
  const matures = maturing.reduce((cents, [at, amount]) => (at <= date.getTime() ? cents + amount : cents), 0);
  const amountCents = (balances.payable ?? 0) + matures;
  return amountCents > 0 && amountCents >= minimumCents ? { date: isoDay(date, timeZone), amountCents } : null;
}

function sum(totals: Totals): number {
  return Object.values(totals).reduce((all, cents) => all + cents, 0);
}

function byKind(totals: Totals): EarningsSummary['byKind'] {
  return Object.fromEntries(COMMISSION_KINDS.map((kind) => [kind, totals[kind] ?? 0])) as EarningsSummary['byKind'];
}
