import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { estimatedDays } from './pace';

const now = new Date('2026-11-21T12:00:00Z');
const daysAgo = (...days: number[]) => days.map((each) => new Date(now.getTime() - each * 86_400_000));

describe('the estimated days to the next tier', () => {
  it('are unknown with fewer than two deals', () => {
    expect(estimatedDays([], 3, now)).toBeNull();
    expect(estimatedDays(daysAgo(10), 3, now)).toBeNull();
    expect(estimatedDays([...daysAgo(10), ...daysAgo(-5)], 3, now)).toBeNull();
  });

  it('are a range around the partner’s own pace', () => {
    expect(estimatedDays(daysAgo(40, 30, 20, 10, 0), 2, now)).toEqual({ low: 15, high: 25 });
  });

  it('are none when no deal is missing', () => {
    expect(estimatedDays(daysAgo(20, 10), 0, now)).toEqual({ low: 0, high: 0 });
  });

  it('reach further when the last deal is long ago, and are narrower with more deals', () => {
    const paused = estimatedDays(daysAgo(100, 90, 80, 70, 60), 2, now);
    expect(paused?.low).toBe(15);
    expect(paused?.high).toBe(63);
    const width = (range: { low: number; high: number } | null) => (range ? range.high - range.low : Number.NaN);
    expect(width(estimatedDays(daysAgo(...Array.from({ length: 12 }, (_, i) => i * 10)), 5, now))).toBeLessThan(
      width(estimatedDays(daysAgo(10, 0), 5, now)),
    );
  });

  it('are at least a day, low before high, and more for more missing deals', () => {
    const past = fc.array(fc.integer({ min: 0, max: 700 }), { minLength: 2, maxLength: 30 });
    fc.assert(
      fc.property(past, fc.integer({ min: 1, max: 25 }), (days, missing) => {
        const range = estimatedDays(daysAgo(...days), missing, now);
        const more = estimatedDays(daysAgo(...days), missing + 1, now);
        expect(range?.low).toBeGreaterThanOrEqual(1);
        expect(range?.high).toBeGreaterThanOrEqual(range?.low ?? Number.NaN);
        expect(more?.high).toBeGreaterThanOrEqual(range?.high ?? Number.NaN);
      }),
    );
  });
});
