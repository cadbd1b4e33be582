import type { PartnerActor } from '@/contracts/actor';
import { PortalError } from '@/contracts/errors';
import type { CommissionKind } from '@/contracts/money/commissions';
import type { Currency } from '@/contracts/money/currency';
import type { earningsChart as earningsChartRoute } from '@/contracts/money/earnings';
import type { QueryOf, ResultOf } from '@/contracts/route';
import { bucketsBetween } from '@/domain/money/periods';
import { type Prepared, prepared } from '../db/queryable';
import type { Reader } from '../db/transaction';
import { texts } from './texts';

const MAX_BUCKETS = 400;
const DAY_MS = 86_400_000;
/** The fewest days of each: enough to refuse a range that is far too long without cutting it up first. */
const SHORTEST_DAYS = { day: 0.9, week: 6.9, month: 28, quarter: 90 } as const;

type Bucket = ResultOf<typeof earningsChartRoute>['buckets'][number];
type SeriesKey = Exclude<keyof Bucket, 'start' | 'totalCents'>;

/** Which series each kind is drawn in. */
const SERIES: Record<CommissionKind, SeriesKey> = {
  base: 'baseCents',
  override: 'overrideCents',
  referral: 'referralCents',
  bonus: 'bonusCents',
  adjustment: 'otherCents',
  clawback: 'otherCents',
};

/** One pass over the range in the index `commissions_earned`; a line falls in the last bucket that starts at or before it. */
const CHART: Prepared = {
  name: 'earnings-chart',
  text: `
  SELECT width_bucket(c.created_at, $5::timestamptz[]) AS bucket, c.kind, sum(c.amount_cents) AS cents
    FROM commissions c
   WHERE c.partner_id = $1 AND c.currency = $2::text::enum_commissions_currency AND c.created_at >= $3 AND c.created_at < $4
   GROUP BY 1, 2`,
};

/**
 * What was earned in each day, week, month or quarter that the range meets, in the partner's time zone.
 * @throws PortalError invalid, naming `to` for an empty range and `bucket` for one of more than 400 buckets.
 */
export async function earningsChart(
  { db, actor }: Reader & { actor: PartnerActor },
  query: QueryOf<typeof earningsChartRoute>,
): Promise<ResultOf<typeof earningsChartRoute>> {
  const [from, to] = [new Date(query.from), new Date(query.to)];
  const starts = bucketStarts(query.bucket, from, to, actor.timeZone);
  const rows = await prepared<{ bucket: number; kind: CommissionKind; cents: number }>(db, CHART, [
    actor.partnerId,
    actor.currency,
    from,
    to,
    starts,
  ]);
  const buckets = starts.map(emptyBucket);
  for (const { bucket, kind, cents } of rows) {
    const target = buckets[bucket - 1];
    if (!target) throw new Error(`Bucket ${bucket} lies outside of the chart`);
    target[SERIES[kind]] += cents;
    target.totalCents += cents;
  }
  return { currency: actor.currency as Currency, buckets };
}

function bucketStarts(bucket: keyof typeof SHORTEST_DAYS, from: Date, to: Date, timeZone: string): Date[] {
  if (from >= to) throw new PortalError('invalid', texts.emptyRange.said, { to: texts.emptyRange.to });
  const atMost = (to.getTime() - from.getTime()) / (SHORTEST_DAYS[bucket] * DAY_MS);
  const starts = atMost > 2 * MAX_BUCKETS ? [] : bucketsBetween(bucket, from, to, timeZone);
  if (starts.length === 0 || starts.length > MAX_BUCKETS) {
    throw new PortalError('invalid', texts.manyBuckets.said(MAX_BUCKETS), {
      bucket: texts.manyBuckets.bucket(MAX_BUCKETS),
    });
  }
  return starts;
}

const emptyBucket = (start: Date): Bucket => ({
  start: start.toISOString(),
  baseCents: 0,
  overrideCents: 0,
  referralCents: 0,
  bonusCents: 0,
  otherCents: 0,
  totalCents: 0,
});
