import { describe, expect, it } from 'vitest';
import { parseAmount } from './format-money';

describe('an amount typed by staff', () => {
  it.each([
    ['1250', 125_000],
    ['1,250.50', 125_050],
    ['0.1', 10],
    [" 1'000.05 ", 100_005],
  ])('reads %s', (typed, cents) => {
    expect(parseAmount(typed)).toBe(cents);
  });
  it.each(['', '-5', '1.234', 'abc', '1e5', '1.2.3'])('does not guess at %j', (typed) => {
    expect(parseAmount(typed)).toBeNull();
  });
});
