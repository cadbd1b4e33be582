'use client';

import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react';
import { cn } from './class-names';

const REST_MS = 350;

/**
 * Shows, beside an icon, the name that the icon's control already has for screen readers; it never holds anything
 * else. Opens under a resting mouse or the keyboard's focus, closes on Escape.
 */
export function Tooltip({
  text,
  side = 'below',
  className,
  children,
}: {
  text: string;
  side?: 'below' | 'beside';
  className?: string;
  children: ReactNode;
}) {
  const tip = useRef<HTMLSpanElement>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const around = useRef<HTMLSpanElement>(null);

  function show() {
    const [element, source] = [tip.current, around.current];
    if (!element || !source || element.matches(':popover-open')) return;
    element.showPopover({ source });
  }
  function hide() {
    clearTimeout(timer.current);
    if (tip.current?.matches(':popover-open')) tip.current.hidePopover();
  }
  useEffect(() => () => clearTimeout(timer.current), []);

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only watches the control inside.
    <span
      ref={around}
      className={cn('inline-flex', className)}
      onPointerEnter={(event) => {
        if (event.pointerType === 'mouse') timer.current = setTimeout(show, REST_MS);
      }}
      onPointerLeave={hide}
      onPointerDown={hide}
      onFocus={(event) => {
        if (event.target.matches(':focus-visible')) show();
      }}
      onBlur={hide}
      onKeyDown={(event: KeyboardEvent) => {
        if (event.key === 'Escape') hide();
      }}
    >
      {children}
      <span
        ref={tip}
        popover="manual"
        aria-hidden
        className={cn(
          'pointer-events-none rounded-md bg-inverse px-2.5 py-1.5 font-medium text-inverse-text text-sm shadow-raised',
          side === 'below' ? 'anchored-below' : 'anchored-beside',
        )}
      >
        {text}
      </span>
    </span>
  );
}
