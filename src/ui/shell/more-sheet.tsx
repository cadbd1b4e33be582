'use client';

import { ChevronRight } from 'lucide-react';
import type { ReactNode } from 'react';
import { Sheet } from '../sheet';
import { UiLink, useUi } from '../ui-provider';
import type { NavItem } from './nav-item';

/** The areas that do not stand in the bottom navigation. */
export default function MoreSheet({
  open,
  onClose,
  items,
  footer,
}: {
  open: boolean;
  onClose: () => void;
  items: readonly NavItem[];
  footer?: ReactNode;
}) {
  const { words } = useUi();
  return (
    <Sheet open={open} onClose={onClose} title={words.moreAreas}>
      <ul className="-mx-2 flex flex-col">
        {items.map(({ href, label, icon: Icon, active, count = 0 }) => (
          <li key={href}>
            <UiLink
              href={href}
              onClick={onClose}
              aria-current={active ? 'page' : undefined}
              className="flex min-h-13 items-center gap-3.5 rounded-lg px-2 text-normal hover:bg-surface-3 aria-[current=page]:text-accent-text"
            >
              <span className="flex size-10 shrink-0 items-center justify-center rounded-xl bg-surface-3">
                <Icon aria-hidden className="size-5" />
              </span>
              <span className="min-w-0 flex-1 truncate font-medium">{label}</span>
              {count > 0 && <span className="tnum text-muted text-sm">{words.unread(count)}</span>}
              <ChevronRight aria-hidden className="size-4 shrink-0 text-muted" />
            </UiLink>
          </li>
        ))}
      </ul>
      {footer && <div className="mt-3 border-edge border-t pt-3">{footer}</div>}
    </Sheet>
  );
}
