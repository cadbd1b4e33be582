'use client';

import type { ComponentProps, ReactNode } from 'react';
import { cn } from './class-names';
import { useFieldControl } from './field';

export const controlStyles =
  'w-full min-w-0 rounded-lg border border-edge-control bg-surface-2 text-base text-strong transition-colors placeholder:text-muted hover:border-muted focus-visible:border-focus focus-visible:outline-offset-0 disabled:opacity-60 aria-invalid:border-bad';

/** One line of text. `leading` is an icon or a sign before it, `trailing` a button or a unit after it. */
export function Input({
  leading,
  trailing,
  className,
  ...rest
}: ComponentProps<'input'> & { leading?: ReactNode; trailing?: ReactNode }) {
  const input = (
    <input
      {...rest}
      {...useFieldControl(rest)}
      className={cn(controlStyles, 'h-11 px-3', Boolean(leading) && 'pl-10', Boolean(trailing) && 'pr-12', className)}
    />
  );
  if (!leading && !trailing) return input;
  return (
    <div className="relative">
      {leading && (
        <span className="pointer-events-none absolute inset-y-0 left-0 flex w-10 items-center justify-center text-muted [&_svg]:size-5">
          {leading}
        </span>
      )}
      {input}
      {trailing && (
        <span className="absolute inset-y-0 right-0 flex min-w-11 items-center justify-center text-muted">
          {trailing}
        </span>
      )}
    </div>
  );
}
