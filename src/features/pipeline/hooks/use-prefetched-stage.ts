import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { leadListQuery } from '@/client/query/queries';

/** Asks for the stage that the pipeline opens with while the code that draws it is still on its way. */
export function usePrefetchedStage(): void {
  const client = useQueryClient();
  useEffect(() => {
    if (location.search === '') void client.prefetchInfiniteQuery(leadListQuery({ stage: 'new' }));
  }, [client]);
}
