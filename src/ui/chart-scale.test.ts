import { describe, expect, it } from 'vitest';
import { labelStride, niceTicks, stack } from './chart-scale';

describe('niceTicks', () => {
  it('rounds the steps and holds the highest value', () => {
    expect(niceTicks(0, 9_300)).toEqual([0, 2_500, 5_000, 7_500, 10_000]);
    expect(niceTicks(0, 0.9)).toEqual([0, 0.25, 0.5, 0.75, 1]);
  });

  it('keeps to whole marks for counts', () => {
    expect(niceTicks(0, 2)).toEqual([0, 1, 2]);
    expect(niceTicks(0, 9)).toEqual([0, 3, 6, 9]);
  });

  it('goes below zero for losses, with zero as a mark', () => {
    expect(niceTicks(-300, 900)).toEqual([-500, 0, 500, 1_000]);
  });

  it('has an axis even for nothing', () => {
    expect(niceTicks(0, 0)).toEqual([0, 1]);
  });
});

describe('labelStride', () => {
  it('leaves labels out only when they would touch', () => {
    expect(labelStride(30, 40)).toBe(1);
    expect(labelStride(50, 20)).toBe(3);
  });
});

describe('stack', () => {
  it('puts gains on gains and losses under losses', () => {
    expect(stack([5, -2, 3, -1])).toEqual([
      { from: 0, to: 5 },
      { from: 0, to: -2 },
      { from: 5, to: 8 },
      { from: -2, to: -3 },
    ]);
  });
});
