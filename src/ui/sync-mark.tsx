'use client';

import { CircleAlert, CloudOff, Hourglass, type LucideIcon, RefreshCw } from 'lucide-react';
import { cn } from './class-names';
import { useUi } from './ui-provider';
import type { UiWords } from './words';

export type SyncState = keyof UiWords['sync'];

const LOOKS: Record<SyncState, { icon: LucideIcon; colour: string }> = {
  queued: { icon: Hourglass, colour: 'text-warn' },
  syncing: { icon: RefreshCw, colour: 'text-info' },
  failed: { icon: CircleAlert, colour: 'text-bad' },
  offline: { icon: CloudOff, colour: 'text-muted' },
};

/** On the row itself: what became of the change made to it. Gone once it is sent. `onRetry` makes a failed one a button. */
export function SyncMark({
  state,
  reason,
  onRetry,
  className,
}: {
  state: SyncState | null;
  /** Why it was not sent. */
  reason?: string;
  onRetry?: () => void;
  className?: string;
}) {
  const { words } = useUi();
  if (!state) return null;
  const { icon: Icon, colour } = LOOKS[state];
  const look = cn(
    'inline-flex min-w-0 max-w-full items-center gap-1 align-bottom font-medium text-xs',
    colour,
    className,
  );
  const icon = <Icon aria-hidden className={cn('size-3.5 shrink-0', state === 'syncing' && 'animate-spin')} />;
  const text = reason ? words.syncBecause(words.sync[state], reason) : words.sync[state];
  if (state !== 'failed' || !onRetry) {
    return (
      <span className={look}>
        {icon}
        <span className="truncate">{text}</span>
      </span>
    );
  }
  return (
    <button type="button" onClick={onRetry} className={cn(look, 'min-h-6 rounded-md touch:min-h-11')}>
      {icon}
      <span className="truncate">{text}</span>
      <span className="shrink-0 font-semibold underline">{words.retry}</span>
    </button>
  );
}
