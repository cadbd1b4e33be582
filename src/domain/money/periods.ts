import { type CalendarDay, dayIn, daysSinceFirstMonday, isoWeekday, normaliseDay, startOfDay } from './time-zone';

export const PERIODS = ['day', 'week', 'month', 'quarter', 'year'] as const;
/** Weeks begin on Monday (ISO 8601), quarters in January, April, July and October. */
export type Period = (typeof PERIODS)[number];
export const PAYOUT_CADENCES = ['monthly', 'biweekly', 'weekly', 'on_demand'] as const;
export type PayoutCadence = (typeof PAYOUT_CADENCES)[number];

/** The first instant of the period in which `at` lies, by the calendar of the zone. */
export function periodStart(period: Period, at: Date, timeZone: string): Date {
  return startOfDay(firstDay(period, dayIn(timeZone, at)), timeZone);
}

/** The first instant of the period that is `count` after (or, negative, before) the one in which `at` lies. */
export function addPeriods(period: Period, at: Date, count: number, timeZone: string): Date {
  return startOfDay(shifted(period, firstDay(period, dayIn(timeZone, at)), count), timeZone);
}

/** The starts of all periods that meet the range from `from` up to, not including, `to`; none when it is empty. */
export function bucketsBetween(period: Period, from: Date, to: Date, timeZone: string): Date[] {
  const starts: Date[] = [];
  if (from >= to) return starts;
  let day = firstDay(period, dayIn(timeZone, from));
  for (let start = startOfDay(day, timeZone); start < to; start = startOfDay(day, timeZone)) {
    // A zone that moved over the date line has no such day: the next one starts at the same instant.
    if (starts.at(-1)?.getTime() !== start.getTime()) starts.push(start);
    day = shifted(period, day, 1);
  }
  return starts;
}

/**
 * The next payout day of a cadence, always after `now`: the first of the next month, the next Monday, every second Monday
 * (counted from 5 January 1970, so that all partners share the run), or at once on demand. Spec 04 "Payouts".
 */
export function nextPayoutDate(cadence: PayoutCadence, now: Date, timeZone: string): Date {
  switch (cadence) {
    case 'monthly':
      return addPeriods('month', now, 1, timeZone);
    case 'weekly':
      return addPeriods('week', now, 1, timeZone);
    case 'biweekly': {
      const weeksRun = daysSinceFirstMonday(firstDay('week', dayIn(timeZone, now))) / 7;
      return addPeriods('week', now, weeksRun % 2 === 0 ? 2 : 1, timeZone);
    }
    case 'on_demand':
      return now;
  }
}

function firstDay(period: Period, day: CalendarDay): CalendarDay {
  switch (period) {
    case 'day':
      return day;
    case 'week':
      return normaliseDay({ ...day, day: day.day - isoWeekday(day) });
    case 'month':
      return { ...day, day: 1 };
    case 'quarter':
      return { ...day, month: day.month - ((day.month - 1) % 3), day: 1 };
    case 'year':
      return { ...day, month: 1, day: 1 };
  }
}

function shifted(period: Period, { year, month, day }: CalendarDay, count: number): CalendarDay {
  switch (period) {
    case 'day':
      return normaliseDay({ year, month, day: day + count });
    case 'week':
      return normaliseDay({ year, month, day: day + 7 * count });
    case 'month':
      return normaliseDay({ year, month: month + count, day });
    case 'quarter':
      return normaliseDay({ year, month: month + 3 * count, day });
    case 'year':
      return { year: year + count, month, day };
  }
}
