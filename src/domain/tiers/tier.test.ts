import { describe, expect, it } from 'vitest';
import { TIERS } from '@/contracts/tiers/tier';
import { compareTiers, isAtLeast } from './tier';

describe('the order of tiers', () => {
  it('is Starter, Active, Performer, Elite', () => {
    expect(TIERS.toReversed().toSorted(compareTiers)).toEqual(['starter', 'active', 'performer', 'elite']);
  });

  it('counts a tier as at least itself', () => {
    expect(isAtLeast('performer', 'performer')).toBe(true);
    expect(isAtLeast('elite', 'performer')).toBe(true);
    expect(isAtLeast('active', 'performer')).toBe(false);
  });
});
