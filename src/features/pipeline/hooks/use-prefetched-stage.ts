import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { leadListQuery } from '@/client/query/queries';
import { rememberedFirstStage, rememberFirstStage } from '@/client/session/first-stage';
import { useProfile } from '@/client/session/use-session';

/** Asks for the stage that the pipeline opens with, the first of staff's order, while the code that draws it is still on its way. */
export function usePrefetchedStage(): void {
  const client = useQueryClient();
  const first = useProfile()?.programme.stages[0]?.stage;
  useEffect(() => {
    if (first) rememberFirstStage(first);
    if (location.search === '')
      void client.prefetchInfiniteQuery(leadListQuery({ stage: first ?? rememberedFirstStage() }));
  }, [client, first]);
}
