import { describe, expect, it } from 'vitest';
import { changeAgainst } from './change-against';

describe('the change against an earlier period', () => {
  it('is in whole percent, with its direction', () => {
    expect(changeAgainst(15_000, 10_000, 'last month')).toEqual({
      direction: 'up',
      by: '50%',
      against: 'against last month',
    });
    expect(changeAgainst(2_500, 10_000, 'last month')?.direction).toBe('down');
  });

  it('is flat when less than half a percent apart', () => {
    expect(changeAgainst(10_010, 10_000, 'last month')?.direction).toBe('flat');
  });

  it('does not divide by a period without earnings', () => {
    expect(changeAgainst(5_000, 0, 'last month')).toEqual({
      direction: 'up',
      by: 'New',
      against: 'nothing last month',
    });
    expect(changeAgainst(0, 0, 'last month')).toBeUndefined();
  });
});
