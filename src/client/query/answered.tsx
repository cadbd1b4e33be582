'use client';

import { lazy, type ReactNode, Suspense } from 'react';
import { useSessionState } from '../session/use-session';
import { texts } from '../texts';

export type Asked<T> = {
  data: T | undefined;
  error: unknown;
  isError: boolean;
  isFetching: boolean;
  fetchStatus: 'fetching' | 'paused' | 'idle';
  dataUpdatedAt: number;
  refetch: () => unknown;
};

// What is rarely seen comes when it is; where it cannot come, a plain word has to do.
const AnswerMissing = lazy(() => import('./answer-missing').catch(() => ({ default: PlainWord })));
const AnswerAge = lazy(() => import('./answer-age').catch(() => ({ default: Nothing })));

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
  const { restored } = useSessionState();
  if (query.data !== undefined) {
    const isOld = query.fetchStatus === 'paused' || (query.isError && !query.isFetching);
    return (
      <>
        <Suspense fallback={null}>{isOld && <AnswerAge at={query.dataUpdatedAt} />}</Suspense>
        {children(query.data)}
      </>
    );
  }
  const waiting = <div aria-busy>{skeleton}</div>;
  if (!query.isError && !(query.fetchStatus === 'paused' && restored)) return waiting;
  return (
    <Suspense fallback={waiting}>
      <AnswerMissing query={query} what={what} />
    </Suspense>
  );
}

function PlainWord({ what }: { what: string }) {
  return (
    <p role="alert" className="px-6 py-12 text-center text-muted">
      {texts.notLoaded(what)}
    </p>
  );
}

function Nothing() {
  return null;
}
