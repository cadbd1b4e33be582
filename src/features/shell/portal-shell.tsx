'use client';

import { usePathname } from 'next/navigation';
import { lazy, type ReactNode, Suspense, useCallback, useState } from 'react';
import { useOnline } from '@/client/session/use-online';
import { useProfile } from '@/client/session/use-session';
import { useNotifications } from '@/features/notifications/use-notifications';
import { AppShell } from '@/ui/shell/app-shell';
import { useCommandKey } from '@/ui/use-command-key';
import { navItems, switchedOff } from './nav-items';
import { PartnerLogo } from './partner-logo';
import { renderPortalLink } from './portal-link';
import { texts } from './texts';
import { useConnection } from './use-connection';

const FindAnything = lazy(() => import('./find-anything'));
const NotificationDrawer = lazy(() => import('@/features/notifications/notification-drawer'));
const ViewedAs = lazy(() => import('./viewed-as'));
const SwitchedOff = lazy(() => import('./switched-off'));
const Suspended = lazy(() => import('./suspended'));
const SignOutButton = lazy(() => import('./sign-out-button'));

/** A suspended partner's own: money, settings, the way to them. Everything else waits. */
const OPEN_WHEN_SUSPENDED = /^\/partner\/(earnings|settings|more|offline)\b/;
const OutboxReview = lazy(() => import('@/features/pipeline/queue/outbox-review'));

/** The frame of a portal page with what the signed-in user has to do with it: name, news, connection, areas. */
export function PortalShell({
  title,
  actions,
  sideList,
  detail,
  floatingAction,
  children,
}: {
  title: string;
  actions?: ReactNode;
  sideList?: { title: string; content: ReactNode };
  detail?: { title: string; content: ReactNode };
  floatingAction?: ReactNode;
  children: ReactNode;
}) {
  const profile = useProfile();
  const isOnline = useOnline();
  const unread = useNotifications().data?.unread ?? 0;
  const { opened, wasOpened, open, close } = useDrawers();
  const connection = useConnection(() => open('outbox'));
  const find = useCallback(() => open('find'), [open]);
  useCommandKey(find);
  const pathname = usePathname();
  const modules = profile?.programme.modules;
  const { primary, further } = navItems(pathname, modules);
  const off = switchedOff(pathname, modules);
  const isSuspended = profile?.partner.status === 'suspended';
  const isShut = isSuspended && !OPEN_WHEN_SUSPENDED.test(pathname);
  const user = profile
    ? {
        name: profile.user.name,
        presence: isOnline ? ('online' as const) : ('offline' as const),
        href: '/partner/settings',
      }
    : null;
  return (
    <>
      <AppShell
        title={title}
        primary={primary}
        further={further}
        brand={{ name: profile?.programme.name ?? texts.portal, logo: <PartnerLogo />, href: '/partner/dashboard' }}
        user={user}
        notifications={profile ? { unread, onOpen: () => open('notifications') } : null}
        connection={connection}
        onSearch={find}
        actions={actions}
        sideList={off || isShut ? undefined : sideList}
        detail={isShut ? undefined : detail}
        floatingAction={isShut ? undefined : floatingAction}
        moreFooter={<SignOutButton />}
        renderLink={renderPortalLink}
      >
        {profile?.viewedBy && (
          <Suspense fallback={null}>
            <ViewedAs staff={profile.viewedBy.name} partner={profile.partner.name} />
          </Suspense>
        )}
        {isSuspended && (
          <Suspense fallback={null}>
            <Suspended shut={isShut ? title : null} />
          </Suspense>
        )}
        {off && !isShut && (
          <Suspense fallback={null}>
            <SwitchedOff area={off} />
          </Suspense>
        )}
        {!off && !isShut && children}
      </AppShell>
      <Suspense fallback={null}>
        {wasOpened.has('notifications') && <NotificationDrawer open={opened === 'notifications'} onClose={close} />}
        {wasOpened.has('find') && <FindAnything open={opened === 'find'} onClose={close} />}
        {wasOpened.has('outbox') && <OutboxReview open={opened === 'outbox'} onClose={close} />}
      </Suspense>
    </>
  );
}

type Drawer = 'notifications' | 'outbox' | 'find';

/** One drawer at a time; its code comes when it is first opened, and it stays for its closing motion. */
function useDrawers() {
  const [opened, setOpened] = useState<Drawer | null>(null);
  const [wasOpened, setWasOpened] = useState<ReadonlySet<Drawer>>(new Set());
  const open = useCallback((drawer: Drawer) => {
    setWasOpened((before) => new Set([...before, drawer]));
    setOpened(drawer);
  }, []);
  return { opened, wasOpened, open, close: () => setOpened(null) };
}
