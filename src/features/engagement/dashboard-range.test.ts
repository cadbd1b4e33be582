import { describe, expect, it } from 'vitest';
import { instantsOf, rangeOf } from './dashboard-range';

const now = new Date('2026-11-21T12:00:00Z');
const none = { from: null, to: null };

describe('the range of the dashboard', () => {
  it('begins with the period by the partner’s calendar and ends with today', () => {
    const zone = 'America/New_York';
    expect(instantsOf('month', none, now, zone)).toEqual({
      from: '2026-11-01T04:00:00.000Z',
      to: '2026-11-22T05:00:00.000Z',
    });
    expect(instantsOf('quarter', none, now, zone)?.from).toBe('2026-10-01T04:00:00.000Z');
    expect(instantsOf('year', none, now, zone)?.from).toBe('2026-01-01T05:00:00.000Z');
  });

  it('of own choice holds both of its days, and is none while it makes no sense', () => {
    const custom = (from: string | null, to: string | null) => instantsOf('custom', { from, to }, now, 'UTC');
    expect(custom('2026-03-01', '2026-03-01')).toEqual({
      from: '2026-03-01T00:00:00.000Z',
      to: '2026-03-02T00:00:00.000Z',
    });
    expect(custom('2026-03-02', '2026-03-01')).toBeNull();
    expect(custom('2026-13-02', '2026-03-01')).toBeNull();
    expect(custom(null, '2026-03-01')).toBeNull();
  });

  it('is the usual one for anything else in the address', () => {
    expect(rangeOf('decade')).toBe('usual');
    expect(instantsOf('usual', none, now, 'UTC')).toBeNull();
  });
});
