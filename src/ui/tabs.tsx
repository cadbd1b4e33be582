'use client';

import type { LucideIcon } from 'lucide-react';
import { type KeyboardEvent, type ReactNode, useId } from 'react';
import { cn } from './class-names';

export type TabItem<Value extends string> = { value: Value; label: string; icon?: LucideIcon; count?: number };

/** The neighbour that an arrow key leads to, round the ends; undefined for other keys. */
export function arrowTarget(key: string, index: number, length: number): number | undefined {
  if (key === 'ArrowRight' || key === 'ArrowDown') return (index + 1) % length;
  if (key === 'ArrowLeft' || key === 'ArrowUp') return (index - 1 + length) % length;
  if (key === 'Home') return 0;
  if (key === 'End') return length - 1;
  return undefined;
}

/** Views of one place. The owner keeps `value` (in the URL, usually); `children` is the panel of the chosen tab. */
export function Tabs<Value extends string>({
  label,
  items,
  value,
  onChange,
  className,
  children,
}: {
  label: string;
  items: readonly TabItem<Value>[];
  value: Value;
  onChange: (value: Value) => void;
  className?: string;
  children: ReactNode;
}) {
  const id = useId();
  function move(event: KeyboardEvent<HTMLElement>) {
    const target = arrowTarget(
      event.key,
      items.findIndex((item) => item.value === value),
      items.length,
    );
    const item = target === undefined ? undefined : items[target];
    if (!item) return;
    event.preventDefault();
    onChange(item.value);
    document.getElementById(`${id}-${item.value}`)?.focus();
  }
  return (
    <div className={cn('min-w-0', className)}>
      <div
        role="tablist"
        aria-label={label}
        onKeyDown={move}
        className="no-scrollbar flex gap-1 overflow-x-auto border-edge border-b"
      >
        {items.map(({ value: own, label: text, icon: Icon, count }) => (
          <button
            key={own}
            type="button"
            role="tab"
            id={`${id}-${own}`}
            aria-selected={own === value}
            aria-controls={`${id}-panel`}
            tabIndex={own === value ? 0 : -1}
            onClick={() => onChange(own)}
            className={cn(
              'relative flex h-11 shrink-0 items-center gap-2 whitespace-nowrap rounded-t-md px-3 font-medium text-muted text-sm transition-colors -outline-offset-2 hover:text-strong [&_svg]:size-4',
              'after:absolute after:inset-x-2 after:bottom-0 after:h-0.5 after:scale-x-0 after:rounded-full after:bg-accent-mark after:transition-transform after:duration-normal aria-selected:text-strong aria-selected:after:scale-x-100',
            )}
          >
            {Icon && <Icon aria-hidden />}
            {text}
            {count !== undefined && (
              <span className="tnum rounded-full bg-surface-3 px-1.5 text-normal text-xs">{count}</span>
            )}
          </button>
        ))}
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a tab panel takes the focus, so that a keyboard can scroll it. */}
      <div role="tabpanel" id={`${id}-panel`} aria-labelledby={`${id}-${value}`} tabIndex={0} className="pt-4">
        {children}
      </div>
    </div>
  );
}
