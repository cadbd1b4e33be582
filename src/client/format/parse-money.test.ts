import { describe, expect, it } from 'vitest';
import { moneyInput, parseMoney } from './parse-money';

describe('an amount as people type it', () => {
  it.each([
    ['1500', 150_000],
    ['1500.5', 150_050],
    ['1,500.50', 150_050],
    ['1.500,50', 150_050],
    ['1 500', 150_000],
    ['1,500', 150_000],
    ['1,234,567', 123_456_700],
    ["1'500.00", 150_000],
    ['$ 99', 9_900],
    ['99 €', 9_900],
    ['0.07', 7],
    ['.5', 50],
    ['19.99', 1_999],
  ])('%s is %i cents', (text, cents) => expect(parseMoney(text)).toBe(cents));

  it.each(['', 'abc', '-5', '1e5', '1.2.3', '12,34,56', '1,50,000.00', '99999999999999', '5 apples', '.'])(
    '"%s" is not an amount',
    (text) => expect(parseMoney(text)).toBeNull(),
  );

  it('goes into a form and back unchanged', () => {
    for (const cents of [0, 1, 10, 150_000, 150_050, 100_000_000_000])
      expect(parseMoney(moneyInput(cents))).toBe(cents);
  });
});
