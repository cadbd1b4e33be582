'use client';

import type { EarningsSummary } from '@/contracts/money/earnings';
import { cn } from '@/ui/class-names';
import { Money } from '@/ui/money';
import { Skeleton } from '@/ui/skeleton';
import { texts } from './live-earnings-texts';

const PERIODS = [
  { label: texts.thisQuarter, of: 'thisQuarterCents' },
  { label: texts.yearToDate, of: 'yearToDateCents' },
  { label: texts.allTime, of: 'lifetimeCents' },
] as const satisfies readonly { label: string; of: keyof EarningsSummary }[];

/** The longer periods in one line, below the month. Without a summary it is its own skeleton. */
export function PeriodsStrip({ summary, className }: { summary?: EarningsSummary; className?: string }) {
  return (
    <dl className={cn('grid grid-cols-3 divide-x divide-edge', className)}>
      {PERIODS.map(({ label, of }) => (
        <div key={of} className="min-w-0 px-3 first:pl-0 last:pr-0">
          <dt className="truncate text-muted text-xs">{label}</dt>
          <dd className="truncate font-semibold text-strong">
            {summary ? (
              <Money cents={summary[of]} currency={summary.currency} short />
            ) : (
              <Skeleton className="my-1 w-16" />
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}
