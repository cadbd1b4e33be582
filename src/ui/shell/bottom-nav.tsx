'use client';

import { Menu } from 'lucide-react';
import { CountBadge } from '../count-badge';
import { UiLink, useUi } from '../ui-provider';
import type { NavItem } from './nav-item';

const look =
  'group flex min-w-0 flex-1 flex-col items-center justify-center gap-0.5 font-medium text-muted text-xs -outline-offset-4 aria-[current=page]:text-accent-text';

/** The phone's main navigation: four areas under the thumb, and the way to the others. */
export function BottomNav({
  items,
  moreActive,
  moreCount,
  onMore,
}: {
  items: readonly NavItem[];
  moreActive: boolean;
  moreCount: number;
  onMore: () => void;
}) {
  const { words } = useUi();
  return (
    <nav
      aria-label={words.mainNavigation}
      className="fixed inset-x-0 bottom-0 z-30 border-edge border-t bg-surface-1 pb-safe lg:hidden"
    >
      <div className="flex h-bottom-nav">
        {items.map(({ href, label, icon: Icon, active, count = 0 }) => (
          <UiLink key={href} href={href} aria-current={active ? 'page' : undefined} className={look}>
            <Mark count={count}>
              <Icon aria-hidden />
            </Mark>
            <span className="max-w-full truncate">{label}</span>
            {count > 0 && <span className="sr-only">{words.unread(count)}</span>}
          </UiLink>
        ))}
        <button
          type="button"
          aria-haspopup="dialog"
          aria-current={moreActive ? 'page' : undefined}
          onClick={onMore}
          className={look}
        >
          <Mark count={moreCount}>
            <Menu aria-hidden />
          </Mark>
          {words.more}
          {moreCount > 0 && <span className="sr-only">{words.unread(moreCount)}</span>}
        </button>
      </div>
    </nav>
  );
}

function Mark({ count, children }: { count: number; children: React.ReactNode }) {
  return (
    <span className="relative flex h-7 w-14 items-center justify-center rounded-full transition-colors duration-normal group-aria-[current=page]:bg-accent-soft [&_svg]:size-5.5">
      {children}
      <CountBadge count={count} className="absolute -top-0.5 left-8" />
    </span>
  );
}
