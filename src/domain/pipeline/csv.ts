/** What a spreadsheet would take for a formula, and run. */
const FORMULA = /^[=+\-@\t\r]/;

/** An amount of money in cents, written with two places. */
export type Cents = { readonly cents: number };
export type Cell = string | number | Cents | null;

/**
 * One line of a CSV file (RFC 4180), with every cell safe to open in a spreadsheet: text that would be a formula starts with an
 * apostrophe. Numbers are ours and stay as they are.
 */
export function csvLine(cells: readonly Cell[]): string {
  return `${cells.map(cell).join(',')}\r\n`;
}

function cell(value: Cell): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  if (typeof value === 'object') return decimal(value);
  const safe = FORMULA.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** By its digits, so that no fraction touches money. */
function decimal({ cents }: Cents): string {
  const digits = String(Math.abs(cents)).padStart(3, '0');
  return `${cents < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}
