'use client';

import { type ComponentProps, type ReactNode, useId } from 'react';
import { cn } from './class-names';

/** On or off, at once: use a checkbox where a form is sent later. */
export function Switch({
  label,
  help,
  className,
  ...rest
}: Omit<ComponentProps<'input'>, 'type' | 'role'> & { label: ReactNode; help?: ReactNode }) {
  const own = useId();
  const id = rest.id ?? own;
  return (
    <label htmlFor={id} className={cn('flex min-h-11 items-center justify-between gap-4 py-2', className)}>
      <span className="flex min-w-0 flex-col gap-0.5">
        <span className="text-normal">{label}</span>
        {help && (
          <span id={`${own}-help`} className="text-muted text-sm">
            {help}
          </span>
        )}
      </span>
      <input
        {...rest}
        id={id}
        type="checkbox"
        // A native box reports its own state; aria-checked would go stale beside it.
        {...{ role: 'switch' }}
        aria-describedby={help ? `${own}-help` : undefined}
        className="relative h-7 w-12 shrink-0 appearance-none rounded-full border border-edge-control bg-surface-4 transition-colors before:absolute before:top-1/2 before:left-0.75 before:size-5 before:-translate-y-1/2 before:rounded-full before:bg-strong before:transition-transform before:duration-normal before:ease-out checked:border-accent checked:bg-accent checked:before:translate-x-5 checked:before:bg-accent-contrast disabled:opacity-50"
      />
    </label>
  );
}
