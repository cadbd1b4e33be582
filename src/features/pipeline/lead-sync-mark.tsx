'use client';

import { useOnline } from '@/client/session/use-online';
import { SyncMark } from '@/ui/sync-mark';
import type { LeadMark } from './offline/overlay';
import { texts } from './texts';

/** On the very row: that something of a lead waits to be sent, was refused, or has to be decided. */
export function LeadSyncMark({ mark }: { mark: LeadMark | undefined }) {
  const isOnline = useOnline();
  if (!mark) return null;
  if (mark.state === 'conflict') return <SyncMark state="failed" reason={texts.changedElsewhere} />;
  if (mark.state === 'failed') return <SyncMark state="failed" />;
  if (!isOnline) return <SyncMark state="offline" />;
  return <SyncMark state={mark.action.attempts > 0 ? 'queued' : 'syncing'} />;
}
