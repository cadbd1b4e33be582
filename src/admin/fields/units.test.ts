import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatUnits, parseUnits } from './units';

describe('a number typed in units', () => {
  it.each([
    ['1250', 125_000],
    ['1,250.50', 125_050],
    ['0.1', 10],
    ['7.', 700],
    [" 1'000.05 ", 100_005],
    ['1 000 000', 100_000_000],
    ['-12.34', -1_234],
    ['-0', 0],
  ])('%j is read to the cent', (typed, cents) => {
    expect(parseUnits(typed, 2)).toEqual({ value: cents });
  });

  it.each(['', 'abc', '1e5', '1.2.3', '1,5', '1,25.00', '12,34', '.', '$5', '5 %', 'NaN', 'Infinity', '0x10'])(
    '%j is not guessed at',
    (typed) => {
      expect(parseUnits(typed, 2)).toEqual({ problem: 'not-a-number' });
    },
  );

  it('has no more decimals than the unit', () => {
    expect(parseUnits('1.234', 2)).toEqual({ problem: 'too-fine' });
    expect(parseUnits('1.234', 6)).toEqual({ value: 1_234_000 });
  });

  it('is refused when it cannot be kept exactly', () => {
    expect(parseUnits('99999999999999.99', 2)).toEqual({ problem: 'too-large' });
  });

  it('keeps its value when written and read again', () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), fc.integer({ min: 0, max: 6 }), (value, decimals) => {
        expect(parseUnits(formatUnits(value, decimals), decimals)).toEqual({ value: value === 0 ? 0 : value });
      }),
    );
  });

  it.each([
    [2_000, 2, 2, '20.00'],
    [1_100_000, 6, 2, '1.10'],
    [1_083_456, 6, 2, '1.083456'],
    [-5, 2, 2, '-0.05'],
    [123_456_789, 2, 2, '1,234,567.89'],
  ])('%i is written with %i decimals, at least %i: %s', (value, decimals, fewest, text) => {
    expect(formatUnits(value, decimals, fewest)).toBe(text);
  });
});
