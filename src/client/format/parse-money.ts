const NOT_A_NUMBER = /[^\d.,'’\s\u00a0\u202f]/;

/**
 * Cents of an amount as people type it: "1500", "1,500.50", "1.500,50", "1 500". The last separator counts as the decimal one
 * when one or two digits follow it. Null when it cannot be read; works on digits alone, so no floating point touches money.
 */
export function parseMoney(text: string): number | null {
  const trimmed = text
    .trim()
    .replace(/^[$€£]|[$€£]$/g, '')
    .trim();
  if (trimmed === '' || NOT_A_NUMBER.test(trimmed)) return null;
  const decimal = /^(.*)[.,](\d{1,2})$/.exec(trimmed);
  const whole = (decimal ? (decimal[1] ?? '') : trimmed).replace(/[\s\u00a0\u202f'’]/g, '');
  if (!/^\d{0,15}$/.test(whole) && !/^\d{1,3}([.,]\d{3})+$/.test(whole)) return null;
  const digits = whole.replace(/[.,]/g, '');
  if (digits.length > 13 || (digits === '' && !decimal)) return null;
  return Number(digits || '0') * 100 + Number((decimal?.[2] ?? '').padEnd(2, '0'));
}

/** An amount as a form shows it for editing: "1500" or "1500.50". */
export function moneyInput(cents: number | null): string {
  if (cents === null) return '';
  const rest = cents % 100;
  return rest === 0 ? String(cents / 100) : `${(cents - rest) / 100}.${String(rest).padStart(2, '0')}`;
}
