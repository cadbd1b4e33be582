'use client';

import { CircleAlert } from 'lucide-react';
import { createContext, type ReactNode, useContext, useId, useMemo } from 'react';
import { cn } from './class-names';
import { useUi } from './ui-provider';

type FieldControl = { id: string; describedBy: string | undefined; invalid: boolean };

const FieldContext = createContext<FieldControl | null>(null);

/** Label, help and error of the one control inside; the control wires itself to them. */
export function Field({
  label,
  help,
  error,
  optional = false,
  hideLabel = false,
  className,
  children,
}: {
  label: ReactNode;
  help?: ReactNode;
  error?: ReactNode;
  optional?: boolean;
  hideLabel?: boolean;
  className?: string;
  children: ReactNode;
}) {
  const id = useId();
  const { words } = useUi();
  const hasHelp = Boolean(help);
  const invalid = Boolean(error);
  const control = useMemo(
    () => ({
      id,
      invalid,
      describedBy: [invalid && `${id}-error`, hasHelp && `${id}-help`].filter(Boolean).join(' ') || undefined,
    }),
    [id, invalid, hasHelp],
  );
  return (
    <div className={cn('flex flex-col gap-1.5', className)}>
      <label htmlFor={id} className={cn('font-medium text-normal text-sm', hideLabel && 'sr-only')}>
        {label}
        {optional && <span className="ml-1.5 font-normal text-muted">{words.optional}</span>}
      </label>
      <FieldContext value={control}>{children}</FieldContext>
      <div id={`${id}-error`} aria-live="polite" className={cn(!invalid && 'hidden')}>
        {invalid && (
          <p className="flex items-start gap-1.5 text-bad text-sm">
            <CircleAlert aria-hidden className="mt-0.5 size-4 shrink-0" />
            {error}
          </p>
        )}
      </div>
      {hasHelp && (
        <p id={`${id}-help`} className="text-muted text-sm">
          {help}
        </p>
      )}
    </div>
  );
}

/** The attributes that tie a control to the field around it; the control's own ones win. */
export function useFieldControl(own: { id?: string; 'aria-describedby'?: string; 'aria-invalid'?: unknown }) {
  const field = useContext(FieldContext);
  return {
    id: own.id ?? field?.id,
    'aria-describedby': own['aria-describedby'] ?? field?.describedBy,
    'aria-invalid': Boolean(own['aria-invalid'] ?? field?.invalid) || undefined,
  };
}
