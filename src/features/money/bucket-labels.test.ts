import { describe, expect, it } from 'vitest';
import { bucketLabel } from './bucket-labels';

const start = new Date('2026-10-01T04:00:00Z');

describe('the label of a chart’s bucket', () => {
  it('is by the partner’s calendar', () => {
    expect(bucketLabel(start, 'month', 'en-US', 'America/New_York')).toEqual({ label: 'Oct', full: 'October 2026' });
    expect(bucketLabel(start, 'day', 'en-US', 'America/New_York').label).toBe('Oct 1');
  });

  it('counts quarters', () => {
    expect(bucketLabel(start, 'quarter', 'en-US', 'America/New_York')).toEqual({ label: 'Q4 26', full: 'Q4 2026' });
  });

  it('names a week by its first day', () => {
    expect(bucketLabel(start, 'week', 'en-GB', 'UTC').full).toBe('Week of 1 Oct 2026');
  });
});
