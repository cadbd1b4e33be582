import { describe, expect, it } from 'vitest';
import { snoozedUntil } from './snooze';

const saturday = new Date('2026-11-21T23:30:00.000Z');

describe('putting something off', () => {
  it('by an hour is an hour', () => expect(snoozedUntil('hour', saturday, 'UTC')).toBe('2026-11-22T00:30:00.000Z'));

  it('until tomorrow morning means nine o’clock of the partner’s own tomorrow', () => {
    expect(snoozedUntil('tomorrow', saturday, 'UTC')).toBe('2026-11-22T09:00:00.000Z');
    expect(snoozedUntil('tomorrow', saturday, 'Asia/Tokyo')).toBe('2026-11-23T00:00:00.000Z');
    expect(snoozedUntil('tomorrow', saturday, 'America/New_York')).toBe('2026-11-22T14:00:00.000Z');
  });

  it('until next week means Monday, also from a Monday', () => {
    expect(snoozedUntil('week', saturday, 'UTC')).toBe('2026-11-23T09:00:00.000Z');
    expect(snoozedUntil('week', new Date('2026-11-23T08:00:00.000Z'), 'UTC')).toBe('2026-11-30T09:00:00.000Z');
  });

  it('over a change of the clocks keeps the hour', () => {
    expect(snoozedUntil('tomorrow', new Date('2026-03-28T12:00:00.000Z'), 'Europe/London')).toBe(
      '2026-03-29T08:00:00.000Z',
    );
  });
});
