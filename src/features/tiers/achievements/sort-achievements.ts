import type { Achievement } from '@/contracts/engagement/achievements';

/** `over`: there was a time for it, and it has passed. */
export type Standing = 'reached' | 'open' | 'locked' | 'over';

export function standingOf({ grantedAt, unlocksAt, progress }: Achievement, now: Date): Standing {
  if (grantedAt) return 'reached';
  if (unlocksAt) return 'locked';
  return progress?.until && new Date(progress.until) < now ? 'over' : 'open';
}

const PLACES: Record<Standing, number> = { reached: 0, open: 1, locked: 2, over: 3 };

/** What was reached last comes first, then what can be reached in the programme's own order, then what cannot now. */
export function sortAchievements(achievements: readonly Achievement[], now: Date): Achievement[] {
  return achievements.toSorted(
    (a, b) =>
      PLACES[standingOf(a, now)] - PLACES[standingOf(b, now)] || (b.grantedAt ?? '').localeCompare(a.grantedAt ?? ''),
  );
}
