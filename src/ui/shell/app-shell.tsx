'use client';

import { lazy, type ReactNode, Suspense, useState } from 'react';
import { Avatar } from '../avatar';
import { Tooltip } from '../tooltip';
import { type RenderLink, UiLink, UiProvider, useUi } from '../ui-provider';
import { BottomNav } from './bottom-nav';
import { type Connection, ConnectionIndicator } from './connection-indicator';
import type { NavItem } from './nav-item';
import { NavRail } from './nav-rail';
import { type ShellNotifications, type ShellUser, TopBar } from './top-bar';

// Sheets and what they bring come when one is first opened: 3 kB less on every page.
const MoreSheet = lazy(() => import('./more-sheet'));
const SideDrawer = lazy(() => import('./side-drawer'));

export type AppShellProps = {
  /** Where one is: the top bar's words. */
  title: string;
  /** The four of the bottom navigation. */
  primary: readonly NavItem[];
  /** All others: in the More sheet on a phone, below the four in the rail. */
  further: readonly NavItem[];
  brand: { name: string; logo: ReactNode; href: string };
  /** Null while it is not known yet: the shell is drawn before anybody's data. */
  user: ShellUser | null;
  notifications: ShellNotifications | null;
  connection?: Connection;
  /** Opens the command palette. */
  onSearch?: () => void;
  /** Icon buttons before the bell. */
  actions?: ReactNode;
  /** What is inside the area: a column from 1024 px, a drawer behind the title on a phone. */
  sideList?: { title: string; content: ReactNode };
  /** A third column from 1024 px; on a phone the page itself shows it as a sheet. */
  detail?: { title: string; content: ReactNode };
  /** Stands above the bottom navigation. */
  floatingAction?: ReactNode;
  /** Below the areas in the More sheet: sign out, theme. */
  moreFooter?: ReactNode;
  renderLink: RenderLink;
  children: ReactNode;
};

/** The frame of every portal page, phone and wide. Knows no data: everything arrives by props. */
export function AppShell({ renderLink, ...props }: AppShellProps) {
  return (
    <UiProvider renderLink={renderLink}>
      <Frame {...props} />
    </UiProvider>
  );
}

function Frame({
  title,
  primary,
  further,
  brand,
  user,
  notifications,
  connection,
  actions,
  onSearch,
  sideList,
  detail,
  floatingAction,
  moreFooter,
  children,
}: Omit<AppShellProps, 'renderLink'>) {
  const { words } = useUi();
  const [drawer, setDrawer] = useState<'more' | 'side' | null>(null);
  // What was open stays for its closing motion.
  const [last, setLast] = useState(drawer);
  if (drawer !== null && drawer !== last) setLast(drawer);
  const close = () => setDrawer(null);
  return (
    <div className="flex min-h-dvh">
      <a
        href="#content"
        className="fixed top-2 left-2 z-50 -translate-y-20 rounded-lg bg-accent px-4 py-2.5 font-semibold text-accent-contrast focus:translate-y-0"
      >
        {words.skipToContent}
      </a>
      <NavRail
        brand={
          <Tooltip text={brand.name} side="beside">
            <UiLink href={brand.href} aria-label={brand.name} className="flex size-12 rounded-2xl">
              {brand.logo}
            </UiLink>
          </Tooltip>
        }
        items={[...primary, ...further]}
        footer={
          user && (
            <Tooltip text={user.name} side="beside">
              <UiLink href={user.href} className="flex size-12 items-center justify-center rounded-full">
                <Avatar name={user.name} src={user.avatarUrl} presence={user.presence} label={user.name} />
              </UiLink>
            </Tooltip>
          )
        }
      />
      {sideList && (
        <aside
          aria-label={sideList.title}
          className="sticky top-0 hidden h-dvh w-side-list shrink-0 flex-col border-edge border-r bg-surface-1 lg:flex"
        >
          <p className="flex h-top-bar shrink-0 items-center truncate border-edge border-b px-4 font-semibold text-strong">
            {sideList.title}
          </p>
          <div className="min-h-0 flex-1 overflow-y-auto p-2">{sideList.content}</div>
        </aside>
      )}
      <div className="flex min-w-0 flex-1 flex-col">
        <header className="sticky top-0 z-20 border-edge border-b bg-surface-1 pt-safe">
          <TopBar
            title={title}
            user={user}
            notifications={notifications}
            actions={actions}
            onSearch={onSearch}
            onOpenSideList={sideList && (() => setDrawer('side'))}
          />
          {connection && <ConnectionIndicator {...connection} />}
        </header>
        <div className="flex min-w-0 flex-1">
          <main
            id="content"
            tabIndex={-1}
            className="min-w-0 flex-1 pb-[calc(3.5rem+env(safe-area-inset-bottom)+5rem)] lg:pb-8"
          >
            {children}
          </main>
          {detail && (
            <aside
              aria-label={detail.title}
              className="sticky top-12 hidden h-[calc(100dvh-3rem)] w-detail shrink-0 overflow-y-auto border-edge border-l bg-surface-1 p-4 lg:block"
            >
              {detail.content}
            </aside>
          )}
        </div>
      </div>
      {floatingAction && (
        <div className="fixed right-4 bottom-[calc(3.5rem+env(safe-area-inset-bottom)+1rem)] z-20 lg:right-6 lg:bottom-6">
          {floatingAction}
        </div>
      )}
      <BottomNav
        items={primary}
        moreActive={further.some((item) => item.active)}
        moreCount={further.reduce((sum, item) => sum + (item.count ?? 0), 0)}
        onMore={() => setDrawer('more')}
      />
      <Suspense fallback={null}>
        {last === 'more' && <MoreSheet open={drawer === 'more'} onClose={close} items={further} footer={moreFooter} />}
        {last === 'side' && sideList && (
          <SideDrawer open={drawer === 'side'} onClose={close} title={sideList.title}>
            {sideList.content}
          </SideDrawer>
        )}
      </Suspense>
    </div>
  );
}
