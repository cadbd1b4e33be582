import type { QueuedAction } from '@/client/outbox/action';

/** Refused words can be put right in the lead's form, which opens with them. */
export function isEditable(action: QueuedAction): boolean {
  return action.state === 'failed' && (action.route === 'leads.create' || action.route === 'leads.update');
}
