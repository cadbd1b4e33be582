import type { StatChange } from '@/ui/stat';

/** A place as it is said: 1st, 2nd, 3rd, 11th. */
export function ordinal(place: number): string {
  const ends = { one: 'st', two: 'nd', few: 'rd', other: 'th', zero: 'th', many: 'th' };
  return `${place.toLocaleString('en-US')}${ends[new Intl.PluralRules('en-US', { type: 'ordinal' }).select(place)]}`;
}

/** How a place changed since last week; nothing to say for who was not ranked then. */
export function placeChange(change: number | null): StatChange | undefined {
  if (change === null) return undefined;
  if (change === 0) return { direction: 'flat', by: '0', against: 'places since last week' };
  const places = Math.abs(change) === 1 ? 'place' : 'places';
  return { direction: change > 0 ? 'up' : 'down', by: String(Math.abs(change)), against: `${places} since last week` };
}
