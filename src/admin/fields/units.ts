/**
 * Whole numbers of a small unit (cents, basis points, millionths) as people type and read them. Text is cut and padded, never
 * multiplied: no amount passes through a fraction that a computer cannot hold.
 */

/** A whole number of small units, or the reason why what was typed is none. */
export type Typed = { value: number } | { problem: 'not-a-number' | 'too-fine' | 'too-large' };

/** Plain digits, or groups of three by comma, apostrophe or space. "1,5" is neither: whether it means 1.5 or 15 is not guessed. */
const NUMBER = /^([-−]?)(\d+|\d{1,3}(?:[,'’ \u00a0\u202f]\d{3})+)(?:\.(\d*))?$/;

/** Reads "1,250.50" with two decimals as 125050. */
export function parseUnits(typed: string, decimals: number): Typed {
  const [, sign = '', whole = '', fraction = ''] = NUMBER.exec(typed.trim()) ?? [];
  if (whole === '') return { problem: 'not-a-number' };
  if (fraction.length > decimals) return { problem: 'too-fine' };
  const value = Number(whole.replaceAll(/\D/g, '') + fraction.padEnd(decimals, '0'));
  if (!Number.isSafeInteger(value)) return { problem: 'too-large' };
  return { value: sign && value !== 0 ? -value : value };
}

/** 125050 with two decimals as "1,250.50". At least `fewest` decimals are written, however many are nought. */
export function formatUnits(value: number, decimals: number, fewest = decimals): string {
  const digits = String(Math.abs(value)).padStart(decimals + 1, '0');
  const whole = digits.slice(0, digits.length - decimals).replaceAll(/\B(?=(\d{3})+$)/g, ',');
  let fraction = digits.slice(digits.length - decimals);
  while (fraction.length > fewest && fraction.endsWith('0')) fraction = fraction.slice(0, -1);
  return `${value < 0 ? '-' : ''}${whole}${fraction ? `.${fraction}` : ''}`;
}
