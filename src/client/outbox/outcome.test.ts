import { describe, expect, it } from 'vitest';
import { ERROR_CODES } from '@/contracts/errors';
import { ApiError } from '../api/api-error';
import { outcomeOf, stopsTheQueue, waitAfter } from './outcome';

const outcome = (code: ApiError['code'], attempts = 1) => outcomeOf(new ApiError(code, ''), attempts);

describe('what becomes of an action that was not accepted', () => {
  it('a lost connection, a limit and an error of the server are tried again', () => {
    expect((['network', 'unavailable', 'rate_limited', 'internal'] as const).map((c) => outcome(c))).toEqual(
      Array(4).fill('retry'),
    );
  });

  it('a stale version is a conflict', () => expect(outcome('stale')).toBe('conflict'));

  it('an ended session pauses everything', () => expect(outcome('unauthenticated')).toBe('signed-out'));

  it('every other refusal is shown with its reason', () => {
    const others = ERROR_CODES.filter(
      (c) => !['unavailable', 'rate_limited', 'internal', 'stale', 'unauthenticated'].includes(c),
    );
    expect(new Set(others.map((c) => outcome(c)))).toEqual(new Set(['failed']));
  });

  it('a request that the server fails on again and again is shown, not tried for ever; a dead network is tried for ever', () => {
    expect(outcome('internal', 7)).toBe('retry');
    expect(outcome('internal', 8)).toBe('failed');
    expect(outcome('network', 500)).toBe('retry');
  });

  it('only what the next action would meet too stops the queue', () => {
    expect(stopsTheQueue(new ApiError('network', ''))).toBe(true);
    expect(stopsTheQueue(new ApiError('internal', ''))).toBe(false);
  });
});

describe('the wait before the next attempt', () => {
  it('doubles from two seconds to five minutes', () => {
    expect([1, 2, 3, 4].map((n) => waitAfter(n, 1))).toEqual([2_000, 4_000, 8_000, 16_000]);
    expect(waitAfter(50, 1)).toBe(300_000);
  });

  it('has jitter between half and whole', () => expect(waitAfter(1, 0)).toBe(1_000));

  it('is never shorter than the server asked for', () => expect(waitAfter(1, 0, 30)).toBe(30_000));
});
