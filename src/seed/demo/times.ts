import type { Random } from '../random';

const HOUR_MS = 3_600_000;
export const DAY_MS = 24 * HOUR_MS;

/** A moment in working hours of that day, never past `latest`. */
export function atWork(random: Random, day: Date, latest: Date): Date {
  const midnight = Math.floor(day.getTime() / DAY_MS) * DAY_MS;
  const at = midnight + random.between(13, 22) * HOUR_MS;
  return new Date(Math.min(at, latest.getTime() - random.whole(1, 50) * 60_000));
}

/** The moment so many days later, at most `latest`. */
export function daysAfter(at: Date, days: number, latest?: Date): Date {
  const later = at.getTime() + days * DAY_MS;
  return new Date(latest ? Math.min(later, latest.getTime()) : later);
}
