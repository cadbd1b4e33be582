import { describe, expect, it } from 'vitest';
import { formatCents, formatExchangeRate, formatRate } from './format';

describe('amounts as text', () => {
  it.each([
    [0, '0.00 USD'],
    [5, '0.05 USD'],
    [123_456, '1,234.56 USD'],
    [-30_000, '−300.00 USD'],
    [-1, '−0.01 USD'],
    [9_007_199_254_740_991, '90,071,992,547,409.91 USD'],
  ])('%i cents', (cents, text) => {
    expect(formatCents(cents, 'USD')).toBe(text);
  });

  it('rates have no needless zeros', () => {
    expect([2000, 1250, 1, 0].map(formatRate)).toEqual(['20%', '12.5%', '0.01%', '0%']);
    expect([920_000, 1_000_000, 1_234_567].map(formatExchangeRate)).toEqual(['0.92', '1', '1.234567']);
  });
});
