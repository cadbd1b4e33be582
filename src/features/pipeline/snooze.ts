import { fromLocalInput, toLocalInput } from '@/client/format/local-time';
import { texts } from './texts';

export const SNOOZES = [
  { id: 'hour', label: texts.snoozes.hour },
  { id: 'tomorrow', label: texts.snoozes.tomorrow },
  { id: 'week', label: texts.snoozes.week },
] as const;
export type Snooze = (typeof SNOOZES)[number]['id'];

const HOUR_MS = 60 * 60_000;
const DAY_MS = 24 * HOUR_MS;
const MORNING = '09:00';

/** Until when something is put off: an hour from now, or nine o'clock of tomorrow or of next Monday, by the clock of the zone. */
export function snoozedUntil(snooze: Snooze, now: Date, timeZone: string | undefined): string {
  if (snooze === 'hour') return new Date(now.getTime() + HOUR_MS).toISOString();
  const today = new Date(`${toLocalInput(now.toISOString(), timeZone).slice(0, 10)}T00:00Z`);
  // Monday is 1; on a Monday the next one is a week away.
  const days = snooze === 'tomorrow' ? 1 : 7 - ((today.getUTCDay() + 6) % 7);
  const day = new Date(today.getTime() + days * DAY_MS).toISOString().slice(0, 10);
  return fromLocalInput(`${day}T${MORNING}`, timeZone) ?? new Date(now.getTime() + DAY_MS).toISOString();
}
