'use client';

import { ArrowRight } from 'lucide-react';
import { type ReactNode, useCallback, useEffect, useState } from 'react';
import { useOnline } from '@/client/session/use-online';
import { useEvents, useSessionState } from '@/client/session/use-session';
import type { EventData, WireEvent } from '@/contracts/events';
import type { EarningsSummary } from '@/contracts/money/earnings';
import { AnimatedCounter } from '@/ui/animated-counter';
import { cn } from '@/ui/class-names';
import { Skeleton } from '@/ui/skeleton';
import { UiLink } from '@/ui/ui-provider';
import { changeAgainst } from './change-against';
import { texts } from './live-earnings-texts';
import { useMoneyFormat } from './use-money-format';

const SHOWN_MS = 4_000;

/** This month's earnings: the figure runs to its new value when a commission arrives, and shows what came. */
export function LiveEarnings({
  summary,
  href,
  className,
  children,
}: {
  summary: EarningsSummary;
  href?: string;
  className?: string;
  children?: ReactNode;
}) {
  const format = useMoneyFormat(summary.currency);
  const { live } = useSessionState();
  const isOnline = useOnline();
  const arrived = useArrivedCents(summary.currency);
  return (
    <section
      aria-labelledby="live-earnings"
      className={cn(
        'relative flex min-w-0 flex-col overflow-hidden rounded-xl border border-accent/35 bg-linear-to-br from-accent-soft to-70% to-surface-2 p-4 shadow-card',
        className,
      )}
    >
      <div className="flex items-center justify-between gap-3">
        <h2 id="live-earnings" className="font-medium text-normal text-sm">
          {texts.title}
        </h2>
        <LiveMark live={live && isOnline} />
      </div>
      <p className="relative mt-1 flex flex-wrap items-baseline gap-x-3">
        <AnimatedCounter
          value={summary.thisMonthCents}
          format={format.full}
          className="font-bold text-3xl text-strong tracking-tight"
        />
        {arrived !== 0 && (
          <span aria-hidden className={cn('tnum animate-rise font-semibold', arrived > 0 ? 'text-good' : 'text-bad')}>
            {arrived > 0 ? '+' : '−'}
            {format.full(Math.abs(arrived))}
          </span>
        )}
      </p>
      <p className="mt-0.5 text-muted text-sm">
        <AgainstLastMonth summary={summary} />
      </p>
      {children}
      {href && (
        <UiLink
          href={href}
          className="-mb-2 mt-2 inline-flex min-h-11 items-center gap-1.5 self-start rounded-md font-semibold text-accent-text text-sm hover:underline"
        >
          {texts.see}
          <ArrowRight aria-hidden className="size-4" />
        </UiLink>
      )}
    </section>
  );
}

/** "Up 12% against last month ($1,200.00)": the month is not over, so the amount stands beside the percentage. */
function AgainstLastMonth({ summary: { thisMonthCents, lastMonthCents, currency } }: { summary: EarningsSummary }) {
  const format = useMoneyFormat(currency);
  const change = changeAgainst(thisMonthCents, lastMonthCents);
  if (!change) return texts.change.none;
  if (change === 'new') return texts.change.fresh;
  const { said, after } = texts.change[change.direction];
  const tone = { up: 'text-good', down: 'text-bad', flat: 'text-normal' }[change.direction];
  return (
    <>
      <span className={cn('font-semibold', tone)}>{said(change.percent)}</span>
      <span className="tnum">{after(format.full(lastMonthCents))}</span>
    </>
  );
}

/** Whether the figures change while one looks; nothing is said while the connection is only being made. */
function LiveMark({ live }: { live: boolean }) {
  if (!live) return null;
  return (
    <span className="flex items-center gap-1.5 font-medium text-good text-xs">
      <span aria-hidden className="size-2 animate-pulse rounded-full bg-good-mark" />
      {texts.live}
    </span>
  );
}

/** The sum of commission lines that arrived a moment ago, in this currency; 0 a little later. */
function useArrivedCents(currency: string): number {
  const [arrived, setArrived] = useState(0);
  useEvents(
    useCallback(
      (events: WireEvent[]) => {
        const cents = events.reduce((sum, event) => sum + createdCents(event, currency), 0);
        if (cents !== 0) setArrived((before) => before + cents);
      },
      [currency],
    ),
  );
  useEffect(() => {
    if (arrived === 0) return;
    const timer = setTimeout(() => setArrived(0), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [arrived]);
  return arrived;
}

function createdCents(event: WireEvent, currency: string): number {
  if (event.type !== 'commission.created') return 0;
  const line = event.data as EventData<'commission.created'>;
  return line.currency === currency ? line.amountCents : 0;
}

export function LiveEarningsSkeleton({ className, children }: { className?: string; children?: ReactNode }) {
  return (
    <div className={cn('rounded-xl border border-edge bg-surface-2 p-4 shadow-card', className)}>
      <p className="font-medium text-normal text-sm">{texts.title}</p>
      <Skeleton className="mt-1 h-10 w-48" />
      <Skeleton className="mt-0.5 h-5 w-56" />
      {children}
    </div>
  );
}
