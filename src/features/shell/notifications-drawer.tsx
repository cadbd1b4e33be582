'use client';

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import {
  BadgeDollarSign,
  Bell,
  ChartNoAxesCombined,
  Handshake,
  type LucideIcon,
  Megaphone,
  ShieldCheck,
  Target,
} from 'lucide-react';
import { call } from '@/client/api/call';
import { Answered } from '@/client/query/answered';
import { keys } from '@/client/query/keys';
import { notificationsQuery } from '@/client/query/queries';
import type { Notification } from '@/contracts/notifications/notifications';
import { Button } from '@/ui/button';
import { cn } from '@/ui/class-names';
import { EmptyState } from '@/ui/empty-state';
import { RelativeTime } from '@/ui/relative-time';
import { Sheet } from '@/ui/sheet';
import { SkeletonRows } from '@/ui/skeleton';
import { UiLink } from '@/ui/ui-provider';

const ICONS: Record<Notification['kind'], LucideIcon> = {
  deal: Handshake,
  commission: BadgeDollarSign,
  tier: ChartNoAxesCombined,
  lead: Target,
  security: ShieldCheck,
  announcement: Megaphone,
};

/** What is new, newest first. */
export default function NotificationsDrawer({ open, onClose }: { open: boolean; onClose: () => void }) {
  const client = useQueryClient();
  const query = useQuery({ ...notificationsQuery, enabled: open });
  const again = () => client.invalidateQueries({ queryKey: keys.notifications });
  const readOne = useMutation({
    mutationFn: (id: string) => call('notifications.read', { params: { id } }),
    onSuccess: again,
  });
  const readAll = useMutation({ mutationFn: () => call('notifications.read-all', {}), onSuccess: again });
  const unread = query.data?.unread ?? 0;

  const opened = (notification: Notification) => {
    if (!notification.readAt) readOne.mutate(notification.id);
    if (notification.actionUrl) onClose();
  };
  return (
    <Sheet
      open={open}
      onClose={onClose}
      title="Notifications"
      footer={
        unread > 0 && (
          <Button block pending={readAll.isPending} onClick={() => readAll.mutate()}>
            Mark all as read
          </Button>
        )
      }
    >
      <Answered query={query} what="your notifications" skeleton={<SkeletonRows rows={5} className="-mx-4" />}>
        {({ docs }) =>
          docs.length === 0 ? (
            <EmptyState
              icon={Bell}
              title="Nothing new"
              text="Confirmed deals, commissions and news of the programme appear here as they happen."
            />
          ) : (
            <ul className="-mx-4 divide-y divide-edge">
              {docs.map((notification) => (
                <Row key={notification.id} notification={notification} onOpen={() => opened(notification)} />
              ))}
            </ul>
          )
        }
      </Answered>
    </Sheet>
  );
}

function Row({ notification, onOpen }: { notification: Notification; onOpen: () => void }) {
  const { kind, title, body, actionUrl, readAt, createdAt } = notification;
  const Icon = ICONS[kind];
  const content = (
    <>
      <span className="flex size-10 shrink-0 items-center justify-center rounded-full bg-surface-3 text-normal">
        <Icon aria-hidden className="size-5" />
      </span>
      <span className="min-w-0 flex-1">
        <span className={cn('block text-sm', readAt ? 'text-normal' : 'font-semibold text-strong')}>
          {title}
          {!readAt && <span className="sr-only">, unread</span>}
        </span>
        {body && <span className="block text-muted text-sm">{body}</span>}
        <RelativeTime date={createdAt} className="text-muted text-xs" />
      </span>
      {!readAt && <span aria-hidden className="mt-1.5 size-2 shrink-0 rounded-full bg-accent-mark" />}
    </>
  );
  const look = 'flex w-full items-start gap-3 px-4 py-3 text-left -outline-offset-2 hover:bg-surface-3';
  return (
    <li>
      {actionUrl ? (
        <UiLink href={actionUrl} onClick={onOpen} className={look}>
          {content}
        </UiLink>
      ) : (
        <button type="button" onClick={onOpen} className={look}>
          {content}
        </button>
      )}
    </li>
  );
}
