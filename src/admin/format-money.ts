/** Cents as a person reads them, in the browser's language. */
export const formatMoney = (cents: number, currency: string): string =>
  new Intl.NumberFormat(undefined, { style: 'currency', currency }).format(cents / 100);

/**
 * Reads an amount as typed ("1,250.50", "1250") into cents. Null when it is none: the field says so, nothing is guessed.
 */
export function parseAmount(typed: string): number | null {
  const plain = typed.trim().replaceAll(/[\s,'’]/g, '');
  if (!/^\d{1,9}(\.\d{1,2})?$/.test(plain)) return null;
  const [whole = '0', fraction = ''] = plain.split('.');
  return Number(whole) * 100 + Number(fraction.padEnd(2, '0'));
}
