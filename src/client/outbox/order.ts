import type { QueuedAction } from './action';

export type Turn = {
  /** The action to send now. */
  next: QueuedAction | null;
  /** When there is none: the moment at which one falls due, in epoch milliseconds. */
  wakeAt: number | null;
};

/**
 * Which action may be sent now. Actions of one subject go in the order they were made. A refused `create` holds back all
 * that follows on its subject, a refused `change` the changes that follow; a note does not wait for a refused move.
 */
export function nextTurn(actions: readonly QueuedAction[], now: number): Turn {
  const heldAll = new Set<string>();
  const heldChanges = new Set<string>();
  let wakeAt: number | null = null;
  for (const action of [...actions].sort((a, b) => a.seq - b.seq)) {
    const held = heldAll.has(action.subject) || (action.step !== 'append' && heldChanges.has(action.subject));
    if (held) continue;
    if (action.state !== 'waiting') {
      if (action.step === 'create') heldAll.add(action.subject);
      if (action.step === 'change') heldChanges.add(action.subject);
    } else if (action.notBefore > now) {
      heldAll.add(action.subject);
      wakeAt = wakeAt === null ? action.notBefore : Math.min(wakeAt, action.notBefore);
    } else {
      return { next: action, wakeAt: null };
    }
  }
  return { next: null, wakeAt };
}

/** What makes no sense any more once this action is given up: all that was made on a row that will never exist. */
export function dependentsOf(action: QueuedAction, actions: readonly QueuedAction[]): QueuedAction[] {
  if (action.step !== 'create') return [];
  return actions.filter((other) => other.subject === action.subject && other.seq > action.seq);
}
