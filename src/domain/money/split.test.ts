import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitByLargestRemainder } from './split';

const sum = (shares: Map<string, number>) => [...shares.values()].reduce((a, b) => a + b, 0);
const parts = fc.uniqueArray(
  fc.record({ key: fc.stringMatching(/^[a-f]{1,3}$/), weightBps: fc.integer({ min: 1, max: 10_000 }) }),
  {
    selector: (part) => part.key,
    minLength: 1,
    maxLength: 6,
  },
);

describe('a split', () => {
  it('divides as agreed', () => {
    expect(
      splitByLargestRemainder(
        30_000,
        [
          { key: 'ann', weightBps: 7000 },
          { key: 'bob', weightBps: 3000 },
        ],
        'ann',
      ),
    ).toEqual(
      new Map([
        ['ann', 21_000],
        ['bob', 9_000],
      ]),
    );
  });

  it('gives the odd cent to the larger remainder', () => {
    expect(
      splitByLargestRemainder(
        100,
        [
          { key: 'ann', weightBps: 3333 },
          { key: 'bob', weightBps: 6667 },
        ],
        'ann',
      ),
    ).toEqual(
      new Map([
        ['ann', 33],
        ['bob', 67],
      ]),
    );
    expect(
      splitByLargestRemainder(
        1,
        [
          { key: 'ann', weightBps: 4000 },
          { key: 'bob', weightBps: 6000 },
        ],
        'ann',
      ),
    ).toEqual(
      new Map([
        ['ann', 0],
        ['bob', 1],
      ]),
    );
  });

  it('gives the odd cent of equal remainders to the deal’s partner', () => {
    const halves = [
      { key: 'ann', weightBps: 5000 },
      { key: 'bob', weightBps: 5000 },
    ];
    expect(splitByLargestRemainder(101, halves, 'bob')).toEqual(
      new Map([
        ['ann', 50],
        ['bob', 51],
      ]),
    );
    expect(splitByLargestRemainder(101, halves, 'ann')).toEqual(
      new Map([
        ['ann', 51],
        ['bob', 50],
      ]),
    );
  });

  it('refuses a partner named twice, a negative weight and no weight at all', () => {
    expect(() =>
      splitByLargestRemainder(
        1,
        [
          { key: 'a', weightBps: 1 },
          { key: 'a', weightBps: 1 },
        ],
        'a',
      ),
    ).toThrow(RangeError);
    expect(() => splitByLargestRemainder(1, [{ key: 'a', weightBps: -1 }], 'a')).toThrow(RangeError);
    expect(() => splitByLargestRemainder(1, [{ key: 'a', weightBps: 0 }], 'a')).toThrow(RangeError);
    expect(() => splitByLargestRemainder(1, [], 'a')).toThrow(RangeError);
  });

  const total = fc.integer({ min: -100_000_000_000, max: 100_000_000_000 });

  it('sums to the whole, to the cent', () => {
    fc.assert(
      fc.property(total, parts, (cents, shares) => {
        expect(sum(splitByLargestRemainder(cents, shares, 'a'))).toBe(cents);
      }),
    );
  });

  it('is less than a cent from the exact share', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_000_000 }), parts, (cents, shares) => {
        const weights = shares.reduce((all, part) => all + part.weightBps, 0);
        const split = splitByLargestRemainder(cents, shares, 'a');
        for (const part of shares)
          expect(Math.abs((split.get(part.key) ?? Number.NaN) * weights - cents * part.weightBps)).toBeLessThan(
            weights,
          );
      }),
    );
  });

  it('does not depend on the order of the parts, and takes back as it gives', () => {
    fc.assert(
      fc.property(total, parts, (cents, shares) => {
        const split = splitByLargestRemainder(cents, shares, 'b');
        expect(splitByLargestRemainder(cents, shares.toReversed(), 'b')).toEqual(split);
        for (const [key, amount] of splitByLargestRemainder(0 - cents, shares, 'b'))
          expect(amount + (split.get(key) ?? Number.NaN)).toBe(0);
      }),
    );
  });
});
