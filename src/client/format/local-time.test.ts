import { describe, expect, it } from 'vitest';
import { fromLocalInput, toLocalInput } from './local-time';

describe('a date and time as a form shows it in the partner’s zone', () => {
  it.each([
    ['Europe/London', '2026-07-01T08:30:00.000Z', '2026-07-01T09:30'],
    ['America/Los_Angeles', '2026-01-01T03:00:00.000Z', '2025-12-31T19:00'],
    ['Asia/Kolkata', '2026-11-21T08:00:00.000Z', '2026-11-21T13:30'],
    ['Europe/Berlin', '2026-03-29T00:59:00.000Z', '2026-03-29T01:59'],
    ['Europe/Berlin', '2026-03-29T01:00:00.000Z', '2026-03-29T03:00'],
  ])('%s: %s is %s, and back', (zone, instant, shown) => {
    expect(toLocalInput(instant, zone)).toBe(shown);
    expect(fromLocalInput(shown, zone)).toBe(instant);
  });

  it('nothing is nothing', () => {
    expect(toLocalInput(null, 'UTC')).toBe('');
    expect(fromLocalInput('', 'UTC')).toBeNull();
    expect(fromLocalInput('soon', 'UTC')).toBeNull();
  });
});
