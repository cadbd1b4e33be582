import Dexie, { type EntityTable, liveQuery } from 'dexie';
import type { QueuedAction } from './action';
import type { OutboxStore } from './outbox-store';

class OutboxDatabase extends Dexie {
  actions!: EntityTable<QueuedAction, 'seq'>;

  constructor(name: string) {
    super(name);
    this.version(1).stores({ actions: '++seq, &id' });
  }
}

const PREFIX = 'portal-outbox-';

/** The durable outbox of one user. It outlives the session: what was typed is kept until the same user signs in again. */
export async function openOutboxStore(userId: string): Promise<OutboxStore> {
  const name = PREFIX + userId;
  const db = new OutboxDatabase(name);
  await db.open();
  return {
    all: () => db.actions.orderBy('seq').toArray(),
    add: (action) => db.actions.add(action),
    patch: async (seq, changes) => {
      await db.actions.where('seq').equals(seq).modify(changes);
    },
    remove: (seqs) => db.actions.bulkDelete([...seqs]),
    watch: (onChange) => {
      // It ends with an error when another tab signs out and deletes the store: there is nothing more to watch then.
      const subscription = liveQuery(() => db.actions.orderBy('seq').toArray()).subscribe({
        next: onChange,
        error: () => undefined,
      });
      return () => subscription.unsubscribe();
    },
    // Web Locks exist only in secure contexts; elsewhere the server's idempotency keys still keep every effect single.
    alone: async (work) => ('locks' in navigator ? await navigator.locks.request(name, work) : await work()),
    close: () => db.close(),
  };
}

/** Forgets everything a user had queued: after the user agreed to it. */
export async function deleteOutboxStore(userId: string): Promise<void> {
  await Dexie.delete(PREFIX + userId);
}
