'use client';

import { Bell, ChevronDown, Search } from 'lucide-react';
import type { ReactNode } from 'react';
import { Avatar, type Presence } from '../avatar';
import { IconButton } from '../icon-button';
import { UiLink, useUi } from '../ui-provider';

export type ShellUser = { name: string; avatarUrl?: string | null; presence?: Presence; href: string };
export type ShellNotifications = { unread: number; onOpen: () => void };

/** 48 px: who one is, where one is, what is new. On a phone the title opens what is inside the area; on a wide screen the rail says it. */
export function TopBar({
  title,
  user,
  notifications,
  actions,
  onSearch,
  onOpenSideList,
}: {
  title: string;
  user: ShellUser | null;
  notifications: ShellNotifications | null;
  actions?: ReactNode;
  onSearch?: () => void;
  onOpenSideList?: () => void;
}) {
  const { words } = useUi();
  return (
    <div className="flex h-top-bar items-center gap-2 px-2 lg:px-4">
      {user && (
        <UiLink href={user.href} className="flex size-11 shrink-0 items-center justify-center rounded-full lg:hidden">
          <Avatar name={user.name} src={user.avatarUrl} presence={user.presence} size="sm" label={user.name} />
        </UiLink>
      )}
      <div className="flex min-w-0 flex-1 items-center font-semibold text-base text-strong">
        {onOpenSideList && (
          <button
            type="button"
            aria-haspopup="dialog"
            onClick={onOpenSideList}
            className="flex h-11 min-w-0 items-center gap-1 rounded-lg px-1.5 lg:hidden"
          >
            <span className="truncate">{title}</span>
            <ChevronDown aria-hidden className="size-4 shrink-0 text-muted" />
          </button>
        )}
        {!onOpenSideList && <span className="truncate lg:hidden">{title}</span>}
        {onSearch && (
          <button
            type="button"
            onClick={onSearch}
            className="hidden h-9 w-full max-w-md items-center gap-2 rounded-lg bg-surface-3 px-3 font-normal text-muted text-sm transition-colors hover:bg-surface-4 lg:flex"
          >
            <Search aria-hidden className="size-4" />
            <span className="flex-1 text-left">{words.searchOrJump}</span>
            <kbd className="font-sans text-xs">{words.searchKeys}</kbd>
          </button>
        )}
      </div>
      <div className="flex shrink-0 items-center">
        {onSearch && <IconButton label={words.search} icon={<Search />} onClick={onSearch} className="lg:hidden" />}
        {actions}
        {notifications && (
          <IconButton
            label={words.notifications}
            icon={<Bell />}
            count={notifications.unread}
            countLabel={words.unread(notifications.unread)}
            onClick={notifications.onOpen}
          />
        )}
      </div>
    </div>
  );
}
