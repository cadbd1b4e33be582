/** What a clock in the zone shows at an instant, as milliseconds of a clock that never shifts. */
function wallClockMs(at: number, timeZone: string | undefined): number {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
  });
  const part = Object.fromEntries(format.formatToParts(at).map(({ type, value }) => [type, Number(value)]));
  return Date.UTC(part.year ?? 0, (part.month ?? 1) - 1, part.day, part.hour, part.minute);
}

/** An instant as a `datetime-local` field shows it in a time zone; '' for none. */
export function toLocalInput(iso: string | null, timeZone: string | undefined): string {
  return iso === null ? '' : new Date(wallClockMs(new Date(iso).getTime(), timeZone)).toISOString().slice(0, 16);
}

/** The instant that a `datetime-local` field means in a time zone; null for an empty one. */
export function fromLocalInput(local: string, timeZone: string | undefined): string | null {
  const shown = Date.parse(`${local}Z`);
  if (local === '' || Number.isNaN(shown)) return null;
  const offsetAt = (at: number) => wallClockMs(at, timeZone) - Math.floor(at / 60_000) * 60_000;
  // Twice, because the first guess may lie on the other side of a change of the clocks.
  const guess = shown - offsetAt(shown);
  return new Date(shown - offsetAt(guess)).toISOString();
}
