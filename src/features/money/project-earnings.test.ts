import { describe, expect, it } from 'vitest';
import { MAX_VALUE_CENTS } from '@/contracts/money/currency';
import { projectEarnings } from './project-earnings';

describe('the projection of earnings', () => {
  it('is the commission of one deal, as it would be rounded, times the deals', () => {
    expect(projectEarnings(3, 150_000, 2000)).toEqual({ eachCents: 30_000, totalCents: 90_000 });
    expect(projectEarnings(3, 105, 2200)).toEqual({ eachCents: 23, totalCents: 69 });
  });

  it('says nothing about numbers that no partner could mean', () => {
    expect(projectEarnings(-1, 150_000, 2000)).toBeNull();
    expect(projectEarnings(1.5, 150_000, 2000)).toBeNull();
    expect(projectEarnings(2, MAX_VALUE_CENTS, 2000)).not.toBeNull();
    expect(projectEarnings(2, MAX_VALUE_CENTS + 1, 2000)).toBeNull();
  });
});
