import type { Criteria, Metric, Rule } from '@/contracts/engagement/criteria';
import { TIERS } from '@/contracts/tiers/tier';
import { type Facts, type Measure, measureName, measureOf, targetOf } from '@/domain/engagement/criteria';
import { type Bind, binder } from '../db/bind';
import { many, type Queryable } from '../db/queryable';

/** When the partner `p` joined: windows count from then. */
export const JOINED = 'coalesce(p.joined_at, p.approved_at, p.created_at)';

/** Adds to a count of dated rows that they are of the window, by the column that dates them. */
type Within = (column: string) => string;

/** What each metric counts of the partner `p`. Without a window the sums that are kept answer it. */
const METRIC_SQL: Record<Metric, (within: Within | null) => string> = {
  deals: (within) =>
    within
      ? `(SELECT count(*) FROM deals d WHERE d.partner_id = p.id AND d.confirmed_at IS NOT NULL AND d.status IN ('confirmed', 'completed') ${within('d.confirmed_at')})`
      : `coalesce(p.deals_count, 0)::bigint`,
  revenue: (within) =>
    within
      ? `(SELECT coalesce(sum(round((d.value_cents - d.refunded_cents) * coalesce(d.reporting_rate_micros, 1000000) / 1000000)), 0)::bigint
            FROM deals d WHERE d.partner_id = p.id AND d.confirmed_at IS NOT NULL AND d.status IN ('confirmed', 'completed') ${within('d.confirmed_at')})`
      : `(SELECT coalesce(sum(s.revenue_cents), 0)::bigint FROM partner_stats s WHERE s.partner_id = p.id AND s.period = 'all')`,
  leads: (within) =>
    `(SELECT count(*) FROM leads l WHERE l.partner_id = p.id AND l.deleted_at IS NULL ${within?.('l.created_at') ?? ''})`,
  recruits: (within) =>
    `(SELECT count(*) FROM partners r WHERE r.recruiter_id = p.id AND r.approved_at IS NOT NULL ${within?.('r.approved_at') ?? ''})`,
  // A module counts when any member completed it: once, by the first.
  modules: (within) =>
    `(SELECT count(DISTINCT t.module_id) FROM training_progress t WHERE t.partner_id = p.id AND t.completed_at IS NOT NULL ${within?.('t.completed_at') ?? ''})`,
  reviews: (within) =>
    `(SELECT count(*) FROM client_reviews v WHERE v.partner_id = p.id ${within?.('v.received_at') ?? ''})`,
  tier: () => `(array_position(ARRAY[${TIERS.map((tier) => `'${tier}'`)}], p.tier::text) - 1)::bigint`,
};

/** The value of a measure for the partner `p`. */
function measureSql({ metric, withinDays }: Measure, bind: Bind): string {
  if (withinDays === null) return METRIC_SQL[metric](null);
  const days = bind(withinDays);
  return METRIC_SQL[metric]((column) => `AND ${column} <= ${JOINED} + ${days}::int * interval '24 hours'`);
}

/** Whether the partner `p` meets criteria: what `isMet` says, for those who are only counted. A test holds the two together. */
export function criteriaSql({ match, rules }: Criteria, bind: Bind): string {
  const met = (rule: Rule): string => `${measureSql(measureOf(rule), bind)} >= ${bind(targetOf(rule))}::bigint`;
  return `(${rules.map(met).join(match === 'all' ? ' AND ' : ' OR ')})`;
}

/** What these partners have come to, by one statement for any number of them. */
export async function readFacts(
  db: Queryable,
  partnerIds: readonly string[],
  measures: readonly Measure[],
): Promise<Map<string, Facts>> {
  if (measures.length === 0) return new Map(partnerIds.map((id) => [id, new Map()]));
  const { values, bind } = binder();
  const columns = measures.map((measure) => `${measureSql(measure, bind)}::float8`);
  const rows = await many<{ id: string; facts: number[] }>(
    db,
    `SELECT p.id, ARRAY[${columns.join(', ')}] AS facts FROM partners p WHERE p.id = ANY (${bind(partnerIds)}::uuid[])`,
    values,
  );
  const names = measures.map(measureName);
  return new Map(rows.map(({ id, facts }) => [id, new Map(names.map((name, i) => [name, facts[i] ?? 0]))]));
}
