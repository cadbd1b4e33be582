/** Basis points as percent without needless zeros, in the reader's locale: 2000 is "20%", 1250 is "12.5%". */
export function rateText(rateBps: number, locale = 'en-US'): string {
  return new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 2 }).format(rateBps / 10_000);
}
