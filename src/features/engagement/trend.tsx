'use client';

import { lazy, Suspense } from 'react';
import type { Dashboard } from '@/contracts/engagement/dashboard';
import { bucketLabel } from '@/features/money/bucket-labels';
import { useMoneyFormat } from '@/features/money/use-money-format';
import { Card } from '@/ui/card';
import { Skeleton } from '@/ui/skeleton';
import { useUi } from '@/ui/ui-provider';
import { bucketOfTrend } from './trend-bucket';

const LineChart = lazy(() => import('@/ui/line-chart').then((module) => ({ default: module.LineChart })));

const ALONG = { day: 'by day', week: 'by week', month: 'by month', quarter: 'by quarter' };

/** How earnings ran lately. */
export function Trend({
  trend,
  currency,
  className,
}: {
  trend: Dashboard['trend'];
  currency: string;
  className?: string;
}) {
  const { locale, timeZone } = useUi();
  const format = useMoneyFormat(currency);
  const bucket = bucketOfTrend(trend.map(({ start }) => start));
  return (
    <Card className={className}>
      <Suspense fallback={<TrendShape />}>
        <LineChart
          title="How it is going"
          unit={currency}
          along={ALONG[bucket]}
          places={trend.map(({ start }) => bucketLabel(new Date(start), bucket, locale, timeZone))}
          series={[{ key: 'earned', label: 'Earned', values: trend.map(({ totalCents }) => totalCents) }]}
          format={format.full}
          formatTick={format.short}
          height={180}
        />
      </Suspense>
    </Card>
  );
}

export function TrendSkeleton({ className }: { className?: string }) {
  return (
    <Card className={className}>
      <TrendShape />
    </Card>
  );
}

function TrendShape() {
  return (
    <div aria-hidden>
      <Skeleton className="mt-1.5 h-5 w-40" />
      <Skeleton className="mt-2 w-24" />
      <Skeleton className="mt-3 w-20" />
      <Skeleton className="mt-3 h-[180px] w-full rounded-lg" />
    </div>
  );
}
