'use client';

import { CloudOff } from 'lucide-react';
import { EmptyState } from '@/ui/empty-state';
import { ErrorState } from '@/ui/error-state';
import { ApiError, sentenceFor } from '../api/api-error';
import { texts } from './answer-texts';
import type { Asked } from './answered';
import { Paused } from './paused';

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
