'use client';

import { Check, type LucideIcon } from 'lucide-react';
import { type KeyboardEvent, type ReactNode, type ToggleEvent, useId, useRef, useState } from 'react';
import { arrowTarget } from './arrow-target';
import { cn } from './class-names';
import { UiLink } from './ui-provider';

export type MenuItem = {
  id: string;
  label: string;
  hint?: string;
  icon?: LucideIcon;
  tone?: 'normal' | 'danger';
  disabled?: boolean;
  /** Given: one of a choice; says whether it is the chosen one. */
  checked?: boolean;
  /** A line above it. */
  separated?: boolean;
} & ({ onSelect: () => void; href?: never } | { href: string; onSelect?: never });

export type MenuTrigger = {
  id: string;
  popoverTarget: string;
  'aria-haspopup': 'menu';
  'aria-expanded': boolean;
  'aria-controls': string;
};

const itemStyles =
  'flex min-h-11 w-full items-center gap-3 rounded-md px-3 py-2 text-left text-normal text-sm -outline-offset-2 hover:bg-surface-4 hover:text-strong focus-visible:bg-surface-4 aria-disabled:opacity-50 [&_svg]:size-4.5 [&_svg]:shrink-0';

/** Actions behind one button: a popover of the platform. `trigger` gets the attributes that its button must carry. */
export function DropdownMenu({
  label,
  items,
  trigger,
  className,
}: {
  label: string;
  items: readonly MenuItem[];
  trigger: (attributes: MenuTrigger) => ReactNode;
  className?: string;
}) {
  const id = useId();
  const menu = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState(false);
  // A list has a menu on each row: the entries are made when a menu is first opened, and stay for its way out.
  const [used, setUsed] = useState(false);
  const entries = () => [...(menu.current?.querySelectorAll<HTMLElement>('[role^="menuitem"]') ?? [])];

  function toggled(event: ToggleEvent<HTMLElement>) {
    const isOpen = event.newState === 'open';
    setOpen(isOpen);
    if (isOpen) entries()[0]?.focus();
  }

  function pressed(event: KeyboardEvent<HTMLElement>) {
    const all = entries();
    const at = document.activeElement instanceof HTMLElement ? all.indexOf(document.activeElement) : -1;
    if (event.key === 'Tab') menu.current?.hidePopover();
    let target = arrowTarget(event.key, at, all.length);
    if (target === undefined && event.key.length === 1 && event.key !== ' ') {
      const letter = event.key.toLocaleLowerCase();
      const rest = [...all.slice(at + 1), ...all.slice(0, at + 1)];
      const match = rest.find((entry) => entry.textContent?.trim().toLocaleLowerCase().startsWith(letter));
      target = match && all.indexOf(match);
    }
    if (target === undefined) return;
    event.preventDefault();
    all[target]?.focus();
  }

  return (
    <>
      {trigger({
        id: `${id}-button`,
        popoverTarget: `${id}-menu`,
        'aria-haspopup': 'menu',
        'aria-expanded': open,
        'aria-controls': `${id}-menu`,
      })}
      <div
        ref={menu}
        id={`${id}-menu`}
        popover="auto"
        role="menu"
        tabIndex={-1}
        aria-label={label}
        onBeforeToggle={() => setUsed(true)}
        onToggle={toggled}
        onKeyDown={pressed}
        className={cn(
          'anchored min-w-52 max-w-[min(20rem,calc(100vw-1rem))] scale-95 rounded-xl border border-edge bg-surface-menu p-1 opacity-0 shadow-overlay transition-all transition-discrete duration-fast open:scale-100 open:opacity-100 starting:open:scale-95 starting:open:opacity-0',
          className,
        )}
      >
        {used && items.map((item) => <Entry key={item.id} item={item} close={() => menu.current?.hidePopover()} />)}
      </div>
    </>
  );
}

function Entry({ item, close }: { item: MenuItem; close: () => void }) {
  const { icon: Icon } = item;
  const look = cn(itemStyles, item.tone === 'danger' && 'text-bad hover:text-bad');
  const content = (
    <>
      {Icon && <Icon aria-hidden />}
      <span className="min-w-0 flex-1">
        <span className="block">{item.label}</span>
        {item.hint && <span className="block text-muted text-xs">{item.hint}</span>}
      </span>
      {item.checked && <Check aria-hidden className="text-accent-text" />}
    </>
  );
  return (
    <>
      {item.separated && <hr className="my-1 border-edge" />}
      {item.href === undefined ? (
        <button
          type="button"
          {...(item.checked === undefined
            ? { role: 'menuitem' }
            : { role: 'menuitemradio', 'aria-checked': item.checked })}
          aria-disabled={item.disabled || undefined}
          tabIndex={-1}
          className={look}
          onClick={() => {
            if (item.disabled) return;
            close();
            item.onSelect();
          }}
        >
          {content}
        </button>
      ) : (
        <UiLink href={item.href} role="menuitem" tabIndex={-1} className={look} onClick={close}>
          {content}
        </UiLink>
      )}
    </>
  );
}
