'use client';

import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { cn } from '../class-names';
import { UiLink, useUi } from '../ui-provider';

/** A group of what is inside the area: stages, channels, views. */
export function SideListGroup({ title, children }: { title?: string; children: ReactNode }) {
  return (
    <div className="mb-4">
      {title && <p className="px-2 pb-1 font-semibold text-muted text-xs">{title}</p>}
      <ul className="flex flex-col gap-0.5">{children}</ul>
    </div>
  );
}

/** One of them. `count` is a plain figure; `unread` makes it stand out. */
export function SideListItem({
  href,
  label,
  icon: Icon,
  active,
  count,
  unread = 0,
}: {
  href: string;
  label: string;
  icon?: LucideIcon;
  active: boolean;
  count?: number;
  unread?: number;
}) {
  const { words } = useUi();
  return (
    <li>
      <UiLink
        href={href}
        aria-current={active ? 'page' : undefined}
        className={cn(
          'flex min-h-9 items-center gap-2.5 rounded-lg px-2 py-1.5 text-sm transition-colors hover:bg-surface-3 hover:text-strong touch:min-h-11 max-lg:min-h-11',
          active ? 'bg-surface-3 font-semibold text-strong' : 'text-muted',
          unread > 0 && 'font-semibold text-strong',
        )}
      >
        {Icon && <Icon aria-hidden className="size-4.5 shrink-0" />}
        <span className="min-w-0 flex-1 truncate">{label}</span>
        {count !== undefined && <span className="tnum text-muted text-xs">{count}</span>}
        {unread > 0 && (
          <span className="tnum rounded-full bg-accent px-1.5 font-bold text-accent-contrast text-xs">
            <span aria-hidden>{unread}</span>
            <span className="sr-only">{words.unread(unread)}</span>
          </span>
        )}
      </UiLink>
    </li>
  );
}
