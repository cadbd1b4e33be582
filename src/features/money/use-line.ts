'use client';

import { type InfiniteData, useQuery, useQueryClient } from '@tanstack/react-query';
import { type Answer, call } from '@/client/api/call';
import type { Commission } from '@/contracts/money/commissions';

type Page = Answer<'commissions.list'>;

/** How far back a line is looked for that no list on this device holds: a link from a notification is to a fresh one. */
const PAGES = 5;

/** One commission line by its id: from any list that this device knows, else looked for among the newest. Null when there is none. */
export function useLine(id: string | null): { line: Commission | null; isLooking: boolean } {
  const client = useQueryClient();
  const lists = client.getQueriesData<InfiniteData<Page>>({ queryKey: ['commissions'] });
  const known = id === null ? undefined : findIn(lists, id);
  const query = useQuery({
    queryKey: ['commission', id],
    queryFn: ({ signal }) => lookFor(id ?? '', signal),
    enabled: id !== null && known === undefined,
  });
  return { line: known ?? query.data ?? null, isLooking: query.isFetching };
}

function findIn(lists: [readonly unknown[], InfiniteData<Page> | undefined][], id: string): Commission | undefined {
  for (const [, data] of lists) {
    const found = data?.pages.flatMap((page) => page.docs).find((line) => line.id === id);
    if (found) return found;
  }
  return undefined;
}

async function lookFor(id: string, signal: AbortSignal): Promise<Commission | null> {
  let cursor: string | undefined;
  for (let page = 0; page < PAGES; page += 1) {
    const { docs, nextCursor } = await call('commissions.list', { query: { limit: 200, cursor }, signal });
    const found = docs.find((line) => line.id === id);
    if (found) return found;
    if (nextCursor === null) return null;
    cursor = nextCursor;
  }
  return null;
}
