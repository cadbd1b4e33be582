'use client';

import { useInfiniteQuery } from '@tanstack/react-query';
import { resourcesQuery } from '@/client/query/queries';
import { useOnline } from '@/client/session/use-online';
import { useSettled } from '@/client/use-settled';
import { filterLibrary, type LibraryFilter, openFirst } from './library-filter';

/**
 * The library under a filter. One that fits into one answer is filtered on the device, at once and without a network; of a larger
 * one the server is asked, page by page.
 */
export function useLibrary(filter: LibraryFilter) {
  const whole = useInfiniteQuery(resourcesQuery());
  const isOnline = useOnline();
  const q = useSettled(filter.q.trim());
  const isFiltered = q !== '' || filter.category !== null || filter.kind !== null;
  const asks = whole.hasNextPage && isFiltered && isOnline;
  const asked = useInfiniteQuery({
    ...resourcesQuery({ q: q || undefined, category: filter.category ?? undefined, kind: filter.kind ?? undefined }),
    enabled: asks,
  });
  const query = asks ? asked : whole;
  const items = query.data?.pages.flatMap(({ docs }) => docs) ?? [];
  return {
    ...query,
    /** All that this device knows of the library. */
    known: whole.data?.pages.flatMap(({ docs }) => docs) ?? [],
    /** Whether `known` is all there is. */
    isWhole: !whole.hasNextPage,
    found: asks ? openFirst(items) : filterLibrary(items, filter),
  };
}
