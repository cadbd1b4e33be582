import type { Actor } from '@/contracts/actor';
import type { Audience } from '@/contracts/events';
import { isWorking } from './rules';

/**
 * Whether an actor may receive an event. Asked for every live delivery; `src/server/events/read-events.ts` says the same
 * in SQL for replays, and a test holds the two together. api.md "Socket".
 */
export function hears(actor: Actor, audience: Audience): boolean {
  if ('nodes' in audience) return false;
  if ('staff' in audience) {
    return actor.kind === 'staff' && (actor.role === 'admin' || audience.staff.includes(actor.role));
  }
  if (!isWorking(actor)) return false;
  if ('allPartners' in audience) return true;
  if ('user' in audience) return actor.userId === audience.user;
  return actor.partnerId === audience.partner && (audience.roles?.includes(actor.role) ?? true);
}
