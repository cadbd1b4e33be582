import type { NewAction, QueuedAction } from './action';

/** Where the actions of one user are kept. One implementation on IndexedDB, one in memory where there is none. */
export type OutboxStore = {
  /** In the order they were made. */
  all(): Promise<QueuedAction[]>;
  /** Answers the place it got. */
  add(action: Omit<QueuedAction, 'seq'>): Promise<number>;
  /** Changes an action that is still there: one that was discarded meanwhile does not come back. */
  patch(seq: number, changes: Partial<QueuedAction>): Promise<void>;
  remove(seqs: readonly number[]): Promise<void>;
  /** Tells of every change, made here, in another tab or in the worker. Returns the end of the watch. */
  watch(onChange: (actions: QueuedAction[]) => void): () => void;
  /** Runs the work while no other tab or worker runs its own. */
  alone<T>(work: () => Promise<T>): Promise<T>;
  close(): void;
};

/** A fresh action, waiting. */
export function queued(action: NewAction, userId: string, now: Date): Omit<QueuedAction, 'seq'> {
  return { ...action, userId, madeAt: now.toISOString(), state: 'waiting', attempts: 0, notBefore: 0 };
}

/** Keeps actions as long as the page lives: for browsers that refuse IndexedDB, and for tests. */
export function memoryOutboxStore(): OutboxStore {
  let actions: QueuedAction[] = [];
  let lastSeq = 0;
  let last: Promise<unknown> = Promise.resolve();
  const watchers = new Set<(actions: QueuedAction[]) => void>();
  const change = (next: QueuedAction[]) => {
    actions = next;
    for (const watcher of watchers) watcher([...actions]);
  };
  return {
    all: async () => [...actions],
    add: async (action) => {
      lastSeq += 1;
      change([...actions, { ...action, seq: lastSeq }]);
      return lastSeq;
    },
    patch: async (seq, changes) => change(actions.map((a) => (a.seq === seq ? { ...a, ...changes } : a))),
    remove: async (seqs) => change(actions.filter((a) => !seqs.includes(a.seq))),
    watch: (onChange) => {
      watchers.add(onChange);
      onChange([...actions]);
      return () => watchers.delete(onChange);
    },
    alone: (work) => {
      const turn = last.then(work, work);
      last = turn;
      return turn;
    },
    close: () => watchers.clear(),
  };
}
