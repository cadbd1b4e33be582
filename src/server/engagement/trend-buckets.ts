import { PortalError } from '@/contracts/errors';
import { addPeriods, bucketsBetween, type Period } from '@/domain/money/periods';
import { texts } from './texts';

const DAY_MS = 86_400_000;
/** Months shown when no range is asked for, this one included. */
const MONTHS = 6;
/** The longest range in days that is still drawn in each bucket. */
const FINEST: [Period, number][] = [
  ['day', 31],
  ['week', 190],
  ['month', 1_900],
  ['quarter', 20_000],
];

/** Where the buckets of the dashboard's trend begin, in the partner's time zone. @throws PortalError invalid on an empty or endless range */
export function trendBuckets(
  { from, to }: { from?: string | undefined; to?: string | undefined },
  now: Date,
  timeZone: string,
): { starts: Date[]; until: Date } {
  const until = to ? new Date(to) : now;
  const begin = from ? new Date(from) : addPeriods('month', until, 1 - MONTHS, timeZone);
  if (begin >= until) throw new PortalError('invalid', texts.emptyRange.said, { to: texts.emptyRange.to });
  const days = (until.getTime() - begin.getTime()) / DAY_MS;
  const bucket = from ? FINEST.find(([, longest]) => days <= longest)?.[0] : 'month';
  if (!bucket) throw new PortalError('invalid', texts.longRange.said, { from: texts.longRange.from });
  const starts = bucketsBetween(bucket, begin, until, timeZone);
  // The first bucket counts from the beginning of the range, not of its period.
  return { starts: [begin, ...starts.slice(1)], until };
}
