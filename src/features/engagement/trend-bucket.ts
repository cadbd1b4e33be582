import type { Bucket } from '@/features/money/chart-range';

const DAY_MS = 86_400_000;

/** How long the buckets of a trend are, told from where they start: a day and a month may be an hour or three days off. */
export function bucketOfTrend(starts: readonly string[]): Bucket {
  const [first, second] = starts;
  if (first === undefined || second === undefined) return 'month';
  const days = (Date.parse(second) - Date.parse(first)) / DAY_MS;
  if (days > 60) return 'quarter';
  if (days > 20) return 'month';
  return days > 3 ? 'week' : 'day';
}
