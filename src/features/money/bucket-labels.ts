import { texts } from './bucket-texts';
import type { Bucket } from './chart-range';

/** What a bucket is called: short under the axis, in full where there is room. */
export function bucketLabel(
  start: Date,
  bucket: Bucket,
  locale: string,
  timeZone: string | undefined,
): { label: string; full: string } {
  const format = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, { timeZone, ...options }).format(start);
  const day = { day: 'numeric', month: 'short' } as const;
  switch (bucket) {
    case 'day':
      return { label: format(day), full: format({ ...day, weekday: 'short', year: 'numeric' }) };
    case 'week':
      return { label: format(day), full: texts.weekOf(format({ ...day, year: 'numeric' })) };
    case 'month':
      return { label: format({ month: 'short' }), full: format({ month: 'long', year: 'numeric' }) };
    case 'quarter': {
      const [month, year] = [Number(format({ month: 'numeric' })), format({ year: 'numeric' })];
      const quarter = Math.ceil(month / 3);
      return { label: texts.quarter(quarter, year.slice(-2)), full: texts.quarter(quarter, year) };
    }
  }
}
