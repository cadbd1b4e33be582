'use client';

import { useQuery } from '@tanstack/react-query';
import { CalendarClock, Percent, Trophy } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { Answered } from '@/client/query/answered';
import { dashboardQuery } from '@/client/query/queries';
import { useMayWrite, useModule, useProfile } from '@/client/session/use-session';
import type { Dashboard } from '@/contracts/engagement/dashboard';
import { LiveEarnings, LiveEarningsSkeleton } from '@/features/money/live-earnings';
import { PayoutDate } from '@/features/money/payout-date';
import { PeriodsStrip } from '@/features/money/periods-strip';
import { TierCard, TierCardSkeleton } from '@/features/tiers/tier-card';
import { Card } from '@/ui/card';
import { cn } from '@/ui/class-names';
import { Money } from '@/ui/money';
import { Page, PageHeader } from '@/ui/page';
import { Skeleton, SkeletonRows } from '@/ui/skeleton';
import { Stat } from '@/ui/stat';
import { NextActions } from './next-actions';
import { placeChange } from './place-text';
import { QuickActions } from './quick-actions';
import { StageBarsSkeleton } from './stage-bars-skeleton';
import { texts } from './texts';
import { TrendSkeleton } from './trend-skeleton';

// Below the fold, or for few: its code comes after the page.
const FirstSteps = lazy(() => import('./first-steps'));
const StageBars = lazy(() => import('./stage-bars'));
const Trend = lazy(() => import('./trend'));
const ActivityFeed = lazy(() => import('./activity-feed'));
const RangePicker = lazy(() => import('./range-picker'));
const ComparisonCard = lazy(() => import('./comparison'));
const BoardGlance = lazy(() => import('./board-glance'));
const TermsCard = lazy(() => import('@/features/accounts/terms-card'));

/** One column on a phone; pairs side by side from 1024 px, each pair of one height. */
const PAIRS = 'grid min-w-0 gap-4 lg:grid-cols-[minmax(0,1fr)_22rem] lg:gap-5';
const BOTH = 'lg:col-span-2';

/** `/partner/dashboard`: where one stands and what to do next, from one answer. */
export function DashboardPage() {
  const query = useQuery(dashboardQuery);
  const name = useProfile()?.user.name.split(' ')[0];
  return (
    <Page>
      <PageHeader title={name ? texts.hello(name) : texts.helloNobody} description={texts.today} phoneTitle />
      <Answered query={query} what={texts.what} skeleton={<DashboardSkeleton />}>
        {(dashboard) => <Filled dashboard={dashboard} />}
      </Answered>
    </Page>
  );
}

function Filled({ dashboard }: { dashboard: Dashboard }) {
  const { tierStatus, earnings, activity, nextActions } = dashboard;
  // Of another time than the usual one, when somebody asked for it.
  const [ranged, setRanged] = useState<Dashboard | null>(null);
  const { leads, trend } = ranged ?? dashboard;
  const hasLead = dashboard.leads.byStage.some(({ count }) => count > 0);
  const mayWrite = useMayWrite();
  const isOwner = useProfile()?.user.role === 'owner' && mayWrite;
  const hasBoard = useModule('leaderboard');
  const isNew = earnings.lifetimeCents === 0 && mayWrite;
  const hasSale = dashboard.leads.byStage.some(({ stage, count }) => stage === 'won' && count > 0);
  return (
    <div className={PAIRS}>
      {isOwner && (
        <Suspense fallback={null}>
          <TermsCard className={BOTH} />
        </Suspense>
      )}
      {isNew && (
        <Suspense fallback={<Skeleton className={cn('h-72 w-full rounded-xl sm:h-40', BOTH)} />}>
          <FirstSteps hasLead={hasLead} hasSale={hasSale} className={BOTH} />
        </Suspense>
      )}
      <LiveEarnings summary={earnings} href="/partner/earnings">
        <PeriodsStrip summary={earnings} className="mt-4 border-edge border-t pt-3" />
      </LiveEarnings>
      <TierCard status={tierStatus} />
      <QuickActions className={BOTH} />
      {!isNew && (
        <Suspense fallback={<Skeleton className={cn('h-10 w-full rounded-lg', BOTH)} />}>
          <RangePicker onAnswer={setRanged} className={BOTH} />
        </Suspense>
      )}
      <NextActions actions={nextActions} />
      <Figures dashboard={{ ...dashboard, leads }} />
      <Suspense fallback={<StageBarsSkeleton className={isNew ? BOTH : undefined} />}>
        <StageBars leads={leads} isRange={ranged !== null} className={isNew ? BOTH : undefined} />
      </Suspense>
      {earnings.lifetimeCents > 0 && (
        <Suspense fallback={<TrendSkeleton />}>
          <Trend trend={trend} currency={earnings.currency} />
        </Suspense>
      )}
      {!isNew && (
        <Suspense fallback={<Skeleton className={cn('h-44 w-full rounded-xl', BOTH)} />}>
          <ComparisonCard className={BOTH} />
        </Suspense>
      )}
      {hasBoard && (
        <Suspense fallback={<Skeleton className={cn('h-64 w-full rounded-xl', BOTH)} />}>
          <BoardGlance className={BOTH} />
        </Suspense>
      )}
      <Suspense fallback={<Skeleton className={cn('h-80 w-full rounded-xl', BOTH)} />}>
        <ActivityFeed items={activity} className={BOTH} />
      </Suspense>
    </div>
  );
}

function Figures({ dashboard: { rank, leads, earnings } }: { dashboard: Dashboard }) {
  const { nextPayout, currency } = earnings;
  const hasBoard = useModule('leaderboard');
  return (
    <div className="grid grid-cols-2 gap-3">
      {hasBoard && (
        <Stat
          label={texts.rank.label}
          icon={Trophy}
          href="/partner/leaderboard"
          value={rank ? texts.rank.place(rank.rank) : texts.notYet}
          change={rank ? placeChange(rank.change) : undefined}
          hint={rank ? texts.rank.of(rank.of) : texts.rank.none}
        />
      )}
      <Stat
        label={texts.conversion.label}
        icon={Percent}
        href="/partner/leads"
        value={leads.conversionPct === null ? texts.notYet : texts.conversion.percent(leads.conversionPct)}
        hint={leads.conversionPct === null ? texts.conversion.none : texts.conversion.of}
        className={hasBoard ? undefined : 'col-span-2'}
      />
      <Stat
        label={texts.payout.label}
        icon={CalendarClock}
        href="/partner/earnings"
        value={nextPayout ? <Money cents={nextPayout.amountCents} currency={currency} /> : texts.payout.noneYet}
        hint={nextPayout ? <PayoutDate date={nextPayout.date} /> : texts.payout.none}
        className="col-span-2"
      />
    </div>
  );
}

function DashboardSkeleton() {
  return (
    <div className={PAIRS}>
      <LiveEarningsSkeleton>
        <PeriodsStrip className="mt-4 border-edge border-t pt-3" />
        <div className="h-11" />
      </LiveEarningsSkeleton>
      <TierCardSkeleton />
      <QuickActions className={BOTH} />
      <Card title={texts.next.title} flush>
        <SkeletonRows rows={3} />
      </Card>
      <div className="grid grid-cols-2 gap-3">
        <Stat label={texts.rank.label} icon={Trophy} value="" loading />
        <Stat label={texts.conversion.label} icon={Percent} value="" loading />
        <Stat label={texts.payout.label} icon={CalendarClock} value="" loading className="col-span-2" />
      </div>
      <StageBarsSkeleton />
      <TrendSkeleton />
      <Card title={texts.activity} flush className={BOTH}>
        <SkeletonRows rows={4} />
      </Card>
    </div>
  );
}
