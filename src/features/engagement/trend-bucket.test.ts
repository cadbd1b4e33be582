import { describe, expect, it } from 'vitest';
import { bucketOfTrend } from './trend-bucket';

describe('the buckets of the dashboard’s trend', () => {
  it('are told from where they start, over changes of the clock too', () => {
    expect(bucketOfTrend(['2026-10-01T04:00:00Z', '2026-11-01T04:00:00Z'])).toBe('month');
    expect(bucketOfTrend(['2026-10-26T04:00:00Z', '2026-11-02T05:00:00Z'])).toBe('week');
    expect(bucketOfTrend(['2026-11-01T04:00:00Z', '2026-11-02T05:00:00Z'])).toBe('day');
    expect(bucketOfTrend(['2026-07-01T04:00:00Z', '2026-10-01T04:00:00Z'])).toBe('quarter');
  });

  it('are months when there is one alone', () => {
    expect(bucketOfTrend(['2026-10-01T04:00:00Z'])).toBe('month');
  });
});
