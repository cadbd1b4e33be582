const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const WEEK = 7 * DAY;

/** "3 minutes ago", "tomorrow", "now"; from a week on the date itself, with its year when it is another one. */
export function formatRelative(date: Date, now: Date, locale: string, timeZone?: string): string {
  const gap = date.getTime() - now.getTime();
  const size = Math.abs(gap);
  if (size >= WEEK) {
    const year = (at: Date) => new Intl.DateTimeFormat('en', { timeZone, year: 'numeric' }).format(at);
    const otherYear = year(date) !== year(now);
    return new Intl.DateTimeFormat(locale, {
      timeZone,
      day: 'numeric',
      month: 'short',
      ...(otherYear && { year: 'numeric' }),
    }).format(date);
  }
  const words = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  if (size < 45_000) return words.format(0, 'second');
  if (size < HOUR) return words.format(Math.trunc(gap / MINUTE) || Math.sign(gap), 'minute');
  if (size < DAY) return words.format(Math.trunc(gap / HOUR), 'hour');
  return words.format(dayNumber(date, timeZone) - dayNumber(now, timeZone), 'day');
}

/** Calendar days since 1970 in the time zone: 30 hours ago may be two days back. */
function dayNumber(at: Date, timeZone: string | undefined): number {
  const day = new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(
    at,
  );
  return Date.parse(day) / DAY;
}
