'use client';

import { ArrowDown, ArrowUp, Minus, Sparkle } from 'lucide-react';
import type { Leaderboard } from '@/contracts/engagement/leaderboard';
import { Avatar } from '@/ui/avatar';
import { ButtonLink } from '@/ui/button';
import { cn } from '@/ui/class-names';
import { formatMoney } from '@/ui/format-money';
import { TierBadge } from '@/ui/tier-badge';
import { useUi } from '@/ui/ui-provider';
import { texts } from './board-row-texts';
import type { Metric } from './leaderboard-filter';

export type BoardShape = {
  metric: Metric;
  currency: string;
  ownId: string | undefined;
  /** Whether anybody's place of last week is known: else "new" would stand at everyone. */
  hasPast: boolean;
};
type Entry = Leaderboard['entries'][number];

/** The figure that a place is by: deals as a count, all else as money. */
export function useBoardValue({ metric, currency }: Pick<BoardShape, 'metric' | 'currency'>) {
  const { locale } = useUi();
  return (value: number) =>
    metric === 'deals'
      ? texts.deals(value, value.toLocaleString(locale))
      : formatMoney(value, currency, locale, { short: true });
}

/** Places won or lost since last week: an arrow to the eye, words to the ear. */
export function PlaceChange({ change, className }: { change: number | null; className?: string }) {
  if (change === null) {
    return (
      <span className={cn('inline-flex items-center gap-0.5 text-info text-xs', className)}>
        <Sparkle aria-hidden className="size-3.5" />
        <span aria-hidden>{texts.change.isNew}</span>
        <span className="sr-only">{texts.change.notRanked}</span>
      </span>
    );
  }
  const [Icon, tone, said] =
    change > 0
      ? [ArrowUp, 'text-good', texts.change.up(change)]
      : change < 0
        ? [ArrowDown, 'text-bad', texts.change.down(-change)]
        : [Minus, 'text-muted', texts.change.same];
  return (
    <span className={cn('tnum inline-flex items-center gap-0.5 font-semibold text-xs', tone, className)}>
      <Icon aria-hidden className="size-3.5" strokeWidth={2.5} />
      {change !== 0 && <span aria-hidden>{Math.abs(change)}</span>}
      <span className="sr-only">{said}</span>
    </span>
  );
}

export function BoardRow({
  entry: { rank, change, partner, value, deals },
  isTied,
  metric,
  currency,
  ownId,
  hasPast,
}: BoardShape & { entry: Entry; isTied: boolean }) {
  const say = useBoardValue({ metric, currency });
  const isOwn = partner.id === ownId;
  return (
    <li
      aria-current={isOwn || undefined}
      className={cn('flex min-h-16 items-center gap-3 px-4 py-2.5', isOwn && 'bg-accent-soft')}
    >
      <span className="flex w-9 shrink-0 flex-col items-center">
        <span className="tnum font-bold text-strong">
          <span className="sr-only">{texts.place.before}</span>
          {rank}
          {isTied && <span className="sr-only">{texts.place.tied}</span>}
        </span>
        {hasPast && <PlaceChange change={change} />}
      </span>
      <Avatar name={partner.displayName} />
      <span className="flex min-w-0 flex-1 flex-col items-start gap-0.5">
        <span className="flex max-w-full items-baseline gap-1.5 font-medium text-strong">
          <span className="min-w-0 truncate">{partner.displayName}</span>
          {isOwn && <span className="shrink-0 font-semibold text-accent-text text-sm">{texts.you}</span>}
        </span>
        <TierBadge tier={partner.tier} />
      </span>
      <Figure value={say(value)} deals={metric === 'deals' ? null : deals} isTied={isTied} />
    </li>
  );
}

function Figure({ value, deals, isTied }: { value: string; deals: number | null; isTied: boolean }) {
  return (
    <span className="flex shrink-0 flex-col items-end">
      <span className="tnum font-semibold text-strong">{value}</span>
      <span className="tnum text-muted text-xs">
        {[deals !== null && texts.deals(deals, String(deals)), isTied && texts.tied].filter(Boolean).join(' · ')}
      </span>
    </span>
  );
}

/** The own row when it is not among the first: always in sight above the navigation. */
export function OwnPlace({
  me,
  name,
  optedOut,
  outside,
  isPlaced = false,
  metric,
  currency,
  hasPast,
}: BoardShape & {
  me: Leaderboard['me'];
  name: string | undefined;
  optedOut: boolean;
  outside: string | null;
  isPlaced?: boolean;
}) {
  const say = useBoardValue({ metric, currency });
  // On the board it stays in sight while one scrolls; on the dashboard it stands where it is put.
  const frame = cn(
    'flex min-h-16 items-center gap-3 rounded-xl border border-accent/45 bg-accent-soft px-4 py-2.5',
    !isPlaced && 'sticky bottom-[calc(3.5rem+env(safe-area-inset-bottom)+0.75rem)] z-10 shadow-raised lg:bottom-4',
  );
  if (!me) {
    return (
      <section aria-label={texts.own.label} className={frame}>
        <p className="min-w-0 flex-1 text-normal text-sm">{outside ?? texts.own.none}</p>
        {!outside && (
          <ButtonLink href="/partner/leads" size="sm">
            {texts.own.leads}
          </ButtonLink>
        )}
      </section>
    );
  }
  // Nobody is ranked by nothing: what counts in this period is still to come.
  if (me.value <= 0) {
    return (
      <section aria-label={texts.own.label} className={frame}>
        <p className="min-w-0 flex-1 text-normal text-sm">{texts.own.nothingCounts}</p>
        <ButtonLink href="/partner/leads" size="sm">
          {texts.own.leads}
        </ButtonLink>
      </section>
    );
  }
  return (
    <section aria-label={texts.own.label} className={frame}>
      <span className="flex w-9 shrink-0 flex-col items-center">
        <span className="tnum font-bold text-strong">{me.rank}</span>
        {hasPast && <PlaceChange change={me.change} />}
      </span>
      <Avatar name={name ?? texts.you} />
      <span className="min-w-0 flex-1 truncate font-medium text-strong">
        {name} <span className="font-semibold text-accent-text text-sm">{texts.you}</span>
        {optedOut && <span className="block truncate font-normal text-muted text-xs">{texts.own.onlyYou}</span>}
      </span>
      <Figure value={say(me.value)} deals={metric === 'deals' ? null : me.deals} isTied={false} />
    </section>
  );
}
