'use client';

import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import type { QueuedAction } from '@/client/outbox/action';
import { keys } from '@/client/query/keys';
import { useSentActions } from '@/client/session/use-session';
import type { Activity, Lead } from '@/contracts/pipeline/leads';
import { takeActivity, takeLead } from '../offline/take-lead';

/** Keeps the cache in step with what the queue has sent, on whatever page the user is. Once, in the portal's layout. */
export function useLeadSync(): void {
  const client = useQueryClient();
  const onSent = useCallback(
    (action: QueuedAction, answer: unknown) => {
      if (!action.route.startsWith('leads.')) return;
      if (!answer) {
        void client.invalidateQueries({ queryKey: keys.leads });
        return;
      }
      if (action.route === 'leads.activity.add') {
        takeActivity(client, action.subject, answer as Activity);
      } else {
        takeLead(client, answer as Lead);
        void client.invalidateQueries({ queryKey: keys.leadActivity(action.subject) });
      }
      void client.invalidateQueries({ queryKey: keys.leadSummaries });
      void client.invalidateQueries({ queryKey: keys.dashboard });
    },
    [client],
  );
  useSentActions(onSent);
}
