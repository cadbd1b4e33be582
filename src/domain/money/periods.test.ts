import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addPeriods, bucketsBetween, nextPayoutDate, PERIODS, periodStart } from './periods';

const at = (iso: string) => new Date(iso);
const iso = (dates: Date[]) => dates.map((date) => date.toISOString());

describe('the start of a period', () => {
  const saturday = at('2026-11-21T03:30:00Z');

  it.each([
    ['day', 'UTC', '2026-11-21T00:00:00.000Z'],
    ['week', 'UTC', '2026-11-16T00:00:00.000Z'],
    ['month', 'UTC', '2026-11-01T00:00:00.000Z'],
    ['quarter', 'UTC', '2026-10-01T00:00:00.000Z'],
    ['year', 'UTC', '2026-01-01T00:00:00.000Z'],
    ['day', 'America/New_York', '2026-11-20T05:00:00.000Z'],
    ['month', 'America/New_York', '2026-11-01T04:00:00.000Z'],
    ['day', 'Asia/Kolkata', '2026-11-20T18:30:00.000Z'],
    ['quarter', 'Europe/Berlin', '2026-09-30T22:00:00.000Z'],
    ['year', 'Pacific/Auckland', '2025-12-31T11:00:00.000Z'],
  ] as const)('%s in %s', (period, zone, expected) => {
    expect(periodStart(period, saturday, zone).toISOString()).toBe(expected);
  });

  it('of a week is Monday, on a Sunday too', () => {
    expect(periodStart('week', at('2026-11-22T23:59:59Z'), 'UTC')).toEqual(at('2026-11-16T00:00:00Z'));
    expect(periodStart('week', at('2026-11-23T00:00:00Z'), 'UTC')).toEqual(at('2026-11-23T00:00:00Z'));
  });

  it('is the first midnight where the clock shows it twice', () => {
    expect(periodStart('day', at('2026-11-01T12:00:00Z'), 'America/Havana')).toEqual(at('2026-11-01T04:00:00Z'));
  });

  it('is one o’clock where the clock skips midnight', () => {
    expect(periodStart('day', at('2018-11-04T12:00:00Z'), 'America/Sao_Paulo')).toEqual(at('2018-11-04T03:00:00Z'));
  });

  it('does not know a zone that does not exist', () => {
    expect(() => periodStart('day', saturday, 'Mars/Olympus')).toThrow(RangeError);
  });
});

describe('counting periods', () => {
  it('follows the calendar of the zone over a change of the clock', () => {
    expect(addPeriods('day', at('2026-03-29T00:00:00+01:00'), 1, 'Europe/Berlin')).toEqual(
      at('2026-03-30T00:00:00+02:00'),
    );
    expect(addPeriods('week', at('2026-10-19T00:00:00+02:00'), 1, 'Europe/Berlin')).toEqual(
      at('2026-10-26T00:00:00+01:00'),
    );
    expect(addPeriods('month', at('2026-03-15T12:00:00Z'), 1, 'America/New_York')).toEqual(at('2026-04-01T04:00:00Z'));
  });

  it('carries over the year, forwards and backwards', () => {
    expect(addPeriods('month', at('2026-11-21T00:00:00Z'), 3, 'UTC')).toEqual(at('2027-02-01T00:00:00Z'));
    expect(addPeriods('quarter', at('2026-02-21T00:00:00Z'), -1, 'UTC')).toEqual(at('2025-10-01T00:00:00Z'));
    expect(addPeriods('year', at('2024-02-29T00:00:00Z'), 1, 'UTC')).toEqual(at('2025-01-01T00:00:00Z'));
  });
});

describe('the buckets of a chart', () => {
  it('are all periods that meet the range, the end not included', () => {
    expect(iso(bucketsBetween('month', at('2026-01-31T12:00:00Z'), at('2026-04-01T00:00:00Z'), 'UTC'))).toEqual([
      '2026-01-01T00:00:00.000Z',
      '2026-02-01T00:00:00.000Z',
      '2026-03-01T00:00:00.000Z',
    ]);
    expect(bucketsBetween('day', at('2026-01-01T00:00:00Z'), at('2026-01-01T00:00:00Z'), 'UTC')).toEqual([]);
  });

  it('have a day of 23 and one of 25 hours', () => {
    expect(iso(bucketsBetween('day', at('2026-03-28T12:00:00Z'), at('2026-03-30T12:00:00Z'), 'Europe/Berlin'))).toEqual(
      ['2026-03-27T23:00:00.000Z', '2026-03-28T23:00:00.000Z', '2026-03-29T22:00:00.000Z'],
    );
    expect(iso(bucketsBetween('day', at('2026-10-24T12:00:00Z'), at('2026-10-26T12:00:00Z'), 'Europe/Berlin'))).toEqual(
      ['2026-10-23T22:00:00.000Z', '2026-10-24T22:00:00.000Z', '2026-10-25T23:00:00.000Z'],
    );
  });

  it('leave out a day that a zone never had', () => {
    expect(
      iso(bucketsBetween('day', at('2011-12-29T12:00:00-10:00'), at('2012-01-01T00:00:00+14:00'), 'Pacific/Apia')),
    ).toEqual(['2011-12-29T10:00:00.000Z', '2011-12-30T10:00:00.000Z']);
  });

  const zone = fc.constantFrom(
    'UTC',
    'America/New_York',
    'America/Sao_Paulo',
    'Europe/Berlin',
    'Asia/Kolkata',
    'Australia/Lord_Howe',
    'Africa/Cairo',
    'America/Havana',
    'Pacific/Apia',
  );
  const instant = fc.date({ min: at('2010-01-01T00:00:00Z'), max: at('2035-01-01T00:00:00Z'), noInvalidDate: true });

  it('put every instant in exactly one period, from its start to the next', () => {
    fc.assert(
      fc.property(fc.constantFrom(...PERIODS), instant, zone, (period, when, timeZone) => {
        const start = periodStart(period, when, timeZone);
        expect(start.getTime()).toBeLessThanOrEqual(when.getTime());
        expect(periodStart(period, start, timeZone)).toEqual(start);
        const next = bucketsBetween(period, start, new Date(start.getTime() + 400 * 86_400_000), timeZone)[1];
        expect(next?.getTime()).toBeGreaterThan(when.getTime());
      }),
      { numRuns: 60 },
    );
  });
});

describe('the next payout', () => {
  const saturday = at('2026-11-21T12:00:00Z');

  it('of a monthly cadence is the first of the next month', () => {
    expect(nextPayoutDate('monthly', saturday, 'America/New_York')).toEqual(at('2026-12-01T05:00:00Z'));
  });

  it('of a weekly cadence is the next Monday, on a Monday the one after', () => {
    expect(nextPayoutDate('weekly', saturday, 'UTC')).toEqual(at('2026-11-23T00:00:00Z'));
    expect(nextPayoutDate('weekly', at('2026-11-23T00:00:00Z'), 'UTC')).toEqual(at('2026-11-30T00:00:00Z'));
  });

  it('of a two-weekly cadence is every second Monday, the same for everybody', () => {
    const first = nextPayoutDate('biweekly', saturday, 'UTC');
    const second = nextPayoutDate('biweekly', first, 'UTC');
    expect(second.getTime() - first.getTime()).toBe(14 * 86_400_000);
    expect(nextPayoutDate('biweekly', new Date(second.getTime() - 1), 'UTC')).toEqual(second);
    expect(first.getUTCDay()).toBe(1);
  });

  it('on demand is now', () => {
    expect(nextPayoutDate('on_demand', saturday, 'UTC')).toEqual(saturday);
  });
});
