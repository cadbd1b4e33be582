'use client';

import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef } from 'react';
import type { QueuedAction } from '@/client/outbox/action';
import { keys } from '@/client/query/keys';
import { useSentActions } from '@/client/session/use-session';
import type { Activity, Lead } from '@/contracts/pipeline/leads';

const loadTaking = () => import('../offline/take-lead');
type Taking = Awaited<ReturnType<typeof loadTaking>>;

/** Keeps the cache in step with what the queue has sent, on whatever page the user is. Once, in the portal's layout. */
export function useLeadSync(): void {
  const client = useQueryClient();
  // Comes after the page, as the queue does; until it is here an answer makes the lists stale instead of going into them.
  const taking = useRef<Taking | null>(null);
  useEffect(() => {
    const load = async () => {
      try {
        taking.current = await loadTaking();
      } catch {
        // Without a network and a service worker it cannot come: answers make the lists stale.
        taking.current = null;
      }
    };
    void load();
  }, []);
  const onSent = useCallback(
    (action: QueuedAction, answer: unknown) => {
      if (!action.route.startsWith('leads.')) return;
      if (!answer || !taking.current) {
        void client.invalidateQueries({ queryKey: keys.leads });
        return;
      }
      if (action.route === 'leads.activity.add' || action.route === 'leads.files.add') {
        taking.current.takeActivity(client, action.subject, answer as Activity);
      } else {
        taking.current.takeLead(client, answer as Lead);
        void client.invalidateQueries({ queryKey: keys.leadActivity(action.subject) });
      }
      void client.invalidateQueries({ queryKey: keys.leadSummaries });
      void client.invalidateQueries({ queryKey: keys.dashboard });
    },
    [client],
  );
  useSentActions(onSent);
}
