'use client';

import { CloudAlert, CloudUpload, GitCompareArrows } from 'lucide-react';
import { useOnline } from '@/client/session/use-online';
import { Badge } from '@/ui/badge';
import type { LeadMark } from './offline/overlay';

/** On the very row: that something of it waits to be sent, was refused, or has to be decided. */
export function SyncMark({ mark, className }: { mark: LeadMark | undefined; className?: string }) {
  const isOnline = useOnline();
  if (!mark) return null;
  if (mark.state === 'failed') {
    return (
      <Badge tone="bad" icon={CloudAlert} className={className}>
        Not sent
      </Badge>
    );
  }
  if (mark.state === 'conflict') {
    return (
      <Badge tone="warn" icon={GitCompareArrows} className={className}>
        Changed elsewhere
      </Badge>
    );
  }
  return (
    <Badge tone="info" icon={CloudUpload} className={className}>
      {isOnline ? 'Sending' : 'Saved on this device'}
    </Badge>
  );
}
