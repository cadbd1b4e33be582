import type { Answer } from '@/client/api/call';
import type { QueuedAction } from '@/client/outbox/action';

export type NotificationPage = Answer<'notifications.list'>;

/** The list with what was read on this device but is not sent yet drawn over it. */
export function overlayReads(
  page: NotificationPage,
  actions: readonly Pick<QueuedAction, 'route' | 'subject' | 'madeAt'>[],
): NotificationPage {
  const all = actions.findLast((action) => action.route === 'notifications.read-all')?.madeAt;
  const reads = new Map(
    actions.filter((action) => action.route === 'notifications.read').map((action) => [action.subject, action.madeAt]),
  );
  let read = 0;
  const docs = page.docs.map((notification) => {
    if (notification.readAt) return notification;
    const readAt = reads.get(notification.id) ?? (all && notification.createdAt <= all ? all : undefined);
    if (!readAt) return notification;
    read += 1;
    return { ...notification, readAt };
  });
  const older = page.unread - page.docs.filter(({ readAt }) => !readAt).length;
  return { ...page, docs, unread: all ? Math.max(0, page.unread - read - Math.max(0, older)) : page.unread - read };
}
