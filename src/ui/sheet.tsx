'use client';

import { X } from 'lucide-react';
import { type ReactNode, useId, useRef } from 'react';
import { cn } from './class-names';
import { IconButton } from './icon-button';
import { Modal, type ModalProps } from './modal';
import { useUi } from './ui-provider';
import { useBackCloses } from './use-back-closes';
import { useDragDown } from './use-drag-down';
import { useMediaQuery } from './use-media-query';

/** From the lower edge on a phone (drag it down to close), a panel at the right from 1024 px; `side="left"` is a drawer. */
export function Sheet({
  open,
  onClose,
  title,
  description,
  actions,
  footer,
  side = 'end',
  inAddress = false,
  className,
  children,
}: ModalProps & {
  title: ReactNode;
  description?: ReactNode;
  /** Icon buttons beside the close button. */
  actions?: ReactNode;
  footer?: ReactNode;
  side?: 'end' | 'left';
  /** It is in the address, so Back closes it already. */
  inAddress?: boolean;
  className?: string;
}) {
  const id = useId();
  const { words } = useUi();
  const dialog = useRef<HTMLDialogElement>(null);
  const drag = useDragDown(dialog, onClose);
  const wide = useMediaQuery('(min-width: 64rem)');
  useBackCloses(open, onClose, dialog, !wide && !inAddress);
  const fromBelow = side === 'end' && !wide;
  return (
    <Modal
      open={open}
      onClose={onClose}
      dialogRef={dialog}
      labelledBy={`${id}-title`}
      describedBy={description ? `${id}-text` : undefined}
      className={cn(
        'flex-col overflow-hidden border-edge open:flex',
        fromBelow &&
          'mx-0 mt-auto mb-0 max-h-[92dvh] w-full max-w-none translate-y-full rounded-t-2xl border-t open:translate-y-0 starting:open:translate-y-full',
        side === 'end' &&
          wide &&
          'my-0 mr-0 ml-auto h-dvh max-h-none w-[27rem] max-w-full translate-x-full rounded-l-2xl border-l open:translate-x-0 starting:open:translate-x-full',
        side === 'left' &&
          'my-0 mr-auto ml-0 h-dvh max-h-none w-72 max-w-[85%] -translate-x-full border-r bg-surface-1 pt-safe open:translate-x-0 starting:open:-translate-x-full',
        className,
      )}
    >
      <div {...(fromBelow && drag)} className={cn('shrink-0', fromBelow && 'touch-none')}>
        {fromBelow && <div aria-hidden className="mx-auto mt-2 h-1 w-10 rounded-full bg-edge-control" />}
        <header className="flex items-start justify-between gap-2 py-2 pr-2 pl-4">
          <div className="min-w-0 py-2">
            <h2 id={`${id}-title`} data-heading tabIndex={-1} className="truncate font-semibold text-lg">
              {title}
            </h2>
            {description && (
              <p id={`${id}-text`} className="text-muted text-sm">
                {description}
              </p>
            )}
          </div>
          <div className="flex shrink-0 items-center">
            {actions}
            <IconButton label={words.close} icon={<X />} onClick={onClose} />
          </div>
        </header>
      </div>
      <div
        className={cn(
          'min-h-0 flex-1 overflow-y-auto px-4 pb-4',
          !footer && 'pb-[calc(1rem+env(safe-area-inset-bottom))]',
        )}
      >
        {children}
      </div>
      {footer && (
        <footer className="flex shrink-0 gap-2 border-edge border-t bg-surface-2 px-4 pt-3 pb-[calc(0.75rem+env(safe-area-inset-bottom))]">
          {footer}
        </footer>
      )}
    </Modal>
  );
}
