'use client';

import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { useHydrated } from '@/client/address';
import { Answered } from '@/client/query/answered';
import { earningsSummaryQuery, tierStatusQuery } from '@/client/query/queries';
import { useUrlState } from '@/client/use-url-state';
import { FeatureGate } from '@/features/tiers/feature-gate';
import { Page, PageHeader } from '@/ui/page';
import { Skeleton } from '@/ui/skeleton';
import { Balances } from './balances';
import { EarningsChart } from './earnings-chart';
import { LiveEarnings, LiveEarningsSkeleton } from './live-earnings';
import { PeriodsStrip } from './periods-strip';
import { texts } from './texts';

// Below the fold, or of some tiers only: their code comes after the page.
const Lines = lazy(() => import('./lines'));
const KindBreakdown = lazy(() => import('./kind-breakdown'));
const Projection = lazy(() => import('./projection'));

/** One column on a phone; from 1024 px the balances stand beside what is long. */
const COLUMNS =
  'grid min-w-0 items-start gap-4 lg:grid-cols-[minmax(0,1fr)_20rem] lg:grid-rows-[auto_auto_1fr] lg:gap-5';

/** `/partner/earnings`: what was earned, where the money is, every line and how it came about. */
export function EarningsPage() {
  const [now] = useState(() => new Date());
  const summary = useQuery(earningsSummaryQuery());
  const status = useQuery(tierStatusQuery).data;
  const { replace } = useUrlState();
  const isHydrated = useHydrated();
  const showLines = (state: string) => {
    replace({ status: state, kind: null, period: null, deal: null });
    document.getElementById('lines')?.scrollIntoView({ behavior: 'smooth' });
  };
  return (
    <Page>
      <PageHeader title={texts.title} />
      <div className={COLUMNS}>
        <Answered query={summary} what={texts.what} skeleton={<HeadSkeleton />}>
          {(earned) => (
            <LiveEarnings summary={earned}>
              <PeriodsStrip summary={earned} className="mt-4 border-edge border-t pt-3" />
            </LiveEarnings>
          )}
        </Answered>
        <EarningsChart now={now} />
        <div className="flex min-w-0 flex-col gap-4 lg:col-start-2 lg:row-span-3 lg:row-start-1 lg:gap-5">
          <Balances summary={summary.data} onShow={showLines} />
          <FeatureGate feature="earnings-breakdown">
            {summary.data && (
              <Suspense fallback={<Skeleton className="h-64 w-full rounded-xl" />}>
                <KindBreakdown summary={summary.data} rates={status?.rates} />
              </Suspense>
            )}
          </FeatureGate>
          {summary.data && status && (
            <Suspense fallback={<Skeleton className="h-80 w-full rounded-xl" />}>
              <Projection currency={summary.data.currency} status={status} />
            </Suspense>
          )}
        </div>
        {isHydrated ? (
          <Suspense fallback={<LinesSkeleton />}>
            <Lines now={now} />
          </Suspense>
        ) : (
          <LinesSkeleton />
        )}
      </div>
    </Page>
  );
}

function LinesSkeleton() {
  return <Skeleton className="h-96 w-full rounded-xl" />;
}

function HeadSkeleton() {
  return (
    <LiveEarningsSkeleton>
      <PeriodsStrip className="mt-4 border-edge border-t pt-3" />
    </LiveEarningsSkeleton>
  );
}
