'use client';

import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import { useSession } from './session/use-session';

/** Asks again for everything in sight, and brings the copy on this device up to date. */
export function useRefresh(): { refresh: () => Promise<void>; isRefreshing: boolean } {
  const client = useQueryClient();
  const session = useSession();
  const [isRefreshing, setRefreshing] = useState(false);
  const refresh = useCallback(async () => {
    setRefreshing(true);
    session.state().services?.copyLeads();
    await client.refetchQueries({ type: 'active' });
    setRefreshing(false);
  }, [client, session]);
  return { refresh, isRefreshing };
}
