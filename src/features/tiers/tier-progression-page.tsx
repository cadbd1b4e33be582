'use client';

import { useQuery } from '@tanstack/react-query';
import { CalendarClock, PenLine } from 'lucide-react';
import { lazy, Suspense } from 'react';
import { Answered } from '@/client/query/answered';
import { tierStatusQuery } from '@/client/query/queries';
import type { TierStatus } from '@/contracts/tiers/tier-status';
import { Card } from '@/ui/card';
import { cn } from '@/ui/class-names';
import { Page, PageHeader } from '@/ui/page';
import { ProgressRing } from '@/ui/progress-ring';
import { Skeleton, SkeletonRows } from '@/ui/skeleton';
import { TierBadge } from '@/ui/tier-badge';
import { useUi } from '@/ui/ui-provider';
import { BenefitCard, TierPreview } from './benefits';
import { texts as card } from './card-texts';
import { estimateText } from './missing-words';
import { RequirementList } from './requirement-list';
import { texts } from './texts';
import { TopMark } from './tier-card';

const Achievements = lazy(() => import('./achievements/achievements'));
const Renewals = lazy(() => import('./renewals'));
const TierTimeline = lazy(() => import('./tier-timeline'));
const Unlocks = lazy(() => import('./unlocks'));

/** `/partner/tier-progression`: where one stands, what is missing, what comes next and what has been. */
export function TierProgressionPage() {
  const query = useQuery(tierStatusQuery);
  return (
    <Page>
      <PageHeader title={texts.title} />
      <Answered query={query} what={texts.what} skeleton={<TierSkeleton />}>
        {(status) => <Filled status={status} />}
      </Answered>
    </Page>
  );
}

const COLUMNS = 'grid min-w-0 gap-4 lg:grid-cols-[minmax(0,1fr)_22rem] lg:gap-5';
const column = 'flex min-w-0 flex-col gap-4 lg:gap-5';

function Filled({ status }: { status: TierStatus }) {
  const { tier, nextTier, preview, benefits, about, rates, nextRates, events } = status;
  return (
    <div className={COLUMNS}>
      <div className={column}>
        <Hero status={status} />
        {status.renewals?.length > 0 && (
          <Suspense fallback={null}>
            <Renewals renewals={status.renewals} withLink />
          </Suspense>
        )}
        {status.keep && <Keep keep={status.keep} tier={tier} />}
        {status.override && <Override override={status.override} />}
        {nextTier && <Requirements status={status} nextTier={nextTier} />}
      </div>
      <div className={column}>
        {nextTier && preview && <TierPreview nextTier={nextTier} preview={preview} />}
        {nextTier && nextRates ? (
          <BenefitCard
            title={texts.benefits.next}
            tier={nextTier}
            lines={benefits.next}
            about={about?.next}
            rates={nextRates}
            isNext
            className="flex-1"
          />
        ) : (
          <BenefitCard
            title={texts.benefits.yours}
            tier={tier}
            lines={benefits.current}
            about={about?.current}
            rates={rates}
            className="flex-1"
          />
        )}
      </div>
      {nextTier && (
        <div className="min-w-0 lg:col-span-2">
          <Suspense fallback={<Skeleton className="h-96 w-full rounded-xl" />}>
            <Unlocks tier={nextTier} />
          </Suspense>
        </div>
      )}
      <div className="min-w-0 lg:col-span-2">
        <Suspense fallback={<Skeleton className="h-96 w-full rounded-xl" />}>
          <Achievements />
        </Suspense>
      </div>
      <Card title={texts.history.title} className={nextTier ? undefined : 'lg:col-span-2'}>
        {events.length > 0 ? (
          <Suspense fallback={<SkeletonRows rows={Math.min(events.length, 4)} />}>
            <TierTimeline events={events} />
          </Suspense>
        ) : (
          <p className="text-muted text-sm">{texts.history.empty}</p>
        )}
      </Card>
      {nextTier && (
        <BenefitCard
          title={texts.benefits.yoursNow}
          tier={tier}
          lines={benefits.current}
          about={about?.current}
          rates={rates}
        />
      )}
    </div>
  );
}

const hero =
  'flex flex-col items-center gap-5 rounded-xl border border-edge bg-surface-2 p-5 text-center shadow-card sm:flex-row sm:text-left';

function Hero({ status }: { status: TierStatus }) {
  const { words } = useUi();
  const { tier, nextTier, progressPct, dealsCount, dealsMissing, requirements, estimatedDays } = status;
  const target = requirements.find((each) => each.key === 'deals')?.target;
  if (!nextTier) {
    return (
      <section aria-label={texts.title} className={hero}>
        <TopMark tier={tier} className="size-36 [&_svg]:size-16" />
        <div className="min-w-0">
          <TierBadge tier={tier} size="md" />
          <p className="mt-2 font-bold text-2xl text-strong">{card.atTheTop}</p>
          <p className="mt-1 text-normal">{card.atTheTopText(dealsCount)}</p>
        </div>
      </section>
    );
  }
  return (
    <section aria-label={card.progressTo(words.tiers[nextTier])} className={hero}>
      <ProgressRing
        size="lg"
        label={card.progressTo(words.tiers[nextTier])}
        value={progressPct}
        text={card.percentSpoken(progressPct)}
      >
        <span aria-hidden className="tnum font-bold text-3xl text-strong leading-none">
          {card.percent(progressPct)}
        </span>
        <span aria-hidden className="mt-1 text-muted text-xs">
          {texts.way.to(words.tiers[nextTier])}
        </span>
      </ProgressRing>
      <div className="min-w-0">
        <TierBadge tier={tier} size="md" />
        {target !== undefined && (
          <p className="tnum mt-2 font-bold text-2xl text-strong">
            {texts.way.deals.count(dealsCount, target)}{' '}
            <span className="font-semibold text-base text-normal">{texts.way.deals.after}</span>
          </p>
        )}
        <p className="mt-1 text-normal">
          {dealsMissing > 0
            ? texts.way.dealsMissing(dealsMissing, words.tiers[nextTier])
            : progressPct === 100
              ? texts.way.allDone(words.tiers[nextTier])
              : texts.way.dealsDone(words.tiers[nextTier])}
        </p>
        <p className="mt-1 text-muted text-sm">
          {estimatedDays
            ? texts.way.atYourPace(estimateText(estimatedDays))
            : requirements.some(({ key, met }) => !met && key !== 'deals' && key !== 'days')
              ? texts.way.dependsOnMore
              : texts.way.noPaceYet}
        </p>
      </div>
    </section>
  );
}

function Requirements({ status, nextTier }: { status: TierStatus; nextTier: NonNullable<TierStatus['nextTier']> }) {
  const { words } = useUi();
  const met = status.requirements.filter((each) => each.met).length;
  return (
    <Card
      title={texts.asks.title(words.tiers[nextTier])}
      description={texts.asks.done(met, status.requirements.length)}
      flush
    >
      <RequirementList requirements={status.requirements} />
    </Card>
  );
}

/** What keeps a tier that asks for deals in a period: the demotion preview. */
function Keep({ keep, tier }: { keep: NonNullable<TierStatus['keep']>; tier: TierStatus['tier'] }) {
  const { words, locale, timeZone } = useUi();
  const { until, missing, periodDays, atRisk } = keep;
  const day = new Intl.DateTimeFormat(locale, { timeZone, dateStyle: 'long' }).format(new Date(until));
  return (
    <p className={cn('flex gap-3 rounded-xl p-4 text-normal text-sm', atRisk ? 'bg-warn-soft' : 'bg-surface-3')}>
      <CalendarClock aria-hidden className={cn('mt-0.5 size-4 shrink-0', atRisk ? 'text-warn' : 'text-muted')} />
      <span>
        <span className="font-semibold text-strong">{texts.keep.title(words.tiers[tier], missing, day)}</span>{' '}
        {texts.keep.rule(periodDays)}
      </span>
    </p>
  );
}

/** A tier that staff set by hand, and what stands beside it. */
function Override({ override: { tier, until, earnedTier } }: { override: NonNullable<TierStatus['override']> }) {
  const { words, locale, timeZone } = useUi();
  const day = until && new Intl.DateTimeFormat(locale, { timeZone, dateStyle: 'long' }).format(new Date(until));
  return (
    <p className="flex gap-3 rounded-xl bg-info-soft p-4 text-normal text-sm">
      <PenLine aria-hidden className="mt-0.5 size-4 shrink-0 text-info" />
      <span>
        {day
          ? texts.override.until(words.tiers[tier], words.tiers[earnedTier], day)
          : texts.override.open(words.tiers[tier], words.tiers[earnedTier])}
      </span>
    </p>
  );
}

function TierSkeleton() {
  return (
    <div className={COLUMNS}>
      <div className="flex flex-col gap-4 lg:gap-5">
        <div className={hero}>
          <Skeleton className="size-36 rounded-full" />
          <div className="flex w-full max-w-72 flex-col gap-2.5 max-sm:items-center">
            <Skeleton className="h-7 w-24 rounded-full" />
            <Skeleton className="h-8 w-40" />
            <Skeleton className="w-full" />
          </div>
        </div>
        <Card title={texts.requirements} flush>
          <SkeletonRows rows={4} />
        </Card>
      </div>
      <Skeleton className="h-96 w-full rounded-xl" />
    </div>
  );
}
