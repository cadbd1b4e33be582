import { QueryClient } from '@tanstack/react-query';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { AnswerStore, KeptAnswer } from './answer-store';
import { keepAnswers, restoreAnswers, sortOut } from './keep-answers';
import { noLeadCopy } from './lead-copy';

const DAY = 86_400_000;
const answer = (name: string, at: number, root = 'leads'): KeptAnswer => ({
  hash: name,
  key: [root, name],
  data: name,
  at,
});

function storeOf(answers: KeptAnswer[]) {
  const kept = new Map(answers.map((a) => [a.hash, a]));
  const store: AnswerStore = {
    readAll: async () => [...kept.values()],
    write: async (more) => {
      for (const a of more) kept.set(a.hash, a);
    },
    remove: async (hashes) => {
      for (const hash of hashes) kept.delete(hash);
    },
    clearAnswers: async () => kept.clear(),
    readFact: async () => null,
    writeFact: async () => undefined,
    leadCopy: noLeadCopy,
    close: () => undefined,
  };
  return { store, kept };
}

describe('answers kept on the device', () => {
  beforeEach(() => void vi.useFakeTimers({ now: 100 * DAY }));
  afterEach(() => vi.useRealTimers());

  it('are thrown away after 30 days, beyond 200, and when they are of a kind that is not kept', () => {
    const many = Array.from({ length: 201 }, (_, i) => answer(`n${i}`, 100 * DAY - i));
    expect(sortOut(many, 100 * DAY).dropped.map((a) => a.hash)).toEqual(['n200']);
    const { shown, dropped } = sortOut(
      [answer('old', 70 * DAY), answer('new', 71 * DAY), answer('s', 99 * DAY, 'sessions')],
      100 * DAY,
    );
    expect(shown.map((a) => a.hash)).toEqual(['new']);
    expect(dropped.map((a) => a.hash)).toEqual(['s', 'old']);
  });

  it('come back with their age, so that they are shown and asked for again', async () => {
    const client = new QueryClient();
    await restoreAnswers(client, storeOf([answer('a', 99 * DAY)]).store, 100 * DAY);
    expect(client.getQueryData(['leads', 'a'])).toBe('a');
    expect(client.getQueryState(['leads', 'a'])?.dataUpdatedAt).toBe(99 * DAY);
  });

  it('are asked for again however young they are: what made them stale before the reload is not known any more', async () => {
    const client = new QueryClient({ defaultOptions: { queries: { staleTime: DAY } } });
    await restoreAnswers(client, storeOf([answer('a', 100 * DAY - 1)]).store, 100 * DAY);
    const query = client.getQueryCache().find({ queryKey: ['leads', 'a'] });
    expect(query?.isStaleByTime(DAY)).toBe(true);
    expect(query?.state.dataUpdatedAt).toBe(100 * DAY - 1);
  });

  it('never replace a newer answer', async () => {
    const client = new QueryClient();
    client.setQueryData(['leads', 'a'], 'fresh');
    await restoreAnswers(client, storeOf([answer('a', 99 * DAY)]).store, 100 * DAY);
    expect(client.getQueryData(['leads', 'a'])).toBe('fresh');
  });

  it('all go when the profile that has arrived has fewer features', async () => {
    const profile = (features: string[]) => ({ hash: 'p', key: ['profile'], data: { features }, at: 99 * DAY });
    const lost = new QueryClient();
    lost.setQueryData(['profile'], { features: ['a'] });
    const { store, kept } = storeOf([profile(['a', 'b']), answer('x', 99 * DAY)]);
    await restoreAnswers(lost, store, 100 * DAY);
    expect(lost.getQueryData(['leads', 'x'])).toBeUndefined();
    expect(kept.size).toBe(0);
    const gained = new QueryClient();
    gained.setQueryData(['profile'], { features: ['a', 'b', 'c'] });
    await restoreAnswers(gained, storeOf([profile(['a', 'b']), answer('x', 99 * DAY)]).store, 100 * DAY);
    expect(gained.getQueryData(['leads', 'x'])).toBe('x');
  });

  it('all go when the partner was suspended meanwhile, and stay while it was suspended before', async () => {
    const profile = (status: string) => ({ features: [], partner: { status } });
    const restoredWith = async (before: string, now: string) => {
      const client = new QueryClient();
      client.setQueryData(['profile'], profile(now));
      const kept = { hash: 'p', key: ['profile'], data: profile(before), at: 99 * DAY };
      await restoreAnswers(client, storeOf([kept, answer('x', 99 * DAY)]).store, 100 * DAY);
      return client.getQueryData(['leads', 'x']);
    };
    expect(await restoredWith('active', 'suspended')).toBeUndefined();
    expect(await restoredWith('suspended', 'suspended')).toBe('x');
    expect(await restoredWith('suspended', 'active')).toBe('x');
  });

  it('are written a moment after they came, only those of kinds that are kept', async () => {
    const client = new QueryClient();
    const { store, kept } = storeOf([]);
    const keeping = keepAnswers(client, store);
    client.setQueryData(['leads', 'a'], 1);
    client.setQueryData(['sessions'], 2);
    expect(kept.size).toBe(0);
    await vi.advanceTimersByTimeAsync(500);
    expect([...kept.values()]).toEqual([{ hash: '["leads","a"]', key: ['leads', 'a'], data: 1, at: 100 * DAY }]);
    keeping.stop();
    client.setQueryData(['leads', 'b'], 1);
    await vi.advanceTimersByTimeAsync(500);
    expect(kept.size).toBe(1);
  });

  it('are those too that came before the store was open, not those that came out of it', async () => {
    const client = new QueryClient();
    const { store } = storeOf([{ ...answer('kept', 99 * DAY), hash: '["leads","kept"]' }]);
    const written: string[] = [];
    store.write = async (answers) => void written.push(...answers.map(({ hash }) => hash));
    client.setQueryData(['leads', 'early'], 1);
    const keptAt = await restoreAnswers(client, store, 100 * DAY);
    keepAnswers(client, store, keptAt);
    expect(written).toEqual(['["leads","early"]']); // the page may be left at any moment
    await vi.advanceTimersByTimeAsync(500);
    expect(written).toHaveLength(1);
  });

  it('are written at once when the page goes, and not any more when the session has ended', async () => {
    const client = new QueryClient();
    const { store, kept } = storeOf([]);
    const keeping = keepAnswers(client, store);
    client.setQueryData(['leads', 'a'], 1);
    keeping.flush();
    expect(kept.size).toBe(1);
    client.setQueryData(['leads', 'b'], 1);
    keeping.stop();
    keeping.flush();
    await vi.advanceTimersByTimeAsync(500);
    expect(kept.size).toBe(1);
  });
});
