'use client';

import { Crown } from 'lucide-react';
import type { Leaderboard } from '@/contracts/engagement/leaderboard';
import { Avatar } from '@/ui/avatar';
import { cn } from '@/ui/class-names';
import { TierBadge } from '@/ui/tier-badge';
import { type BoardShape, PlaceChange, useBoardValue } from './board-row';
import { texts } from './board-row-texts';

/** First in the middle and highest, to the eye; in the order of their places for everybody who listens. */
const SPOTS = ['order-2', 'order-1', 'order-3'];
/** As high as the place: who shares one stands as high. */
const STEPS: Record<number, string> = { 1: 'pt-3 pb-6', 2: 'py-3', 3: 'py-2' };

/** The first three. */
export function Podium({
  entries,
  metric,
  currency,
  ownId,
  hasPast,
}: BoardShape & { entries: readonly Leaderboard['entries'][number][] }) {
  const say = useBoardValue({ metric, currency });
  return (
    <ol className="flex items-end gap-2 pt-4 sm:gap-3">
      {entries.map(({ rank, change, partner, value }, index) => (
        <li
          key={partner.id}
          aria-current={partner.id === ownId || undefined}
          className={cn(
            'relative flex min-w-0 flex-1 flex-col items-center gap-1 rounded-xl border border-edge bg-surface-2 px-2 text-center shadow-card',
            rank === 1 && 'border-tier-elite/45 bg-linear-to-b from-tier-elite-soft to-surface-2',
            partner.id === ownId && 'border-accent/60 ring-2 ring-accent/40',
            SPOTS[index],
            STEPS[rank],
          )}
        >
          {rank === 1 && <Crown aria-hidden className="-top-4 absolute size-8 text-tier-elite" />}
          <Avatar name={partner.displayName} size={rank === 1 ? 'lg' : 'md'} className={cn(rank === 1 && 'mt-4')} />
          <span className="tnum font-bold text-strong">
            <span className="sr-only">{texts.place.before}</span>
            {rank}
            {entries.some((other) => other !== entries[index] && other.rank === rank) && (
              <span className="sr-only">{texts.place.tied}</span>
            )}
            {hasPast && <PlaceChange change={change} className="ml-1" />}
          </span>
          <span className="w-full truncate font-medium text-sm text-strong" title={partner.displayName}>
            {partner.id === ownId ? texts.you : partner.displayName}
          </span>
          <TierBadge tier={partner.tier} className="max-w-full" />
          <span className="tnum max-w-full truncate font-bold text-base text-strong">{say(value)}</span>
        </li>
      ))}
    </ol>
  );
}
