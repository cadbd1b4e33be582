import { addPeriods, periodStart } from '@/domain/money/periods';
import { startOfDay } from '@/domain/money/time-zone';

export const DASHBOARD_RANGES = ['usual', 'month', 'quarter', 'year', 'custom'] as const;
export type DashboardRange = (typeof DASHBOARD_RANGES)[number];

/** What the address says: nothing, or something else, is the usual half year. */
export function rangeOf(value: string | null): DashboardRange {
  return DASHBOARD_RANGES.find((range) => range === value) ?? 'usual';
}

/**
 * The instants of a range by the partner's calendar, `to` exclusive; null for the usual one, and for days that are missing,
 * no days, or the wrong way round. A running period ends with today, so that one day has one question.
 */
export function instantsOf(
  range: DashboardRange,
  days: { from: string | null; to: string | null },
  now: Date,
  timeZone: string,
): { from: string; to: string } | null {
  if (range === 'usual') return null;
  const [begin, end] =
    range === 'custom'
      ? [dayOf(days.from, 0, timeZone), dayOf(days.to, 1, timeZone)]
      : [periodStart(range, now, timeZone), addPeriods('day', now, 1, timeZone)];
  return begin && end && begin < end ? { from: begin.toISOString(), to: end.toISOString() } : null;
}

/** The start of a day such as 2026-03-14, or of one that many days after it. */
function dayOf(text: string | null, after: number, timeZone: string): Date | null {
  const match = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text ?? '');
  if (!match) return null;
  const [year = 0, month = 0, day = 0] = match.slice(1).map(Number);
  if (year < 2000 || month < 1 || month > 12 || day < 1 || day > 31) return null;
  return startOfDay({ year, month, day: day + after }, timeZone);
}
