'use client';

import type { LucideIcon } from 'lucide-react';
import { useId } from 'react';
import { cn } from './class-names';

/** One of a few values, all in sight (a period, a view). `hideLabels` leaves the icons, the words stay for screen readers. */
export function SegmentedControl<Value extends string>({
  label,
  options,
  value,
  onChange,
  hideLabels = false,
  block = false,
  className,
}: {
  label: string;
  options: readonly { value: Value; label: string; icon?: LucideIcon }[];
  value: Value;
  onChange: (value: Value) => void;
  hideLabels?: boolean;
  block?: boolean;
  className?: string;
}) {
  const name = useId();
  return (
    <fieldset
      className={cn('inline-flex max-w-full gap-0.5 rounded-lg bg-surface-3 p-0.5', block && 'flex w-full', className)}
    >
      <legend className="sr-only">{label}</legend>
      {options.map(({ value: own, label: text, icon: Icon }) => (
        <label
          key={own}
          title={hideLabels ? text : undefined}
          className={cn(
            'flex h-9 min-w-11 items-center justify-center gap-1.5 rounded-md px-3 font-medium text-muted text-sm transition-colors hover:text-strong touch:h-10 [&_svg]:size-4',
            'has-checked:bg-surface-raised has-checked:text-strong has-checked:shadow-card has-focus-visible:outline-2 has-focus-visible:outline-focus',
            block && 'flex-auto whitespace-nowrap px-1',
          )}
        >
          <input
            type="radio"
            name={name}
            value={own}
            checked={own === value}
            onChange={() => onChange(own)}
            className="sr-only"
          />
          {Icon && <Icon aria-hidden />}
          <span className={cn(hideLabels && 'sr-only')}>{text}</span>
        </label>
      ))}
    </fieldset>
  );
}
