'use client';

import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import { v7 as uuidv7 } from 'uuid';
import type { QueuedAction } from '@/client/outbox/action';
import { keys } from '@/client/query/keys';
import { useEnqueue, useSentActions } from '@/client/session/use-session';
import type { Notification } from '@/contracts/notifications/notifications';
import { texts } from './texts';

/** Marks as read, with or without a network. */
export function useReading() {
  const client = useQueryClient();
  const enqueue = useEnqueue();
  useSentActions(
    useCallback(
      (action: QueuedAction) => {
        if (action.route === 'notifications.read' || action.route === 'notifications.read-all') {
          void client.invalidateQueries({ queryKey: keys.notifications });
        }
      },
      [client],
    ),
  );
  return useMemo(
    () => ({
      read: (notification: Notification) =>
        enqueue({
          id: uuidv7(),
          route: 'notifications.read',
          params: { id: notification.id },
          subject: notification.id,
          step: 'append',
          base: null,
          title: texts.actions.read(notification.title),
        }),
      readAll: () =>
        enqueue({
          id: uuidv7(),
          route: 'notifications.read-all',
          subject: 'notifications',
          step: 'append',
          base: null,
          title: texts.actions.readAll,
        }),
    }),
    [enqueue],
  );
}
