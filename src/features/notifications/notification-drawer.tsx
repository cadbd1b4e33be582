'use client';

import {
  Award,
  Bell,
  CheckCheck,
  CircleDollarSign,
  Handshake,
  type LucideIcon,
  Megaphone,
  ShieldCheck,
  Target,
  Trophy,
} from 'lucide-react';
import { Answered } from '@/client/query/answered';
import { useMayWrite } from '@/client/session/use-session';
import type { Notification } from '@/contracts/notifications/notifications';
import { ButtonLink } from '@/ui/button';
import { cn } from '@/ui/class-names';
import { EmptyState } from '@/ui/empty-state';
import { IconButton } from '@/ui/icon-button';
import { MoreInSight } from '@/ui/more-in-sight';
import { RelativeTime } from '@/ui/relative-time';
import { Sheet } from '@/ui/sheet';
import { SkeletonRows } from '@/ui/skeleton';
import { UiLink } from '@/ui/ui-provider';
import { groupByDay } from './group-by-day';
import { remindedLead, SnoozeLead } from './snooze-lead';
import { texts } from './texts';
import { useAllNotifications } from './use-earlier';
import { useReading } from './use-reading';

const LOOKS: Record<Notification['kind'], { icon: LucideIcon; look: string }> = {
  deal: { icon: Handshake, look: 'bg-good-soft text-good' },
  commission: { icon: CircleDollarSign, look: 'bg-accent-soft text-accent-text' },
  tier: { icon: Trophy, look: 'bg-tier-elite-soft text-tier-elite' },
  achievement: { icon: Award, look: 'bg-accent-soft text-accent-text' },
  lead: { icon: Target, look: 'bg-info-soft text-info' },
  security: { icon: ShieldCheck, look: 'bg-warn-soft text-warn' },
  announcement: { icon: Megaphone, look: 'bg-surface-3 text-normal' },
};

/** What is new, newest first, by day; pressing one marks it as read and leads to what it is about. */
export default function NotificationDrawer({ open, onClose }: { open: boolean; onClose: () => void }) {
  const mayWrite = useMayWrite();
  const query = useAllNotifications();
  const { read, readAll } = useReading();
  const unread = query.data?.unread ?? 0;
  const press = (notification: Notification) => {
    if (!notification.readAt) void read(notification);
    if (notification.actionUrl) onClose();
  };
  return (
    <Sheet
      open={open}
      onClose={onClose}
      title={texts.title}
      description={unread > 0 ? texts.unread(unread) : undefined}
      actions={
        unread > 0 && (
          <IconButton
            label={texts.readAll}
            title={texts.readAll}
            icon={<CheckCheck />}
            onClick={() => void readAll()}
          />
        )
      }
    >
      <Answered query={query} what={texts.what} skeleton={<SkeletonRows rows={6} className="-mx-4" />}>
        {({ docs }) =>
          docs.length === 0 ? (
            <EmptyState
              icon={Bell}
              title={texts.none.title}
              text={texts.none.text}
              action={
                <ButtonLink href="/partner/leads" onClick={onClose}>
                  {texts.none.leads}
                </ButtonLink>
              }
            />
          ) : (
            groupByDay(docs, new Date()).map(({ title, items }) => (
              <section key={title} aria-label={title} className="-mx-4">
                <h3 className="sticky top-0 z-10 bg-surface-2 px-4 pt-3 pb-1.5 font-semibold text-muted text-xs">
                  {title}
                </h3>
                <ul className="divide-y divide-edge">
                  {items.map((notification) => (
                    <Row key={notification.id} notification={notification} onPress={press} mayWrite={mayWrite} />
                  ))}
                </ul>
              </section>
            ))
          )
        }
      </Answered>
      {query.hasEarlier && (
        <MoreInSight label={texts.earlier} pending={query.isFetchingEarlier} onMore={query.fetchEarlier} />
      )}
    </Sheet>
  );
}

function Row({
  notification,
  onPress,
  mayWrite,
}: {
  notification: Notification;
  onPress: (notification: Notification) => void;
  mayWrite: boolean;
}) {
  const { kind, title, body, actionUrl, readAt, createdAt } = notification;
  const { icon: Icon, look } = LOOKS[kind];
  const leadId = mayWrite ? remindedLead(notification) : null;
  const frame = cn(
    'flex w-full items-start gap-3 px-4 py-3 text-left -outline-offset-2 transition-colors hover:bg-surface-3',
    !readAt && 'bg-accent-soft/40',
  );
  const content = (
    <>
      <span aria-hidden className={cn('flex size-10 shrink-0 items-center justify-center rounded-full', look)}>
        <Icon className="size-5" />
      </span>
      <span className="min-w-0 flex-1">
        <span className={cn('block text-sm', readAt ? 'text-normal' : 'font-semibold text-strong')}>
          {!readAt && <span className="sr-only">{texts.unreadBefore}</span>}
          {title}
        </span>
        {body && <span className="block text-muted text-sm">{body}</span>}
        <RelativeTime date={createdAt} className="mt-0.5 block text-muted text-xs" />
      </span>
      {!readAt && <span aria-hidden className="mt-1.5 size-2.5 shrink-0 rounded-full bg-accent-mark" />}
    </>
  );
  return (
    <li className="flex items-center">
      {actionUrl ? (
        <UiLink href={actionUrl} onClick={() => onPress(notification)} className={frame}>
          {content}
        </UiLink>
      ) : (
        <button type="button" onClick={() => onPress(notification)} className={frame}>
          {content}
        </button>
      )}
      {leadId && <SnoozeLead leadId={leadId} onSnoozed={() => onPress({ ...notification, actionUrl: null })} />}
    </li>
  );
}
