'use client';

import { CircleAlert, CircleCheck, Info, type LucideIcon, TriangleAlert, X } from 'lucide-react';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { Button } from './button';
import { cn } from './class-names';
import { IconButton } from './icon-button';
import { dismissToast, type ShownToast, type ToastTone } from './toast-store';
import { useUi } from './ui-provider';

const ICONS: Record<ToastTone, LucideIcon> = {
  neutral: Info,
  good: CircleCheck,
  warn: TriangleAlert,
  bad: CircleAlert,
};
const COLOURS: Record<ToastTone, string> = {
  neutral: 'text-info',
  good: 'text-good',
  warn: 'text-warn',
  bad: 'text-bad',
};

/** An open modal makes the rest of the page inert, so the toasts go into the topmost one. */
function topmostHost(): Element {
  return [...document.querySelectorAll('dialog:modal')].at(-1) ?? document.body;
}

/** The host, followed while dialogs open and close: a toast said by a dialog that closes outlives it. */
function useTopmostHost(): Element {
  const [host, setHost] = useState(topmostHost);
  useEffect(() => {
    const follow = () => setHost(topmostHost());
    const observer = new MutationObserver(follow);
    observer.observe(document.body, { childList: true, subtree: true, attributeFilter: ['open'] });
    follow();
    return () => observer.disconnect();
  }, []);
  return host;
}

export default function ToastList({ shown }: { shown: readonly ShownToast[] }) {
  const list = useRef<HTMLElement>(null);
  const { words } = useUi();
  const host = useTopmostHost();
  useLayoutEffect(() => {
    const element = list.current;
    // Shown anew with each toast: the latest to enter the top layer lies over the others. A host that has just left the
    // page is exchanged in a moment.
    if (!element?.isConnected || shown.length === 0 || !host.isConnected) return;
    if (element.matches(':popover-open')) element.hidePopover();
    element.showPopover();
  }, [shown, host]);
  return createPortal(
    <section
      ref={list}
      popover="manual"
      aria-label={words.messages}
      className="fixed inset-x-0 top-auto bottom-[calc(4.25rem+env(safe-area-inset-bottom))] mx-auto flex w-full max-w-md flex-col gap-2 overflow-visible bg-transparent px-3 text-normal lg:bottom-6"
    >
      {shown.map((one) => (
        <Toast key={one.id} toast={one} />
      ))}
    </section>,
    host,
  );
}

function Toast({ toast }: { toast: ShownToast }) {
  const [paused, setPaused] = useState(false);
  const { words } = useUi();
  const { id, lasts, tone, action } = toast;
  useEffect(() => {
    if (paused || !Number.isFinite(lasts)) return;
    const timer = setTimeout(() => dismissToast(id), lasts);
    return () => clearTimeout(timer);
  }, [id, lasts, paused]);
  const Icon = ICONS[tone];
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only waits while somebody reads or reaches it.
    <div
      role={tone === 'bad' ? 'alert' : 'status'}
      onPointerEnter={() => setPaused(true)}
      onPointerLeave={() => setPaused(false)}
      onFocus={() => setPaused(true)}
      onBlur={() => setPaused(false)}
      className="flex animate-rise items-center gap-3 rounded-xl border border-edge bg-surface-menu py-1.5 pr-1.5 pl-3.5 shadow-overlay"
    >
      <Icon aria-hidden className={cn('size-5 shrink-0', COLOURS[tone])} />
      <div className="min-w-0 flex-1 py-1">
        <p className="font-medium text-sm text-strong">{toast.title}</p>
        {toast.text && <p className="text-muted text-sm">{toast.text}</p>}
      </div>
      {action && (
        <Button
          size="sm"
          variant="ghost"
          className="text-accent-text"
          onClick={() => {
            dismissToast(id);
            action.onSelect();
          }}
        >
          {action.label}
        </Button>
      )}
      <IconButton size="sm" label={words.dismiss} icon={<X />} onClick={() => dismissToast(id)} />
    </div>
  );
}
