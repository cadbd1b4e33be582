'use client';

import { onlineManager, QueryClientProvider } from '@tanstack/react-query';
import { type ReactNode, useEffect, useState } from 'react';
import { createQueryClient } from './query/query-client';
import { createSession, type Session } from './session/session';
import { SessionContext } from './session/use-session';

/** One cache and one session for all pages of the portal in this page load. */
export function PortalProviders({ children }: { children: ReactNode }) {
  const [{ client, session }] = useState(createPortal);
  useEffect(() => session.start(), [session]);
  return (
    <QueryClientProvider client={client}>
      <SessionContext value={session}>{children}</SessionContext>
    </QueryClientProvider>
  );
}

function createPortal() {
  // A page that is opened without a network hears of no change: it has to look. (Node, which prerenders, knows no network.)
  if (typeof window !== 'undefined') onlineManager.setOnline(navigator.onLine);
  const client = createQueryClient(() => session.endedByServer());
  const session: Session = createSession({
    client,
    go: (address) => window.location.assign(address),
    reload: () => window.location.reload(),
    here: () => window.location.pathname + window.location.search,
  });
  return { client, session };
}
