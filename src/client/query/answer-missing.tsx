'use client';

import { CirclePause, CloudOff } from 'lucide-react';
import { ButtonLink } from '@/ui/button';
import { EmptyState } from '@/ui/empty-state';
import { ErrorState } from '@/ui/error-state';
import { ApiError, sentenceFor } from '../api/api-error';
import { useProfile } from '../session/use-session';
import { texts } from './answer-texts';
import type { Asked } from './answered';

/** In the place of an answer that cannot come: why, and what to do. */
export default function AnswerMissing({ query, what }: { query: Asked<unknown>; what: string }) {
  const { error } = query;
  if (error instanceof ApiError && error.code === 'suspended') return <Paused />;
  if (query.isError) {
    return (
      <ErrorState
        title={texts.notLoaded(what)}
        text={sentenceFor(error)}
        reference={error instanceof ApiError ? error.requestId : undefined}
        onRetry={() => void query.refetch()}
        retrying={query.isFetching}
      />
    );
  }
  return <EmptyState icon={CloudOff} title={texts.notHere.title} text={texts.notHere.text(what)} />;
}

/** A suspended partner reads its own money and settings; every other page says why it is empty. */
function Paused() {
  const reason = useProfile()?.partner.statusReason;
  return (
    <EmptyState
      icon={CirclePause}
      title={texts.paused.title}
      text={
        <>
          {reason && <p className="mb-2 font-medium text-normal">{reason}</p>}
          <p>{texts.paused.text}</p>
        </>
      }
      action={<ButtonLink href="/partner/earnings">{texts.paused.earnings}</ButtonLink>}
    />
  );
}
