'use client';

import { CirclePause, CloudOff } from 'lucide-react';
import { ButtonLink } from '@/ui/button';
import { EmptyState } from '@/ui/empty-state';
import { ErrorState } from '@/ui/error-state';
import { ApiError, sentenceFor } from '../api/api-error';
import { useProfile } from '../session/use-session';
import type { Asked } from './answered';

/** In the place of an answer that cannot come: why, and what to do. */
export default function AnswerMissing({ query, what }: { query: Asked<unknown>; what: string }) {
  const { error } = query;
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
  return (
    <EmptyState
      icon={CloudOff}
      title="Not on this device yet"
      text={`You are offline. With a connection ${what} will load here, and can be read without one from then on.`}
    />
  );
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
