'use client';

import { CircleAlert, CloudOff, CloudUpload, type LucideIcon, RefreshCw } from 'lucide-react';
import { cn } from '../class-names';
import { useUi } from '../ui-provider';

export type Connection = {
  offline: boolean;
  syncing: boolean;
  /** Changes that wait to be sent, and those that were refused. */
  queued: number;
  failed: number;
  onRetry?: () => void;
  /** Shows the failed ones with their reasons. */
  onReview?: () => void;
};

/** A line under the top bar that is there only when there is something to know about the connection. */
export function ConnectionIndicator(connection: Connection) {
  const { words } = useUi();
  const state = lineFor(connection, words.connection);
  const { failed, onRetry, onReview } = connection;
  const action =
    failed > 0 && onReview
      ? { label: words.connection.review, onSelect: onReview }
      : failed > 0 && onRetry
        ? { label: words.retry, onSelect: onRetry }
        : null;
  return (
    <div role="status" className="empty:hidden">
      {state && (
        <div className={cn('flex min-h-8 items-center gap-2 px-4 py-1 text-sm', state.look)}>
          <state.icon aria-hidden className={cn('size-4 shrink-0', state.turning && 'animate-spin')} />
          <span className="min-w-0 flex-1">
            <span className="font-medium">{state.text}</span>
            {state.hint && <span className="ml-1.5 text-muted">{state.hint}</span>}
          </span>
          {action && (
            <button
              type="button"
              onClick={action.onSelect}
              className="min-h-8 rounded-md px-2 font-semibold underline touch:min-h-11"
            >
              {action.label}
            </button>
          )}
        </div>
      )}
    </div>
  );
}

type Line = { icon: LucideIcon; look: string; text: string; hint?: string; turning?: boolean };

function lineFor(
  { offline, syncing, queued, failed }: Connection,
  words: ReturnType<typeof useUi>['words']['connection'],
): Line | null {
  if (failed > 0) return { icon: CircleAlert, look: 'bg-bad-soft text-bad', text: words.failed(failed) };
  if (offline) {
    const hint = queued > 0 ? words.queued(queued) : words.offlineHint;
    return { icon: CloudOff, look: 'bg-surface-3 text-normal', text: words.offline, hint };
  }
  if (syncing && queued > 0) {
    return { icon: RefreshCw, look: 'bg-info-soft text-info', text: words.syncing(queued), turning: true };
  }
  if (queued > 0) return { icon: CloudUpload, look: 'bg-warn-soft text-warn', text: words.queued(queued) };
  return null;
}
