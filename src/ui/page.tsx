import type { ReactNode } from 'react';
import { cn } from './class-names';

const WIDTHS = { normal: 'max-w-5xl', narrow: 'max-w-2xl', full: 'max-w-none' };

/** The column that a page's content stands in. */
export function Page({
  width = 'normal',
  className,
  children,
}: {
  width?: keyof typeof WIDTHS;
  className?: string;
  children: ReactNode;
}) {
  return (
    <div
      className={cn(
        'mx-auto flex w-full min-w-0 flex-col gap-4 px-4 py-4 lg:gap-5 lg:px-6 lg:py-6',
        WIDTHS[width],
        className,
      )}
    >
      {children}
    </div>
  );
}

/** A page's one `h1`. On a phone the top bar shows the title already: `phoneTitle={false}` leaves it to screen readers there. */
export function PageHeader({
  title,
  description,
  actions,
  phoneTitle = false,
}: {
  title: ReactNode;
  description?: ReactNode;
  actions?: ReactNode;
  phoneTitle?: boolean;
}) {
  return (
    <header
      className={cn(
        'flex flex-wrap items-end justify-between gap-x-4 gap-y-2',
        !phoneTitle && !description && !actions && 'max-lg:sr-only',
      )}
    >
      <div className="min-w-0">
        <h1 className={cn('font-bold text-2xl tracking-tight', !phoneTitle && 'max-lg:sr-only')}>{title}</h1>
        {description && <p className="text-muted text-sm lg:text-base">{description}</p>}
      </div>
      {actions && <div className="flex flex-wrap items-center gap-2">{actions}</div>}
    </header>
  );
}
