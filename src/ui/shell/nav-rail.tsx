'use client';

import type { ReactNode } from 'react';
import { cn } from '../class-names';
import { CountBadge } from '../count-badge';
import { Tooltip } from '../tooltip';
import { UiLink, useUi } from '../ui-provider';
import type { NavItem } from './nav-item';

/** The wide screen's areas, as icons; each says its name to screen readers and in a tooltip. */
export function NavRail({ brand, items, footer }: { brand: ReactNode; items: readonly NavItem[]; footer: ReactNode }) {
  const { words } = useUi();
  return (
    <nav
      aria-label={words.mainNavigation}
      className="sticky top-0 hidden h-dvh w-rail shrink-0 flex-col items-center gap-2 border-edge border-r bg-surface-1 py-3 lg:flex"
    >
      {brand}
      <div className="my-1 h-px w-8 shrink-0 bg-edge" />
      <ul className="no-scrollbar flex min-h-0 w-full flex-1 flex-col items-center gap-1.5 overflow-y-auto py-1">
        {items.map((item) => (
          <RailItem key={item.href} item={item} />
        ))}
      </ul>
      {footer}
    </nav>
  );
}

function RailItem({ item: { href, label, icon: Icon, active, count = 0 } }: { item: NavItem }) {
  const { words } = useUi();
  return (
    <li className="group relative flex w-full justify-center">
      <span
        aria-hidden
        className={cn(
          'absolute left-0 top-1/2 w-1 -translate-y-1/2 rounded-r-full bg-accent-mark transition-all duration-normal ease-spring',
          active ? 'h-8 opacity-100' : 'h-2 opacity-0 group-hover:h-5 group-hover:opacity-100',
        )}
      />
      <Tooltip text={label} side="beside">
        <UiLink
          href={href}
          aria-label={count > 0 ? `${label}, ${words.unread(count)}` : label}
          aria-current={active ? 'page' : undefined}
          className={cn(
            'relative flex size-12 items-center justify-center rounded-2xl transition-all duration-normal [&>svg]:size-6',
            active
              ? 'rounded-xl bg-accent-soft text-accent-text'
              : 'text-muted hover:rounded-xl hover:bg-surface-3 hover:text-strong',
          )}
        >
          <Icon aria-hidden />
          <CountBadge count={count} className="absolute top-0.5 left-7" />
        </UiLink>
      </Tooltip>
    </li>
  );
}
