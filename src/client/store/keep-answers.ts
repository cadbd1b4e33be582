import type { Query, QueryClient } from '@tanstack/react-query';
import type { Profile } from '@/contracts/accounts/profile';
import { isKept, keys } from '../query/keys';
import { losesAnswers } from '../session/features-lost';
import type { AnswerStore, KeptAnswer } from './answer-store';

/** Long enough to write what comes together in one go; a page that is left or reloaded takes with it what is not written. */
const WRITE_AFTER_MS = 50;
const LONGEST_KEPT_MS = 30 * 24 * 60 * 60 * 1000;
/** So that every search ever made does not pile up. */
const MOST_KEPT = 200;

/** What may be shown of the kept answers, and what is to be thrown away: the too old and, of the rest, the oldest. */
export function sortOut(answers: readonly KeptAnswer[], now: number): { shown: KeptAnswer[]; dropped: KeptAnswer[] } {
  const newestFirst = [...answers].sort((a, b) => b.at - a.at);
  const isShown = (answer: KeptAnswer, place: number) =>
    place < MOST_KEPT && now - answer.at < LONGEST_KEPT_MS && isKept(answer.key);
  return {
    shown: newestFirst.filter((answer, place) => isShown(answer, place)),
    dropped: newestFirst.filter((answer, place) => !isShown(answer, place)),
  };
}

/**
 * Puts the kept answers into the cache as stale ones, where no newer one has arrived already. A profile that has arrived with fewer features
 * than the kept one, or suspended, forbids it: what is lost is mixed into many answers, so all of them go. Answers of when is
 * what the store holds, by hash.
 */
export async function restoreAnswers(client: QueryClient, store: AnswerStore, now: number): Promise<KeptAt> {
  const kept = await store.readAll();
  const before = kept.find((answer) => answer.key[0] === keys.profile[0])?.data as Profile | undefined;
  const arrived = client.getQueryData<Profile>(keys.profile);
  if (before && arrived && losesAnswers(before, arrived)) {
    await store.clearAnswers();
    return new Map();
  }
  const { shown, dropped } = sortOut(kept, now);
  for (const answer of shown) {
    const known = client.getQueryState(answer.key)?.dataUpdatedAt ?? 0;
    if (known >= answer.at) continue;
    client.setQueryData(answer.key, answer.data, { updatedAt: answer.at });
    // An event, or an answer to a queued write, may have made it stale and the page have gone before it was asked for again.
    client.getQueryCache().find({ queryKey: answer.key })?.invalidate();
  }
  if (dropped.length > 0) await store.remove(dropped.map((answer) => answer.hash));
  return new Map(shown.map((answer) => [answer.hash, answer.at]));
}

type KeptAt = ReadonlyMap<string, number>;

export type Keeping = {
  /** Writes at once what is due: the page is about to go. */
  flush(): void;
  /** The end of it; what is due is not written any more. */
  stop(): void;
};

/** Writes every new answer to the store, a moment after it came; at once those that came before this, newer than `keptAt`. */
export function keepAnswers(client: QueryClient, store: AnswerStore, keptAt: KeptAt = new Map()): Keeping {
  const due = new Map<string, KeptAnswer>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const write = () => {
    timer = undefined;
    const answers = [...due.values()];
    due.clear();
    // A full disk or a store deleted by another tab's sign-out: the page goes on without keeping.
    store.write(answers).catch(stop);
  };
  const take = ({ queryHash, queryKey, state }: Query) => {
    if (!isKept(queryKey) || state.data === undefined) return;
    due.set(queryHash, { hash: queryHash, key: queryKey, data: state.data, at: state.dataUpdatedAt });
    timer ??= setTimeout(write, WRITE_AFTER_MS);
  };
  const unsubscribe = client.getQueryCache().subscribe((event) => {
    if (event.type === 'updated' && event.action.type === 'success') take(event.query);
  });
  for (const query of client.getQueryCache().getAll())
    if (query.state.dataUpdatedAt > (keptAt.get(query.queryHash) ?? 0)) take(query);
  function stop() {
    clearTimeout(timer);
    timer = undefined;
    unsubscribe();
  }
  const flush = () => {
    if (timer === undefined) return;
    clearTimeout(timer);
    write();
  };
  flush();
  return { flush, stop };
}
