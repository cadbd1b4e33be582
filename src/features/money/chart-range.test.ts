import { describe, expect, it } from 'vitest';
import { chartQuery, chartRangeOf } from './chart-range';

const now = new Date('2026-11-21T15:00:00Z');

describe('the range of the earnings chart', () => {
  it('covers twelve whole months by the partner’s calendar, the present one included', () => {
    expect(chartQuery('year', 'month', now, 'America/New_York')).toEqual({
      from: '2025-12-01T05:00:00.000Z',
      to: '2026-12-01T05:00:00.000Z',
      bucket: 'month',
    });
  });

  it('is the same question all month long, so that its kept answer is found again', () => {
    const later = new Date('2026-11-28T02:00:00Z');
    expect(chartQuery('year', 'month', later, 'Europe/London')).toEqual(
      chartQuery('year', 'month', now, 'Europe/London'),
    );
  });

  it('covers thirty days, today included', () => {
    expect(chartQuery('month', 'day', now, 'UTC')).toEqual({
      from: '2026-10-23T00:00:00.000Z',
      to: '2026-11-22T00:00:00.000Z',
      bucket: 'day',
    });
  });

  it('begins at the start of a whole bucket when the buckets are longer than the days of the range', () => {
    // 23 October 2026 is a Friday; its week begins on Monday the 19th.
    expect(chartQuery('month', 'week', now, 'UTC').from).toBe('2026-10-19T00:00:00.000Z');
  });

  it('reads range and bucket from the address', () => {
    expect(chartRangeOf('quarter', 'month')).toEqual({ range: 'quarter', bucket: 'month' });
  });

  it('falls back to months of the last year when the address says nothing useful', () => {
    expect(chartRangeOf(null, null)).toEqual({ range: 'year', bucket: 'month' });
    expect(chartRangeOf('for-ever', 'minute')).toEqual({ range: 'year', bucket: 'month' });
  });

  it('does not draw thirty days by quarter', () => {
    expect(chartRangeOf('month', 'quarter')).toEqual({ range: 'month', bucket: 'day' });
  });
});
