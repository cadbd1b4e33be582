'use client';

import { useOnline } from '@/client/session/use-online';
import { useOutboxView, useSession } from '@/client/session/use-session';
import type { Connection } from '@/ui/shell/connection-indicator';

/** What the line under the top bar says: offline, waiting, sending, not sent. */
export function useConnection(onReview: () => void): Connection {
  const isOnline = useOnline();
  const session = useSession();
  const { actions, syncing } = useOutboxView();
  const failed = actions.filter((action) => action.state !== 'waiting').length;
  return {
    offline: !isOnline,
    syncing,
    queued: actions.length - failed,
    failed,
    onRetry: () => void session.outbox.then((outbox) => outbox.flush()),
    onReview,
  };
}
