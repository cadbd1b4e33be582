import { describe, expect, it } from 'vitest';
import { changeAgainst } from './change-against';

describe('the change against an earlier period', () => {
  it('is in whole percent, with its direction', () => {
    expect(changeAgainst(15_000, 10_000)).toEqual({ direction: 'up', percent: 50 });
    expect(changeAgainst(2_500, 10_000)).toEqual({ direction: 'down', percent: 75 });
  });

  it('is flat when less than half a percent apart', () => {
    expect(changeAgainst(10_010, 10_000)).toEqual({ direction: 'flat', percent: 0 });
  });

  it('does not divide by a period without earnings', () => {
    expect(changeAgainst(5_000, 0)).toBe('new');
    expect(changeAgainst(0, 0)).toBeUndefined();
  });
});
