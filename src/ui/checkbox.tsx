'use client';

import { Check } from 'lucide-react';
import { type ComponentProps, type ReactNode, useId } from 'react';
import { cn } from './class-names';
import { useFieldControl } from './field';

/** A box to tick, with its own label; 44 px high to the finger. */
export function Checkbox({
  label,
  help,
  className,
  ...rest
}: Omit<ComponentProps<'input'>, 'type'> & { label: ReactNode; help?: ReactNode }) {
  const own = useId();
  const helpId = `${own}-help`;
  const wired = useFieldControl({ id: own, 'aria-describedby': help ? helpId : undefined, ...rest });
  return (
    <label htmlFor={wired.id} className={cn('flex min-h-11 items-start gap-3 py-2.5', className)}>
      <span className="relative mt-0.5 flex size-5 shrink-0">
        <input
          {...rest}
          {...wired}
          type="checkbox"
          className="peer size-5 appearance-none rounded-sm border border-edge-control bg-surface-2 transition-colors checked:border-accent checked:bg-accent disabled:opacity-50 aria-invalid:border-bad"
        />
        <Check
          aria-hidden
          strokeWidth={3}
          className="pointer-events-none absolute inset-0.5 size-4 scale-50 text-accent-contrast opacity-0 transition peer-checked:scale-100 peer-checked:opacity-100"
        />
      </span>
      <span className="flex flex-col gap-0.5">
        <span className="text-normal">{label}</span>
        {help && (
          <span id={helpId} className="text-muted text-sm">
            {help}
          </span>
        )}
      </span>
    </label>
  );
}
