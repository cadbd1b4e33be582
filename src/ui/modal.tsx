'use client';

import { type ReactNode, type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { cn } from './class-names';

export type ModalProps = {
  open: boolean;
  /** Asked to close: Escape, a press beside it, a drag, a button. The owner sets `open`. */
  onClose: () => void;
  children: ReactNode;
};

/** Keeps a closing dialog in the page until its transitions have run. */
function usePresence(open: boolean, dialog: RefObject<HTMLDialogElement | null>): boolean {
  const [present, setPresent] = useState(open);
  if (open && !present) setPresent(true);
  useLayoutEffect(() => {
    const element = dialog.current;
    if (!element || !present) return;
    if (open) {
      if (!element.open) element.showModal();
      const first =
        element.querySelector<HTMLElement>('[data-autofocus]') ?? element.querySelector<HTMLElement>('[data-heading]');
      first?.focus();
      return;
    }
    let current = true;
    element.close();
    void Promise.allSettled(element.getAnimations().map((animation) => animation.finished)).then(() => {
      if (current) setPresent(false);
    });
    return () => {
      current = false;
    };
  }, [open, present, dialog]);
  return present;
}

/**
 * The platform's modal dialog: focus trap, inert page, top layer and return of focus come with it. (Radix would add
 * 14 kB to the first load and a style element that the content security policy refuses.) Put `data-autofocus` on the control that
 * should have the focus; otherwise the element with `data-heading` gets it.
 */
export function Modal({
  open,
  onClose,
  labelledBy,
  label,
  describedBy,
  className,
  dialogRef,
  children,
}: ModalProps & {
  labelledBy?: string;
  label?: string;
  describedBy?: string;
  className?: string;
  dialogRef?: RefObject<HTMLDialogElement | null>;
}) {
  const own = useRef<HTMLDialogElement>(null);
  const ref = dialogRef ?? own;
  const pressedBeside = useRef(false);
  // Read by the close event, which the platform sends after we ourselves closed it too: onClose is asked once only.
  const wanted = useRef(open);
  useLayoutEffect(() => {
    wanted.current = open;
  }, [open]);
  const present = usePresence(open, ref);

  useEffect(() => {
    const element = ref.current;
    if (!element || !present) return;
    const asked = (event: Event) => {
      // A file input's own cancel event bubbles up to here.
      if (event.target !== element) return;
      event.preventDefault();
      onClose();
    };
    const closed = (event: Event) => {
      if (event.target === element && wanted.current) onClose();
    };
    const pressed = (event: PointerEvent) => {
      pressedBeside.current = event.target === element;
    };
    const released = (event: MouseEvent) => {
      if (pressedBeside.current && event.target === element) onClose();
    };
    element.addEventListener('cancel', asked);
    element.addEventListener('close', closed);
    element.addEventListener('pointerdown', pressed);
    element.addEventListener('click', released);
    return () => {
      element.removeEventListener('cancel', asked);
      element.removeEventListener('close', closed);
      element.removeEventListener('pointerdown', pressed);
      element.removeEventListener('click', released);
    };
  }, [ref, present, onClose]);

  if (!present) return null;
  return (
    <dialog
      ref={ref}
      aria-label={label}
      aria-labelledby={labelledBy}
      aria-describedby={describedBy}
      className={cn(
        'overscroll-contain bg-surface-2 text-normal shadow-overlay transition-all transition-discrete duration-slow ease-out',
        'backdrop:bg-scrim backdrop:opacity-0 backdrop:transition-all backdrop:transition-discrete backdrop:duration-slow open:backdrop:opacity-100 starting:open:backdrop:opacity-0',
        className,
      )}
    >
      {children}
    </dialog>
  );
}
