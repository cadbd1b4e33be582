import { type ComponentProps, type ReactNode, useId } from 'react';
import { cn } from './class-names';

/** A raised surface. With a `title` it is a labelled section; `action` stands at the end of the title's line. */
export function Card({
  title,
  description,
  action,
  footer,
  headingLevel: Heading = 'h2',
  flush = false,
  className,
  children,
  ...rest
}: Omit<ComponentProps<'section'>, 'title'> & {
  title?: ReactNode;
  description?: ReactNode;
  action?: ReactNode;
  footer?: ReactNode;
  headingLevel?: 'h2' | 'h3' | 'h4';
  /** No padding around the children: for lists that reach the edges. */
  flush?: boolean;
}) {
  const id = useId();
  return (
    <section
      aria-labelledby={title ? id : undefined}
      className={cn('min-w-0 rounded-xl border border-edge bg-surface-2 shadow-card', className)}
      {...rest}
    >
      {(title || action) && (
        <header className="flex min-h-11 items-start justify-between gap-3 px-4 pt-4">
          <div className="min-w-0">
            {title && (
              <Heading id={id} className="font-semibold text-base">
                {title}
              </Heading>
            )}
            {description && <p className="text-muted text-sm">{description}</p>}
          </div>
          {action && <div className="-my-1.5 -mr-1.5 flex shrink-0 items-center">{action}</div>}
        </header>
      )}
      <div className={cn(!flush && 'p-4', Boolean(title) && 'pt-2')}>{children}</div>
      {footer && <footer className="border-edge border-t px-4 py-3">{footer}</footer>}
    </section>
  );
}
