'use client';

import { ArrowRight } from 'lucide-react';
import type { TierStatus } from '@/contracts/tiers/tier-status';
import { cn } from '@/ui/class-names';
import { ProgressRing } from '@/ui/progress-ring';
import { Skeleton } from '@/ui/skeleton';
import { TierBadge, useTierIcon } from '@/ui/tier-badge';
import { UiLink, useUi } from '@/ui/ui-provider';
import { texts } from './card-texts';
import { estimateText, missingText } from './missing-words';

const frame = 'relative flex min-w-0 items-center gap-4 rounded-xl border border-edge bg-surface-2 p-4 shadow-card';

/** The tier held and the way to the next one, at a glance; all of it leads to the page that explains it. */
export function TierCard({ status, className }: { status: TierStatus; className?: string }) {
  const { words } = useUi();
  const { tier, nextTier, progressPct, requirements, dealsCount, estimatedDays } = status;
  const deals = requirements.find((each) => each.key === 'deals');
  const [first, second] = requirements.map(missingText).filter((text) => text !== '');
  return (
    <section aria-labelledby="tier-card" className={cn(frame, 'transition-colors hover:bg-surface-3', className)}>
      {nextTier ? (
        <ProgressRing
          label={texts.progressTo(words.tiers[nextTier])}
          value={progressPct}
          text={texts.percentSpoken(progressPct)}
        >
          <span aria-hidden className="tnum font-bold text-strong text-xl leading-none">
            {texts.percent(progressPct)}
          </span>
        </ProgressRing>
      ) : (
        <TopMark tier={tier} />
      )}
      <div className="min-w-0 flex-1">
        <TierBadge tier={tier} />
        <h2 id="tier-card" className="mt-1.5 font-semibold text-lg leading-snug">
          <UiLink href="/partner/tier-progression" className="rounded-md after:absolute after:inset-0">
            {nextTier ? (progressPct === 100 ? texts.readyFor : texts.next)(words.tiers[nextTier]) : texts.atTheTop}
          </UiLink>
        </h2>
        {nextTier ? (
          <>
            {deals && (
              <p className="tnum text-normal text-sm">
                <span className="font-semibold text-strong">{texts.deals.count(dealsCount, deals.target)}</span>
                {texts.deals.after}
              </p>
            )}
            <p className="text-muted text-sm">
              {first ? texts.toGo(first, second) : texts.allMet}
              {estimatedDays && first && ` ${texts.atYourPace(estimateText(estimatedDays))}`}
            </p>
          </>
        ) : (
          <p className="text-muted text-sm">{texts.atTheTopText(dealsCount)}</p>
        )}
      </div>
      <ArrowRight aria-hidden className="size-5 shrink-0 text-muted" />
    </section>
  );
}

/** In the place of the ring for who has no tier above. */
export function TopMark({ tier, className }: { tier: TierStatus['tier']; className?: string }) {
  const Icon = useTierIcon()(tier);
  return (
    <span
      aria-hidden
      className={cn(
        'flex size-24 shrink-0 items-center justify-center rounded-full bg-tier-elite-soft text-tier-elite',
        className,
      )}
    >
      <Icon className="size-10" />
    </span>
  );
}

export function TierCardSkeleton({ className }: { className?: string }) {
  return (
    <div className={cn(frame, className)}>
      <Skeleton className="size-24 shrink-0 rounded-full" />
      <div className="flex min-w-0 flex-1 flex-col gap-2">
        <Skeleton className="h-6 w-20 rounded-full" />
        <Skeleton className="h-5 w-40" />
        <Skeleton className="w-32" />
      </div>
    </div>
  );
}
