import { describe, expect, it } from 'vitest';
import { formatRelative } from './format-relative';

const now = new Date('2026-11-21T12:00:00Z');
const said = (at: string, timeZone = 'UTC') => formatRelative(new Date(at), now, 'en-US', timeZone);

describe('formatRelative', () => {
  it('counts back and forth in the unit that fits', () => {
    expect(said('2026-11-21T11:59:40Z')).toBe('now');
    expect(said('2026-11-21T11:57:00Z')).toBe('3 minutes ago');
    expect(said('2026-11-21T11:59:10Z')).toBe('1 minute ago');
    expect(said('2026-11-21T11:00:10Z')).toBe('59 minutes ago');
    expect(said('2026-11-21T09:10:00Z')).toBe('2 hours ago');
    expect(said('2026-11-22T13:00:00Z')).toBe('tomorrow');
    expect(said('2026-11-18T11:00:00Z')).toBe('3 days ago');
  });

  it('gives the date from a week on, and the year when it is another', () => {
    expect(said('2026-11-10T12:00:00Z')).toBe('Nov 10');
    expect(said('2025-11-10T12:00:00Z')).toBe('Nov 10, 2025');
  });

  it('counts days by the calendar, not by 24 hours', () => {
    const early = new Date('2026-11-21T01:00:00Z');
    expect(formatRelative(new Date('2026-11-19T19:00:00Z'), early, 'en-US', 'UTC')).toBe('2 days ago');
  });

  it("cuts the days in the reader's time zone", () => {
    expect(said('2026-11-10T02:00:00Z', 'America/Los_Angeles')).toBe('Nov 9');
  });
});
