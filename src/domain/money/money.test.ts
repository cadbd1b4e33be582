import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MAX_VALUE_CENTS } from '@/contracts/money/currency';
import { commissionCents, convertCents, convertedCommissionCents, mulDivHalfEven } from './money';

const value = fc.integer({ min: 0, max: MAX_VALUE_CENTS });
const rate = fc.integer({ min: 0, max: 10_000 });

describe('rounding half to even', () => {
  it.each([
    [1, 1, 2, 0],
    [3, 1, 2, 2],
    [5, 1, 2, 2],
    [7, 1, 2, 4],
    [1, 2, 3, 1],
    [1, 1, 3, 0],
    [-1, 1, 2, 0],
    [-3, 1, 2, -2],
    [-5, 1, 2, -2],
    [3, -1, 2, -2],
    [0, 7, 9, 0],
  ])('%i x %i / %i = %i', (amount, num, den, expected) => {
    expect(mulDivHalfEven(amount, num, den)).toBe(expected);
  });

  it('never answers minus zero', () => {
    expect(Object.is(mulDivHalfEven(-1, 1, 3), 0)).toBe(true);
  });

  it('is exact where floating point is not', () => {
    expect(mulDivHalfEven(MAX_VALUE_CENTS, MAX_VALUE_CENTS - 1, MAX_VALUE_CENTS)).toBe(MAX_VALUE_CENTS - 1);
    expect(mulDivHalfEven(9_007_199_254_740_991, 9_007_199_254_740_991, 9_007_199_254_740_991)).toBe(
      9_007_199_254_740_991,
    );
  });

  it('refuses what it cannot compute exactly', () => {
    expect(() => mulDivHalfEven(0.5, 1, 1)).toThrow(RangeError);
    expect(() => mulDivHalfEven(Number.NaN, 1, 1)).toThrow(RangeError);
    expect(() => mulDivHalfEven(2 ** 53, 1, 1)).toThrow(RangeError);
    expect(() => mulDivHalfEven(1, 1, 0)).toThrow(RangeError);
    expect(() => mulDivHalfEven(1, 1, -2)).toThrow(RangeError);
    expect(() => mulDivHalfEven(Number.MAX_SAFE_INTEGER, 2, 1)).toThrow(RangeError);
  });

  it('is the nearest integer, and the even one of two that are equally near', () => {
    const anyInteger = fc.integer({ min: -1_000_000, max: 1_000_000 });
    fc.assert(
      fc.property(anyInteger, anyInteger, fc.integer({ min: 1, max: 1_000_000 }), (amount, num, den) => {
        const twiceError = 2 * (mulDivHalfEven(amount, num, den) * den - amount * num);
        expect(Math.abs(twiceError)).toBeLessThanOrEqual(den);
        if (Math.abs(twiceError) === den) expect(mulDivHalfEven(amount, num, den) % 2 === 0).toBe(true);
      }),
    );
  });

  it('treats credits and debits alike', () => {
    fc.assert(
      fc.property(value, value, fc.integer({ min: 1, max: MAX_VALUE_CENTS }), (amount, num, den) => {
        const scaled = num % den;
        expect(mulDivHalfEven(-amount, scaled, den)).toBe(0 - mulDivHalfEven(amount, scaled, den));
      }),
    );
  });
});

describe('a commission', () => {
  it('is the value at the rate, to the cent', () => {
    expect(commissionCents(150_000, 2000)).toBe(30_000);
    expect(commissionCents(99_999, 2200)).toBe(22_000);
    expect(commissionCents(12_345, 500)).toBe(617);
  });

  it('rounds half a cent to the even cent', () => {
    expect(commissionCents(50, 100)).toBe(0);
    expect(commissionCents(150, 100)).toBe(2);
    expect(commissionCents(250, 100)).toBe(2);
  });

  it('of the largest value at the highest rate is the value itself', () => {
    expect(commissionCents(MAX_VALUE_CENTS, 10_000)).toBe(MAX_VALUE_CENTS);
  });

  it('of a negative value or at a negative rate does not exist', () => {
    expect(() => commissionCents(-1, 2000)).toThrow(RangeError);
    expect(() => commissionCents(1, -2000)).toThrow(RangeError);
  });

  it('never falls when value or rate rises', () => {
    fc.assert(
      fc.property(value, rate, fc.nat({ max: 1000 }), (cents, bps, more) => {
        expect(commissionCents(Math.min(cents + more, MAX_VALUE_CENTS), bps)).toBeGreaterThanOrEqual(
          commissionCents(cents, bps),
        );
        expect(commissionCents(cents, Math.min(bps + more, 10_000))).toBeGreaterThanOrEqual(
          commissionCents(cents, bps),
        );
      }),
    );
  });
});

describe('another currency', () => {
  it('is the amount times the rate in millionths', () => {
    expect(convertCents(30_000, 920_000)).toBe(27_600);
    expect(convertCents(-30_000, 920_000)).toBe(-27_600);
    expect(convertCents(1, 500_000)).toBe(0);
    expect(convertCents(3, 500_000)).toBe(2);
  });

  it('at par changes nothing', () => {
    fc.assert(
      fc.property(value, rate, (cents, bps) => {
        expect(convertCents(cents, 1_000_000)).toBe(cents);
        expect(convertedCommissionCents(cents, bps, 1_000_000)).toBe(commissionCents(cents, bps));
      }),
    );
  });

  it('is rounded once: a commission of 2.5 cents at 1.8 is 4.5, so 4, not 2 x 1.8 = 3.6', () => {
    expect(convertedCommissionCents(250, 100, 1_800_000)).toBe(4);
    expect(convertedCommissionCents(350, 100, 1_800_000)).toBe(6);
    expect(convertCents(commissionCents(350, 100), 1_800_000)).toBe(7);
  });

  it('needs a positive rate', () => {
    expect(() => convertCents(100, 0)).toThrow(RangeError);
    expect(() => convertedCommissionCents(100, 100, -1)).toThrow(RangeError);
  });
});
