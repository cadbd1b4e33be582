import { v7 as uuidv7 } from 'uuid';
import { call, send } from '../api/call';
import { flushOutbox } from '../outbox/flush';
import { openOutboxStore } from '../outbox/indexed-outbox-store';

/**
 * Sends the queue of whoever is signed in while no page is open. Throws when something is still waiting, so that the
 * browser tries its sync again.
 */
export async function flushInBackground(): Promise<void> {
  const { user } = await call('profile.get', {});
  const store = await openOutboxStore(user.id);
  try {
    const { wakeAt } = await flushOutbox({
      store,
      send,
      isTheirSession: () => true,
      now: Date.now,
      random: Math.random,
      newId: uuidv7,
      onSent: () => undefined,
    });
    if (wakeAt !== null) throw new Error('Some changes could not be sent yet.');
  } finally {
    store.close();
  }
}
