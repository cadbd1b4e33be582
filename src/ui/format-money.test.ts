import { describe, expect, it } from 'vitest';
import { formatMoney } from './format-money';

describe('formatMoney', () => {
  it('writes cents as the locale does', () => {
    expect(formatMoney(123_456, 'USD', 'en-US')).toBe('$1,234.56');
    expect(formatMoney(123_456, 'EUR', 'de-DE')).toBe('1.234,56\u00a0€');
    expect(formatMoney(5, 'GBP', 'en-GB')).toBe('£0.05');
    expect(formatMoney(0, 'USD', 'en-US')).toBe('$0.00');
  });

  it('writes what is taken back with its sign', () => {
    expect(formatMoney(-30_000, 'USD', 'en-US')).toBe('-$300.00');
    expect(formatMoney(30_000, 'USD', 'en-US', { signed: true })).toBe('+$300.00');
    expect(formatMoney(0, 'USD', 'en-US', { signed: true })).toBe('$0.00');
  });

  it('loses no cent of the largest amount there is', () => {
    expect(formatMoney(Number.MAX_SAFE_INTEGER, 'USD', 'en-US')).toBe('$90,071,992,547,409.91');
  });

  it('shortens for tiles and axes', () => {
    const short = (cents: number) => formatMoney(cents, 'USD', 'en-US', { short: true });
    expect([5_050, 5_000, 250_000, 12_345_678, 250_000_000].map(short)).toEqual([
      '$50.50',
      '$50',
      '$2,500',
      '$123.5K',
      '$2.5M',
    ]);
  });

  it('refuses a fraction of a cent', () => {
    expect(() => formatMoney(10.5, 'USD', 'en-US')).toThrow(RangeError);
  });
});
