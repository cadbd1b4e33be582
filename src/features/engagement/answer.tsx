'use client';

import type { UseQueryResult } from '@tanstack/react-query';
import { CloudOff, History } from 'lucide-react';
import type { ReactNode } from 'react';
import { ApiError, sentenceFor } from '@/client/api/api-error';
import { useSessionState } from '@/client/session/use-session';
import { EmptyState } from '@/ui/empty-state';
import { ErrorState } from '@/ui/error-state';
import { RelativeTime } from '@/ui/relative-time';

type Query<T> = Pick<
  UseQueryResult<T>,
  'data' | 'error' | 'isError' | 'isFetching' | 'fetchStatus' | 'dataUpdatedAt' | 'refetch'
>;

/**
 * One answer of the API as a part of a page: its skeleton while it is on its way, what to do when it cannot come, and, when
 * only an older one is on this device, since when that holds.
 */
export function Answer<T>({
  query,
  skeleton,
  what,
  children,
}: {
  query: Query<T>;
  skeleton: ReactNode;
  /** What it is, in the middle of a sentence: "your earnings". */
  what: string;
  children: (data: T) => ReactNode;
}) {
  const { restored } = useSessionState();
  if (query.data !== undefined) {
    const isOld = query.fetchStatus === 'paused' || (query.isError && !query.isFetching);
    return (
      <>
        {isOld && <ShownAsOf at={query.dataUpdatedAt} />}
        {children(query.data)}
      </>
    );
  }
  if (query.isError) return <Refused error={query.error} what={what} query={query} />;
  if (query.fetchStatus === 'paused' && restored) {
    return (
      <EmptyState
        icon={CloudOff}
        title="Not on this device yet"
        text={`Open this page once with a connection, and ${what} can be read without one from then on.`}
      />
    );
  }
  return (
    <div aria-busy>
      <span role="status" className="sr-only">
        Loading {what}
      </span>
      {skeleton}
    </div>
  );
}

function ShownAsOf({ at }: { at: number }) {
  return (
    <p className="flex items-center gap-2 rounded-lg bg-surface-3 px-3 py-2 text-muted text-sm">
      <History aria-hidden className="size-4 shrink-0" />
      <span>
        Shown as of <RelativeTime date={new Date(at)} />. It is brought up to date when the portal can be reached.
      </span>
    </p>
  );
}

function Refused<T>({ error, what, query }: { error: unknown; what: string; query: Query<T> }) {
  const isSuspended = error instanceof ApiError && error.code === 'suspended';
  if (isSuspended) {
    return (
      <ErrorState
        title="Your account is paused"
        text="What you have earned is safe and stays visible under Earnings. The reason and whom to ask stand at the top of this page."
      />
    );
  }
  return (
    <ErrorState
      title={`We could not load ${what}`}
      text={sentenceFor(error)}
      reference={error instanceof ApiError ? error.requestId : undefined}
      retrying={query.isFetching}
      onRetry={() => void query.refetch()}
    />
  );
}
