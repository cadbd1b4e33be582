import { addPeriods, type Period, periodStart } from '@/domain/money/periods';

export const CHART_RANGES = ['month', 'quarter', 'year', 'two-years'] as const;
export type ChartRange = (typeof CHART_RANGES)[number];
export type Bucket = Exclude<Period, 'year'>;

/** How far back a range goes, counted in the periods of its first bucket size, the present one included. */
const SPANS = {
  month: { buckets: ['day', 'week'], unit: 'day', back: 29 },
  quarter: { buckets: ['week', 'month'], unit: 'week', back: 12 },
  year: { buckets: ['month', 'quarter'], unit: 'month', back: 11 },
  'two-years': { buckets: ['quarter', 'month'], unit: 'quarter', back: 7 },
} as const satisfies Record<ChartRange, { buckets: readonly Bucket[]; unit: Bucket; back: number }>;

export function bucketsOf(range: ChartRange): readonly Bucket[] {
  return SPANS[range].buckets;
}

/**
 * The query of a chart: whole periods by the calendar of the zone up to the end of the present one, so that the same question
 * (and the answer kept for it on the device) holds for as long as that period lasts.
 */
export function chartQuery(
  range: ChartRange,
  bucket: Bucket,
  now: Date,
  timeZone: string,
): { from: string; to: string; bucket: Bucket } {
  const { unit, back } = SPANS[range];
  const from = periodStart(bucket, addPeriods(unit, now, -back, timeZone), timeZone);
  return { from: from.toISOString(), to: addPeriods(unit, now, 1, timeZone).toISOString(), bucket };
}

/** Range and bucket as an address says them; what it says wrongly or not at all is the last twelve months by month. */
export function chartRangeOf(range: string | null, bucket: string | null): { range: ChartRange; bucket: Bucket } {
  const known = CHART_RANGES.find((each) => each === range) ?? 'year';
  const allowed: readonly Bucket[] = SPANS[known].buckets;
  return { range: known, bucket: allowed.find((each) => each === bucket) ?? SPANS[known].buckets[0] };
}
