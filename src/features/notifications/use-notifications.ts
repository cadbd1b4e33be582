'use client';

import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { notificationsQuery } from '@/client/query/queries';
import { useOutboxView } from '@/client/session/use-session';
import { overlayReads } from './unread';

/** The newest notifications and how many are unread, with reads that are still on their way. */
export function useNotifications() {
  const query = useQuery(notificationsQuery);
  const { actions } = useOutboxView();
  const data = useMemo(() => query.data && overlayReads(query.data, actions), [query.data, actions]);
  return { ...query, data };
}
