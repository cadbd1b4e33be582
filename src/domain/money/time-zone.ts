const DAY_MS = 86_400_000;

/** A day of the calendar, without a time or a zone; month 1 to 12. Days and months beyond the end run on. */
export type CalendarDay = { year: number; month: number; day: number };

const formats = new Map<string, Intl.DateTimeFormat>();
function formatIn(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known) return known;
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  formats.set(timeZone, format);
  return format;
}

/** What a clock in the zone shows, as milliseconds of a clock that never shifts. */
function wallClockMs(at: Date, timeZone: string): number {
  const shown = { year: 0, month: 1, day: 1, hour: 0, minute: 0, second: 0 };
  for (const { type, value } of formatIn(timeZone).formatToParts(at)) {
    if (type in shown) shown[type as keyof typeof shown] = Number(value);
  }
  return Date.UTC(shown.year, shown.month - 1, shown.day, shown.hour, shown.minute, shown.second);
}

function midnightMs({ year, month, day }: CalendarDay): number {
  return Date.UTC(year, month - 1, day);
}

/** Which day it is in the zone. @throws RangeError on an unknown IANA zone. */
export function dayIn(timeZone: string, at: Date): CalendarDay {
  return calendarDay(wallClockMs(at, timeZone));
}

/** The same day with the overflow of month and day carried: { month: 13 } is January of the next year. */
export function normaliseDay(day: CalendarDay): CalendarDay {
  return calendarDay(midnightMs(day));
}

function calendarDay(ms: number): CalendarDay {
  const date = new Date(ms);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** 0 for Monday to 6 for Sunday (ISO 8601). */
export function isoWeekday(day: CalendarDay): number {
  return (new Date(midnightMs(day)).getUTCDay() + 6) % 7;
}

/** Days since Monday, 5 January 1970. */
export function daysSinceFirstMonday(day: CalendarDay): number {
  return midnightMs(day) / DAY_MS - 4;
}

/**
 * The first instant of a day in the zone: midnight, the earlier one where the clock shows it twice, and where the clock
 * skips it, the instant of the skip.
 */
export function startOfDay(day: CalendarDay, timeZone: string): Date {
  const target = midnightMs(day);
  const offsetAt = (ms: number) => wallClockMs(new Date(ms), timeZone) - ms;
  const [before, after] = [offsetAt(target - DAY_MS), offsetAt(target + DAY_MS)];
  if (before === after) return new Date(target - before);
  const shown = [target - before, target - after].filter((ms) => wallClockMs(new Date(ms), timeZone) === target);
  return new Date(shown.length > 0 ? Math.min(...shown) : firstInstantNotBefore(target, timeZone));
}

/** Where the clock never shows the target: the first second at which it has passed it, by halving. */
function firstInstantNotBefore(target: number, timeZone: string): number {
  let before = target - 2 * DAY_MS;
  let after = target + 2 * DAY_MS;
  while (after - before > 1000) {
    const middle = Math.floor((before + after) / 2000) * 1000;
    if (wallClockMs(new Date(middle), timeZone) >= target) after = middle;
    else before = middle;
  }
  return after;
}
