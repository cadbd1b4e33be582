'use client';

import { CirclePause, CloudOff, History } from 'lucide-react';
import type { ReactNode } from 'react';
import { ButtonLink } from '@/ui/button';
import { EmptyState } from '@/ui/empty-state';
import { ErrorState } from '@/ui/error-state';
import { RelativeTime } from '@/ui/relative-time';
import { ApiError, sentenceFor } from '../api/api-error';
import { useProfile, useSessionState } from '../session/use-session';

type Asked<T> = {
  data: T | undefined;
  error: unknown;
  isError: boolean;
  isFetching: boolean;
  fetchStatus: 'fetching' | 'paused' | 'idle';
  dataUpdatedAt: number;
  refetch: () => unknown;
};

/**
 * Shows an answer, or what stands in for it: its skeleton while it comes, an honest word when it cannot come. An older answer
 * that this device kept is shown with its age when no newer one can be had.
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
  const { restored } = useSessionState();
  if (data !== undefined) {
    const isOld = query.fetchStatus === 'paused' || (query.isError && !query.isFetching);
    return (
      <>
        {isOld && <ShownAsOf at={query.dataUpdatedAt} />}
        {children(data)}
      </>
    );
  }
  if (error instanceof ApiError && error.code === 'suspended') return <Paused />;
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
  if (query.fetchStatus === 'paused' && restored) {
    return (
      <EmptyState
        icon={CloudOff}
        title="Not on this device yet"
        text={`You are offline. With a connection ${what} will load here, and can be read without one from then on.`}
      />
    );
  }
  return <div aria-busy>{skeleton}</div>;
}

/** A suspended partner reads its own money and settings; every other page says why it is empty. */
function Paused() {
  const reason = useProfile()?.partner.statusReason;
  return (
    <EmptyState
      icon={CirclePause}
      title="Your account is paused"
      text={
        <>
          {reason && <p className="mb-2 font-medium text-normal">{reason}</p>}
          <p>What you have earned is safe and stays in sight. Write to your partner manager about the rest.</p>
        </>
      }
      action={<ButtonLink href="/partner/earnings">See your earnings</ButtonLink>}
    />
  );
}

const WORTH_SAYING_MS = 5 * 60_000;

function ShownAsOf({ at }: { at: number }) {
  if (Date.now() - at < WORTH_SAYING_MS) return null;
  return (
    <p className="flex items-center gap-1.5 text-muted text-sm">
      <History aria-hidden className="size-4 shrink-0" />
      <span>
        As of <RelativeTime date={new Date(at)} />
      </span>
    </p>
  );
}
