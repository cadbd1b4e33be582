/**
 * Where a reader of the outbox stands: the snapshot of its last read, as Postgres writes one (`xmin:xmax:running,...`).
 * Each event carries the transaction that wrote it, so what a later snapshot sees and this one did not is exactly what is
 * new: a transaction that commits late is not skipped, and nothing comes twice. Text outside, numbers inside.
 */
export type EventCursor = {
  /** Every transaction below has ended and was seen. */
  horizon: number;
  /** No transaction from here on was seen. */
  next: number;
  /** Those in between that were still running. */
  running: number[];
};

const FORM = /^(\d{1,16}):(\d{1,16}):((?:\d{1,16}(?:,\d{1,16})*)?)$/;

/** @returns null for text that is no cursor. */
export function parseCursor(text: string): EventCursor | null {
  const match = FORM.exec(text);
  if (!match) return null;
  const cursor = {
    horizon: Number(match[1]),
    next: Number(match[2]),
    running: match[3] ? match[3].split(',').map(Number) : [],
  };
  const exact = [cursor.horizon, cursor.next, ...cursor.running].every(Number.isSafeInteger);
  return exact && cursor.horizon <= cursor.next ? cursor : null;
}
