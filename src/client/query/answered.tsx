'use client';

import { CloudOff } from 'lucide-react';
import type { ReactNode } from 'react';
import { EmptyState } from '@/ui/empty-state';
import { ErrorState } from '@/ui/error-state';
import { ApiError, sentenceFor } from '../api/api-error';

type Asked<T> = {
  data: T | undefined;
  error: unknown;
  isError: boolean;
  isFetching: boolean;
  fetchStatus: 'fetching' | 'paused' | 'idle';
  refetch: () => unknown;
};

/**
 * Shows an answer, or what stands in for it: its skeleton while it comes, an honest word when it cannot come. An answer that
 * is here is shown even when asking again failed: the connection bar says that it may be old.
 */
export function Answered<T>({
  query,
  what,
  skeleton,
  children,
}: {
  query: Asked<T>;
  /** What is missing, for the sentence: "your leads". */
  what: string;
  skeleton: ReactNode;
  children: (data: T) => ReactNode;
}) {
  const { data, error } = query;
  if (data !== undefined) return children(data);
  if (query.isError) {
    return (
      <ErrorState
        title={`We could not load ${what}`}
        text={sentenceFor(error)}
        reference={error instanceof ApiError ? error.requestId : undefined}
        onRetry={() => void query.refetch()}
        retrying={query.isFetching}
      />
    );
  }
  if (query.fetchStatus === 'paused') {
    return (
      <EmptyState
        icon={CloudOff}
        title="Not on this device yet"
        text={`You are offline, and ${what} have not been opened on this device. They load as soon as you are back online.`}
      />
    );
  }
  return <div aria-busy>{skeleton}</div>;
}
