import type { PartnerActor } from '@/contracts/actor';
import type { Comparison } from '@/contracts/engagement/comparison';
import { type Prepared, prepared } from '../db/queryable';
import type { Reader } from '../db/transaction';
import { startsAt } from './board';

/** Below this a median says too much about one of them. Spec 08 "Analytics". */
const SMALLEST_GROUP = 5;

type Row = {
  currency: string;
  partners: number;
  own: [revenue: number, deals: number, commission: number];
  medians: [revenue: number, deals: number, commission: number];
};

/** Every active partner of the tier counts, also who sold nothing; sums are kept by the quarter, so that no commission is read. */
const COMPARISON: Prepared = {
  name: 'tier comparison',
  text: `
  SELECT g.currency, count(*)::int AS partners,
         array[max(v.revenue) FILTER (WHERE v.id = $1), max(v.deals) FILTER (WHERE v.id = $1), max(v.commission) FILTER (WHERE v.id = $1)] AS own,
         array[round(percentile_cont(0.5) WITHIN GROUP (ORDER BY v.revenue))::bigint, round(percentile_cont(0.5) WITHIN GROUP (ORDER BY v.deals))::bigint,
               round(percentile_cont(0.5) WITHIN GROUP (ORDER BY v.commission))::bigint] AS medians
    FROM (SELECT reporting_currency::text AS currency, ${startsAt(`'quarter'`, '$3', 'time_zone')} AS starts FROM programme_settings LIMIT 1) g
   CROSS JOIN LATERAL (
     SELECT p.id, coalesce(s.revenue_cents, 0)::bigint AS revenue, coalesce(s.deals, 0)::bigint AS deals, coalesce(s.commission_cents, 0)::bigint AS commission
       FROM partners p LEFT JOIN partner_stats s ON s.partner_id = p.id AND s.period = 'quarter' AND s.starts = g.starts
      WHERE p.tier::text = $2 AND (p.status = 'active' OR p.id = $1)) v
   GROUP BY g.currency`,
};

/** The own quarter so far beside the median of the own tier, of which nobody can be told apart. */
export async function getComparison({ actor, db, now }: Reader & { actor: PartnerActor }): Promise<Comparison> {
  const [row] = await prepared<Row>(db, COMPARISON, [actor.partnerId, actor.tier, now]);
  const { tier, currency } = actor;
  if (!row) return { tier, currency, partners: 0, measures: null };
  const { own, medians, partners } = row;
  const beside = (at: 0 | 1 | 2) => ({ own: Number(own[at] ?? 0), median: Number(medians[at]) });
  return {
    tier,
    currency: row.currency,
    partners,
    measures: partners < SMALLEST_GROUP ? null : { revenue: beside(0), deals: beside(1), commission: beside(2) },
  };
}
