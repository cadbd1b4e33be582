import { describe, expect, it } from 'vitest';
import { EVENTS } from '@/contracts/events';
import { ROOTS } from '../query/keys';
import { createSeenEvents } from './seen-events';
import { staleRoots } from './stale-roots';

describe('what an event makes stale', () => {
  it('is declared for every event of the contract', () => {
    for (const type of Object.keys(EVENTS)) expect(staleRoots([{ type }], false).size).toBeGreaterThan(0);
  });

  it('a promotion brings the new features without signing in again', () => {
    expect(staleRoots([{ type: 'tier.changed' }], false)).toContain('profile');
  });

  it('a commission is seen in earnings, lines and dashboard', () => {
    expect([...staleRoots([{ type: 'commission.created' }], false)]).toEqual(['earnings', 'commissions', 'dashboard']);
  });

  it('is nothing for an event of a newer server', () => {
    expect(staleRoots([{ type: 'chat.message' }], false).size).toBe(0);
  });

  it('is everything when events may have been missed', () => {
    expect(staleRoots([], true)).toEqual(new Set(ROOTS));
  });
});

describe('events seen', () => {
  it('an event counts once, however often it is delivered', () => {
    const isNew = createSeenEvents();
    expect(['a', 'b', 'a'].map(isNew)).toEqual([true, true, false]);
  });

  it('forgets only the oldest', () => {
    const isNew = createSeenEvents();
    for (let i = 0; i <= 500; i += 1) isNew(`e${i}`);
    expect(isNew('e1')).toBe(false);
    expect(isNew('e0')).toBe(true);
  });
});
