import { ApiError, sentenceFor } from '../api/api-error';
import type { PlainRequest } from '../api/call';
import type { QueuedAction, Refusal, Row } from './action';
import { changesNothing, mergeAction, rebase } from './merge';
import { nextTurn } from './order';
import type { OutboxStore } from './outbox-store';
import { outcomeOf, stopsTheQueue, waitAfter } from './outcome';

export type FlushDeps = {
  store: OutboxStore;
  send: (request: PlainRequest) => Promise<unknown>;
  /** Whether the session is, right now, that of the user who made the actions. May throw an ApiError. */
  isTheirSession: () => boolean | Promise<boolean>;
  now: () => number;
  random: () => number;
  newId: () => string;
  /** Before an accepted action leaves the queue: the answer goes into the caches first, so that nothing flickers. */
  onSent: (action: QueuedAction, answer: unknown) => void;
};
export type FlushResult = {
  pausedBy: 'signed-out' | 'other-user' | null;
  /** When to flush again without being asked. */
  wakeAt: number | null;
};

/** Sends all that is due, one at a time, alone among tabs and worker. */
export function flushOutbox(deps: FlushDeps): Promise<FlushResult> {
  return deps.store.alone(async () => {
    for (;;) {
      const turn = nextTurn(await deps.store.all(), deps.now());
      if (!turn.next) return { pausedBy: null, wakeAt: turn.wakeAt };
      const obstacle = await obstacleOf(deps);
      if (obstacle) return obstacle;
      const ending = await sendOne(turn.next, deps);
      if (ending) return ending;
    }
  });
}

async function obstacleOf(deps: FlushDeps): Promise<FlushResult | null> {
  try {
    return (await deps.isTheirSession()) ? null : { pausedBy: 'other-user', wakeAt: null };
  } catch (error) {
    if (outcomeOf(error, 1) === 'signed-out') return { pausedBy: 'signed-out', wakeAt: null };
    return { pausedBy: null, wakeAt: deps.now() + waitAfter(2, deps.random()) };
  }
}

async function sendOne(action: QueuedAction, deps: FlushDeps): Promise<FlushResult | null> {
  const { store } = deps;
  let answer: unknown;
  try {
    answer = await deps.send({
      route: action.route,
      params: action.params,
      ...(action.query ? { query: action.query } : {}),
      body: action.body,
      ...(action.file ? { file: action.file } : {}),
      idempotencyKey: action.id,
    });
  } catch (error) {
    return onRefused(action, error, deps);
  }
  deps.onSent(action, answer);
  await carryOver(action, answer, store);
  await store.remove([action.seq]);
  return null;
}

/** Lets what was made on top of the sent action go on from the row as it is now. */
async function carryOver(done: QueuedAction, answer: unknown, store: OutboxStore): Promise<void> {
  if (!isRow(answer) || done.step === 'append') return;
  for (const later of await store.all()) {
    if (later.seq <= done.seq || later.subject !== done.subject || later.attempts > 0) continue;
    const rebased = rebase(later, done, answer);
    if (rebased !== later) await store.patch(later.seq, { body: rebased.body, base: rebased.base });
  }
}

async function onRefused(action: QueuedAction, error: unknown, deps: FlushDeps): Promise<FlushResult | null> {
  const { store } = deps;
  const attempts = action.attempts + 1;
  const refusal = refusalFrom(error);
  switch (outcomeOf(error, attempts)) {
    case 'signed-out':
      return { pausedBy: 'signed-out', wakeAt: null };
    case 'retry': {
      const retryAfter = error instanceof ApiError ? error.retryAfter : undefined;
      const notBefore = deps.now() + waitAfter(attempts, deps.random(), retryAfter);
      await store.patch(action.seq, { attempts, notBefore, refusal });
      return stopsTheQueue(error) ? { pausedBy: null, wakeAt: notBefore } : null;
    }
    case 'conflict':
      await onStale(action, error, { attempts, refusal }, deps);
      return null;
    case 'failed':
      await store.patch(action.seq, { state: 'failed', attempts, refusal });
      return null;
  }
}

/** A change that touches nothing others have touched goes on by itself; the rest waits for the user. */
async function onStale(
  action: QueuedAction,
  error: unknown,
  told: { attempts: number; refusal: Refusal },
  { store, newId, onSent }: FlushDeps,
): Promise<void> {
  const current = error instanceof ApiError && isRow(error.current) ? error.current : null;
  if (!current || !action.base || !action.body) {
    await store.patch(action.seq, { ...told, state: 'failed' });
    return;
  }
  const merge = mergeAction(action, current);
  if (merge.conflicts.length > 0) {
    await store.patch(action.seq, { ...told, state: 'conflict', current });
  } else if (changesNothing(merge)) {
    onSent(action, current);
    await store.remove([action.seq]);
  } else {
    await store.patch(action.seq, { id: newId(), body: merge.body, base: current, attempts: 0, refusal: undefined });
  }
}

function refusalFrom(error: unknown): Refusal {
  const message = sentenceFor(error);
  if (!(error instanceof ApiError)) return { code: 'internal', message, fields: {} };
  return { code: error.code, message, fields: error.fields, requestId: error.requestId };
}

function isRow(value: unknown): value is Row {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
