import type { StatChange } from '@/ui/stat';
import { texts } from './texts';

/** How a place changed since last week; nothing to say for who was not ranked then. */
export function placeChange(change: number | null): StatChange | undefined {
  if (change === null) return undefined;
  const places = Math.abs(change);
  return {
    direction: change === 0 ? 'flat' : change > 0 ? 'up' : 'down',
    by: String(places),
    against: texts.rank.sinceLastWeek(places),
  };
}
