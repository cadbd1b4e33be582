'use client';

import { CloudAlert, type LucideIcon, RotateCw } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from './button';
import { cn } from './class-names';
import { useUi } from './ui-provider';

/** Something did not work: what, and what to do now. Blames nobody. `reference` is the request id for support. */
export function ErrorState({
  title,
  text,
  reference,
  icon: Icon = CloudAlert,
  onRetry,
  retrying = false,
  action,
  className,
}: {
  title: string;
  text: ReactNode;
  reference?: string;
  icon?: LucideIcon;
  onRetry?: () => void;
  retrying?: boolean;
  action?: ReactNode;
  className?: string;
}) {
  const { words } = useUi();
  return (
    <div
      role="alert"
      className={cn('mx-auto flex max-w-sm flex-col items-center gap-3 px-6 py-12 text-center', className)}
    >
      <span className="flex size-16 items-center justify-center rounded-2xl bg-bad-soft text-bad">
        <Icon aria-hidden className="size-8" />
      </span>
      <p className="font-semibold text-lg text-strong">{title}</p>
      <div className="text-pretty text-muted text-sm">{text}</div>
      {(onRetry || action) && (
        <div className="mt-2 flex flex-wrap justify-center gap-2">
          {onRetry && (
            <Button icon={<RotateCw />} pending={retrying} onClick={onRetry}>
              {words.retry}
            </Button>
          )}
          {action}
        </div>
      )}
      {reference && <p className="select-all font-mono text-muted text-xs">{reference}</p>}
    </div>
  );
}
