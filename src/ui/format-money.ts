/**
 * Integer cents as money of a locale, exact for every safe integer: the digits are handed over as text, never divided.
 * `short` drops the cents of whole amounts and from 1,000 up, and abbreviates from 100,000 ("$123.5K"): for charts and tiles.
 */
export function formatMoney(
  cents: number,
  currency: string,
  locale: string,
  { short = false, signed = false }: { short?: boolean; signed?: boolean } = {},
): string {
  if (!Number.isSafeInteger(cents)) throw new RangeError(`Cents must be an integer: ${cents}`);
  const digits = String(Math.abs(cents)).padStart(3, '0');
  const amount = `${cents < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}` as `${number}`;
  return formatter(currency, locale, short ? shortness(cents) : 'full', signed).format(amount);
}

type Shortness = 'full' | 'whole' | 'compact';

function shortness(cents: number): Shortness {
  const size = Math.abs(cents);
  if (size >= 10_000_000) return 'compact';
  return size % 100 === 0 || size >= 100_000 ? 'whole' : 'full';
}

const formatters = new Map<string, Intl.NumberFormat>();

function formatter(currency: string, locale: string, shape: Shortness, signed: boolean): Intl.NumberFormat {
  const key = `${locale} ${currency} ${shape} ${signed}`;
  const known = formatters.get(key);
  if (known) return known;
  const made = new Intl.NumberFormat(locale, {
    style: 'currency',
    currency,
    signDisplay: signed ? 'exceptZero' : 'auto',
    ...(shape === 'whole' && { maximumFractionDigits: 0 }),
    ...(shape === 'compact' && { notation: 'compact', maximumFractionDigits: 1 }),
  });
  formatters.set(key, made);
  return made;
}
