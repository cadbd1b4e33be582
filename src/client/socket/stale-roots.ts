import type { EventType } from '@/contracts/events';
import { ROOTS, type Root } from '../query/keys';

/** Which answers an event makes stale, by root. */
const STALE_BY = {
  'lead.updated': ['leads', 'dashboard', 'achievements'],
  'deal.claimed': ['leads', 'deals', 'dashboard'],
  'deal.confirmed': ['leads', 'deals', 'dashboard', 'tier-status', 'achievements'],
  'deal.changed': ['leads', 'deals', 'dashboard', 'tier-status', 'achievements'],
  'commission.created': ['earnings', 'commissions', 'dashboard'],
  'commission.updated': ['earnings', 'commissions', 'dashboard'],
  'tier.changed': ['profile', 'tier-status', 'dashboard', 'leads', 'resources', 'leaderboard', 'achievements'],
  'tier.at-risk': ['tier-status', 'dashboard'],
  'achievement.granted': ['achievements', 'dashboard'],
  'features.changed': ['profile', 'tier-status', 'dashboard', 'leads', 'resources', 'leaderboard'],
  'notification.created': ['notifications'],
  'notification.read': ['notifications'],
  'leaderboard.changed': ['leaderboard'],
  // Whether it was this session, the profile tells: 401 if so.
  'session.ended': ['profile', 'sessions'],
  'content.changed': ['profile', 'tier-status', 'dashboard', 'resources', 'achievements', 'lead-fields'],
} as const satisfies Record<EventType, readonly Root[]>;

/** The roots that these events make stale; every root when events may have been missed. */
export function staleRoots(events: readonly { type: string }[], missedSome: boolean): ReadonlySet<Root> {
  if (missedSome) return new Set(ROOTS);
  return new Set(events.flatMap((event) => (isKnown(event.type) ? STALE_BY[event.type] : [])));
}

/** A newer server may send events that this page does not know yet. */
function isKnown(type: string): type is EventType {
  return Object.hasOwn(STALE_BY, type);
}
