'use client';

import type { ComponentProps } from 'react';
import { cn } from './class-names';
import { useFieldControl } from './field';
import { controlStyles } from './input';

/** Several lines; grows with its text. */
export function Textarea({ className, rows = 3, ...rest }: ComponentProps<'textarea'>) {
  return (
    <textarea
      rows={rows}
      {...rest}
      {...useFieldControl(rest)}
      className={cn(controlStyles, 'field-sizing-content max-h-80 min-h-24 resize-y px-3 py-2.5', className)}
    />
  );
}
