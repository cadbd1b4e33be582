import { describe, expect, it } from 'vitest';
import { createThrottle } from './throttle';

const figures = { burst: 3, perSecond: 2, tolerated: 2 };

describe('how often a socket may send', () => {
  it('a burst passes, then it has to wait', () => {
    const ask = createThrottle(figures);
    expect([0, 0, 0, 0].map(ask)).toEqual(['pass', 'pass', 'pass', 'wait']);
  });

  it('fills again with time, up to the burst', () => {
    const ask = createThrottle(figures);
    for (const at of [0, 0, 0]) ask(at);
    expect(ask(499)).toBe('wait');
    expect(ask(500)).toBe('pass');
    expect([60_000, 60_000, 60_000, 60_000].map(ask)).toEqual(['pass', 'pass', 'pass', 'wait']);
  });

  it('whoever does not wait is cut off', () => {
    const ask = createThrottle(figures);
    for (const at of [0, 0, 0]) ask(at);
    expect([0, 0, 0].map(ask)).toEqual(['wait', 'wait', 'close']);
  });
});
