import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { ApiError, isPassing } from '../api/api-error';

const DAY_MS = 24 * 60 * 60 * 1000;

/** The cache of answers of one page load. `onSignedOut` is told when any answer says that the session has ended. */
export function createQueryClient(onSignedOut: () => void): QueryClient {
  const onError = (error: unknown) => {
    if (error instanceof ApiError && error.code === 'unauthenticated') onSignedOut();
  };
  return new QueryClient({
    queryCache: new QueryCache({ onError }),
    mutationCache: new MutationCache({ onError }),
    defaultOptions: {
      queries: {
        // Events make answers stale at once; this is for the time without a socket.
        staleTime: 30_000,
        gcTime: DAY_MS,
        retry: (failures, error) => isPassing(error) && failures < 2,
        retryDelay: (failures) => 800 * 2 ** failures,
      },
      mutations: { retry: false },
    },
  });
}
