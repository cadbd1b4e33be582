import { periodStart } from '@/domain/money/periods';
import { dayIn } from '@/domain/money/time-zone';

export const STAT_PERIODS = ['week', 'month', 'quarter', 'all'] as const;
export type StatPeriod = { period: (typeof STAT_PERIODS)[number]; starts: string };

/** The first day of the one period that holds everything. */
export const ALL_TIME_STARTS = '1970-01-01';

/** The rows of `partner_stats` that an instant counts in: its week, month and quarter in the programme's time zone, and all time. */
export function statPeriodsOf(at: Date, timeZone: string): StatPeriod[] {
  return STAT_PERIODS.map((period) => ({
    period,
    starts: period === 'all' ? ALL_TIME_STARTS : isoDay(periodStart(period, at, timeZone), timeZone),
  }));
}

/** The calendar day of an instant in a zone: `2026-11-21`. */
export function isoDay(at: Date, timeZone: string): string {
  const { year, month, day } = dayIn(timeZone, at);
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
