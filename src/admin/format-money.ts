import { parseUnits } from './fields/units';

/** Cents as a person reads them, in the browser's language. */
export const formatMoney = (cents: number, currency: string): string =>
  new Intl.NumberFormat(undefined, { style: 'currency', currency }).format(cents / 100);

/**
 * Reads an amount as typed ("1,250.50", "1250") into cents. Null when it is none, or is negative: the field says so, nothing is
 * guessed.
 */
export function parseAmount(typed: string): number | null {
  const read = parseUnits(typed, 2);
  return 'value' in read && read.value >= 0 ? read.value : null;
}
