'use client';

import { infiniteQueryOptions, useInfiniteQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { call } from '@/client/api/call';
import { keys } from '@/client/query/keys';
import { useOutboxView } from '@/client/session/use-session';
import { overlayReads } from './unread';
import { useNotifications } from './use-notifications';

/** What was before a page of notifications; the newest are asked for by every page. */
const earlierNotificationsQuery = (cursor: string | null) =>
  infiniteQueryOptions({
    queryKey: keys.earlierNotifications(cursor),
    queryFn: ({ signal, pageParam }) =>
      call('notifications.list', { query: { limit: 50, cursor: pageParam ?? undefined }, signal }),
    initialPageParam: cursor,
    getNextPageParam: (page) => (page.hasNextPage ? page.nextCursor : null),
  });

/** All notifications that were asked for: the newest, which every page knows, and page by page what was before them. */
export function useAllNotifications() {
  const newest = useNotifications();
  const [isWanted, setWanted] = useState(false);
  const cursor = newest.data?.hasNextPage ? newest.data.nextCursor : null;
  const earlier = useInfiniteQuery({ ...earlierNotificationsQuery(cursor), enabled: isWanted && cursor !== null });
  const { actions } = useOutboxView();
  const data = useMemo(() => {
    if (!newest.data) return undefined;
    const known = new Set(newest.data.docs.map(({ id }) => id));
    const older = earlier.data?.pages.flatMap(({ docs }) => docs).filter(({ id }) => !known.has(id)) ?? [];
    const { unread } = newest.data;
    return {
      ...newest.data,
      docs: [...newest.data.docs, ...overlayReads({ ...newest.data, docs: older }, actions).docs],
      unread,
    };
  }, [newest.data, earlier.data, actions]);
  return {
    ...newest,
    data,
    hasEarlier: cursor !== null && (earlier.data === undefined || earlier.hasNextPage),
    isFetchingEarlier: earlier.isFetching,
    fetchEarlier: () => (earlier.data === undefined ? setWanted(true) : void earlier.fetchNextPage()),
  };
}
