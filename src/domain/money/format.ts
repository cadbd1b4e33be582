import type { Currency } from '@/contracts/money/currency';

const grouped = new Intl.NumberFormat('en');

/** Cents as text, exact: 123456 USD -> `1,234.56 USD`, negative with a true minus sign. */
export function formatCents(amountCents: number, currency: Currency): string {
  const magnitude = BigInt(Math.abs(amountCents));
  const sign = amountCents < 0 ? '−' : '';
  return `${sign}${grouped.format(magnitude / 100n)}.${String(magnitude % 100n).padStart(2, '0')} ${currency}`;
}

/** Basis points as percent without needless zeros: 2000 -> `20%`, 1250 -> `12.5%`. */
export function formatRate(rateBps: number): string {
  return `${rateBps / 100}%`;
}

/** Millionths as a rate without needless zeros: 920000 -> `0.92`. */
export function formatExchangeRate(rateMicros: number): string {
  return `${rateMicros / 1_000_000}`;
}
