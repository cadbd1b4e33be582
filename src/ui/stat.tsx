'use client';

import { ArrowDownRight, ArrowRight, ArrowUpRight, ChevronRight, type LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { cn } from './class-names';
import { Skeleton } from './skeleton';
import { UiLink, useUi } from './ui-provider';

export type StatChange = {
  direction: 'up' | 'down' | 'flat';
  /** How much: "12 %". */
  by: string;
  /** Against what: "last month". */
  against: string;
  /** Up is good unless said otherwise. */
  good?: boolean;
};

const ARROWS: Record<StatChange['direction'], LucideIcon> = {
  up: ArrowUpRight,
  down: ArrowDownRight,
  flat: ArrowRight,
};

/** A figure that tells a story: the value, its change against what, and (`href`) the rows behind it. */
export function Stat({
  label,
  value,
  change,
  hint,
  icon: Icon,
  href,
  loading = false,
  className,
}: {
  label: string;
  value: ReactNode;
  change?: StatChange;
  hint?: ReactNode;
  icon?: LucideIcon;
  href?: string;
  loading?: boolean;
  className?: string;
}) {
  return (
    <div
      className={cn(
        '@container relative flex min-w-0 flex-col gap-1 rounded-xl border border-edge bg-surface-2 p-4 shadow-card',
        href && 'transition-colors hover:bg-surface-3',
        className,
      )}
    >
      <div className="flex min-h-6 items-center gap-2 font-medium text-muted text-sm">
        {Icon && <Icon aria-hidden className="size-4 shrink-0 @max-[8rem]:hidden" />}
        {href ? (
          <UiLink href={href} className="min-w-0 flex-1 truncate rounded-md after:absolute after:inset-0">
            {label}
          </UiLink>
        ) : (
          <span className="min-w-0 flex-1 truncate">{label}</span>
        )}
        {href && <ChevronRight aria-hidden className="size-4 shrink-0" />}
      </div>
      {loading ? (
        <>
          <Skeleton className="my-1 h-6 w-24" />
          <Skeleton className="my-1 h-3 w-32" />
        </>
      ) : (
        <>
          <div className="tnum font-bold text-strong text-xl @max-[8rem]:text-lg">{value}</div>
          {change && <Change change={change} />}
          {hint && <div className="text-muted text-sm">{hint}</div>}
        </>
      )}
    </div>
  );
}

function Change({ change }: { change: StatChange }) {
  const { words } = useUi();
  const Arrow = ARROWS[change.direction];
  const good = change.good ?? change.direction === 'up';
  const said = { up: words.up, down: words.down, flat: words.unchanged }[change.direction];
  const tone = change.direction === 'flat' ? 'text-muted' : good ? 'text-good' : 'text-bad';
  return (
    <p className="flex flex-wrap items-center gap-x-1 text-sm">
      <span className={cn('tnum inline-flex items-center gap-0.5 font-semibold', tone)}>
        <Arrow aria-hidden className="size-4" />
        <span className="sr-only">{said} </span>
        {change.by}
      </span>
      <span className="text-muted">{change.against}</span>
    </p>
  );
}
