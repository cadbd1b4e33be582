'use client';

import { X } from 'lucide-react';
import { type ReactNode, useId } from 'react';
import { cn } from './class-names';
import { IconButton } from './icon-button';
import { Modal, type ModalProps } from './modal';
import { useUi } from './ui-provider';

const WIDTHS = { sm: 'max-w-sm', md: 'max-w-lg', lg: 'max-w-3xl' };

/** A question or a short task in the middle of the screen. `footer` holds its buttons, the main one last. */
export function Dialog({
  open,
  onClose,
  title,
  description,
  footer,
  size = 'md',
  children,
}: Omit<ModalProps, 'children'> & {
  title: ReactNode;
  description?: ReactNode;
  footer?: ReactNode;
  size?: keyof typeof WIDTHS;
  children?: ReactNode;
}) {
  const id = useId();
  const { words } = useUi();
  return (
    <Modal
      open={open}
      onClose={onClose}
      labelledBy={`${id}-title`}
      describedBy={description ? `${id}-text` : undefined}
      className={cn(
        'm-auto max-h-[85dvh] w-[calc(100%-2rem)] scale-95 flex-col overflow-hidden rounded-2xl border border-edge opacity-0 open:flex open:scale-100 open:opacity-100 starting:open:scale-95 starting:open:opacity-0',
        WIDTHS[size],
      )}
    >
      <header className="flex items-start justify-between gap-3 pt-4 pr-3 pl-5">
        <div className="min-w-0 pt-1.5">
          <h2 id={`${id}-title`} data-heading tabIndex={-1} className="font-semibold text-lg">
            {title}
          </h2>
          {description && (
            <p id={`${id}-text`} className="mt-1 text-muted text-sm">
              {description}
            </p>
          )}
        </div>
        <IconButton label={words.close} icon={<X />} onClick={onClose} />
      </header>
      <div className="min-h-0 overflow-y-auto px-5 py-4">{children}</div>
      {footer && (
        <footer className="flex flex-wrap justify-end gap-2 border-edge border-t px-5 py-4 max-sm:flex-col-reverse [&>*]:max-sm:w-full">
          {footer}
        </footer>
      )}
    </Modal>
  );
}
