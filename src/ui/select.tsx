'use client';

import { ChevronDown } from 'lucide-react';
import type { ComponentProps } from 'react';
import { cn } from './class-names';
import { useFieldControl } from './field';
import { controlStyles } from './input';

export type SelectOption = { value: string; label: string; disabled?: boolean };

/** The platform's own picker: the best one on a phone, and keyboard-ready everywhere. */
export function Select({
  options,
  placeholder,
  className,
  ...rest
}: Omit<ComponentProps<'select'>, 'children'> & { options: readonly SelectOption[]; placeholder?: string }) {
  return (
    <div className={cn('relative', className)}>
      <select {...rest} {...useFieldControl(rest)} className={cn(controlStyles, 'h-11 appearance-none pr-10 pl-3')}>
        {placeholder !== undefined && <option value="">{placeholder}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value} disabled={option.disabled}>
            {option.label}
          </option>
        ))}
      </select>
      <ChevronDown aria-hidden className="pointer-events-none absolute top-3 right-3 size-5 text-muted" />
    </div>
  );
}
