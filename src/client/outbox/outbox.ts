import type { NewAction, QueuedAction, Row } from './action';
import { type FlushDeps, flushOutbox } from './flush';
import { changesNothing, isGivenUp, mergeAction, resolveFields } from './merge';
import { dependentsOf } from './order';
import { queued } from './outbox-store';

/** How an action stood when its maker had to know: sent, refused, or kept for later. */
export type Settlement =
  | { status: 'sent'; answer: unknown }
  | { status: 'refused'; action: QueuedAction }
  | { status: 'kept'; action: QueuedAction };

/** In an object, because a promise of a promise is one promise. */
export type Queued = { settled: Promise<Settlement> };

export type OutboxView = {
  actions: readonly QueuedAction[];
  syncing: boolean;
  pausedBy: 'signed-out' | 'other-user' | null;
};

export type Outbox = {
  /** Keeps the action, then tries to send it. `settled` answers soon, online or not. */
  enqueue(action: NewAction): Promise<Queued>;
  flush(): Promise<void>;
  /** Tries a refused action again as it is, or with another body. */
  retry(seq: number, body?: Row): Promise<Queued>;
  discard(seq: number): Promise<void>;
  /** Solves a conflict: the named fields keep this device's value, the others take the server's. */
  resolve(seq: number, mineFor: ReadonlySet<string>): Promise<void>;
  view(): OutboxView;
  subscribe(listener: () => void): () => void;
  /** Hears of every accepted action; without an answer when another tab or the worker sent it. */
  onSent(listener: (action: QueuedAction, answer: unknown) => void): () => void;
  close(): void;
};

type Deps = Omit<FlushDeps, 'onSent'> & {
  userId: string;
  isOnline: () => boolean;
  /** Called when something waits for the network: asks the browser for a background sync where it has one. */
  onWaiting: () => void;
};

/** How long a form waits for the answer before it treats the action as kept for later. */
const PATIENCE_MS = 8_000;

/** The outbox of one user in one tab, on a store that all tabs share. */
export function createOutbox(deps: Deps): Outbox {
  const { store } = deps;
  let view: OutboxView = { actions: [], syncing: false, pausedBy: null };
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running: Promise<void> | null = null;
  let again = false;
  let closed = false;
  const listeners = new Set<() => void>();
  const sentListeners = new Set<(action: QueuedAction, answer: unknown) => void>();
  const sentHere = new Set<number>();
  const discarded = new Set<number>();
  const awaited = new Map<number, (settlement: Settlement) => void>();

  const change = (changes: Partial<OutboxView>) => {
    view = { ...view, ...changes };
    for (const listener of listeners) listener();
  };
  const tellSent = (action: QueuedAction, answer: unknown) => {
    for (const listener of sentListeners) listener(action, answer);
  };
  const onSent = (action: QueuedAction, answer: unknown) => {
    sentHere.add(action.seq);
    tellSent(action, answer);
    settle(action.seq, { status: 'sent', answer });
  };
  const settle = (seq: number, settlement: Settlement) => {
    awaited.get(seq)?.(settlement);
    awaited.delete(seq);
  };
  const onStoreChange = (actions: QueuedAction[]) => {
    const known = new Map(view.actions.map((a) => [a.seq, a]));
    for (const action of actions) {
      known.delete(action.seq);
      if (action.state !== 'waiting') settle(action.seq, { status: 'refused', action });
      else if (action.attempts > 0) settle(action.seq, { status: 'kept', action });
    }
    change({ actions });
    for (const gone of known.values()) {
      if (!sentHere.delete(gone.seq) && !discarded.delete(gone.seq)) tellSent(gone, undefined);
    }
  };
  const unwatch = store.watch(onStoreChange);

  const wakeUp = (at: number | null) => {
    clearTimeout(timer);
    if (at !== null && !closed) timer = setTimeout(() => void flush(), Math.max(250, at - deps.now()));
  };
  const run = async () => {
    do {
      again = false;
      if (!deps.isOnline()) break;
      change({ syncing: true });
      const result = await flushOutbox({ ...deps, onSent });
      change({ pausedBy: result.pausedBy });
      wakeUp(result.wakeAt);
    } while (again && !closed);
  };
  const flush = (): Promise<void> => {
    again = true;
    running ??= run().finally(() => {
      running = null;
      change({ syncing: false });
      if (view.actions.some((a) => a.state === 'waiting')) deps.onWaiting();
    });
    return running;
  };
  /** Sends what has just been written to the store, and answers its maker. */
  const settling = (seq: number, action: Omit<QueuedAction, 'seq'>): Queued => {
    const settled = new Promise<Settlement>((resolve) => awaited.set(seq, resolve));
    const keep = () => settle(seq, { status: 'kept', action: { ...action, seq } });
    if (deps.isOnline()) {
      const patience = setTimeout(keep, PATIENCE_MS);
      void settled.then(() => clearTimeout(patience));
    } else keep();
    void flush();
    return { settled };
  };
  const restart = async (seq: number, body: Row | undefined, base?: Row): Promise<Queued> => {
    const action = view.actions.find((a) => a.seq === seq);
    if (!action) throw new RangeError(`There is no queued action ${seq}`);
    const fresh = {
      id: deps.newId(),
      state: 'waiting' as const,
      attempts: 0,
      notBefore: 0,
      refusal: undefined,
      current: undefined,
      body: body ?? action.body,
      base: base ?? action.base,
    };
    await store.patch(seq, fresh);
    return settling(seq, { ...action, ...fresh });
  };
  const remove = async (seqs: number[]) => {
    for (const seq of seqs) discarded.add(seq);
    await store.remove(seqs);
  };

  return {
    async enqueue(action) {
      const entry = queued(action, deps.userId, new Date(deps.now()));
      return settling(await store.add(entry), entry);
    },
    flush,
    retry: (seq, body) => restart(seq, body),
    async discard(seq) {
      const action = view.actions.find((a) => a.seq === seq);
      if (action) await remove([seq, ...dependentsOf(action, view.actions).map((a) => a.seq)]);
      void flush();
    },
    async resolve(seq, mineFor) {
      const action = view.actions.find((a) => a.seq === seq);
      if (!action?.current || !action.base || !action.body) return;
      const merge = mergeAction(action, action.current);
      const body = resolveFields(merge, mineFor);
      if (isGivenUp(merge, mineFor) || changesNothing({ ...merge, body })) {
        tellSent(action, action.current);
        await remove([seq]);
        void flush();
      } else {
        await restart(seq, body, action.current);
      }
    },
    view: () => view,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    onSent: (listener) => {
      sentListeners.add(listener);
      return () => sentListeners.delete(listener);
    },
    close() {
      closed = true;
      clearTimeout(timer);
      unwatch();
      store.close();
    },
  };
}
