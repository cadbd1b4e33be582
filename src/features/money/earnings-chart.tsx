'use client';

import { useQuery } from '@tanstack/react-query';
import { ChartNoAxesColumn } from 'lucide-react';
import { lazy, Suspense, useMemo } from 'react';
import type { Answer as AnswerOf } from '@/client/api/call';
import { Answered } from '@/client/query/answered';
import { earningsChartQuery } from '@/client/query/queries';
import { useCan, useProfile } from '@/client/session/use-session';
import { useUrlState } from '@/client/use-url-state';
import { Card } from '@/ui/card';
import type { ChartSeries } from '@/ui/chart-frame';
import { EmptyState } from '@/ui/empty-state';
import { SegmentedControl } from '@/ui/segmented-control';
import { Select } from '@/ui/select';
import { Skeleton } from '@/ui/skeleton';
import { useUi } from '@/ui/ui-provider';
import { bucketLabel } from './bucket-labels';
import { texts as bucketTexts } from './bucket-texts';
import { type Bucket, bucketsOf, CHART_RANGES, chartQuery, chartRangeOf } from './chart-range';
import { texts } from './texts';
import { useMoneyFormat } from './use-money-format';
import { KIND_NAMES } from './words';

const BarChart = lazy(() => import('@/ui/bar-chart').then((module) => ({ default: module.BarChart })));

/** Earnings over time, by kind where the tier shows the breakdown. Range and bucket stand in the address. */
export function EarningsChart({ now, className }: { now: Date; className?: string }) {
  const { params, replace } = useUrlState();
  const timeZone = useProfile()?.partner.timeZone;
  const { range, bucket } = chartRangeOf(params.get('range'), params.get('by'));
  // Without the zone the question would be another one, so it waits for the profile.
  const query = useQuery({
    ...earningsChartQuery(chartQuery(range, bucket, now, timeZone ?? 'UTC')),
    enabled: timeZone !== undefined,
    placeholderData: (before) => before,
  });
  return (
    <Card className={className}>
      <div className="flex flex-wrap items-center justify-between gap-2">
        <SegmentedControl
          label={texts.chart.period}
          value={range}
          options={CHART_RANGES.map((value) => ({ value, label: texts.chart.ranges[value] }))}
          onChange={(value) => replace({ range: value === 'year' ? null : value, by: null })}
          className="max-sm:flex max-sm:w-full max-sm:[&>label]:flex-1 max-sm:[&>label]:px-1"
        />
        <Select
          aria-label={texts.chart.groupBy}
          value={bucket}
          options={bucketsOf(range).map((value) => ({ value, label: bucketTexts.by[value] }))}
          onChange={(event) => replace({ by: event.target.value === bucketsOf(range)[0] ? null : event.target.value })}
          className="w-36 max-sm:w-full"
        />
      </div>
      <div className="mt-3">
        <Answered query={query} what={texts.chart.what} skeleton={<ChartSkeleton />}>
          {(chart) =>
            chart.buckets.every(({ totalCents }) => totalCents === 0) ? (
              <EmptyState compact icon={ChartNoAxesColumn} title={texts.chart.none} text={texts.chart.noneText} />
            ) : (
              <Suspense fallback={<ChartSkeleton />}>
                <Chart chart={chart} bucket={bucket} />
              </Suspense>
            )
          }
        </Answered>
      </div>
    </Card>
  );
}

type Chart = AnswerOf<'earnings.chart'>;

const KINDS = [
  { key: 'base', label: KIND_NAMES.base, of: 'baseCents' },
  { key: 'override', label: KIND_NAMES.override, of: 'overrideCents' },
  { key: 'referral', label: KIND_NAMES.referral, of: 'referralCents' },
  { key: 'bonus', label: KIND_NAMES.bonus, of: 'bonusCents' },
  { key: 'other', label: texts.chart.other, of: 'otherCents' },
] as const satisfies readonly { key: string; label: string; of: keyof Chart['buckets'][number] }[];

/** One series a kind that occurs; a single total without the breakdown. */
function seriesOf(buckets: Chart['buckets'], byKind: boolean): ChartSeries[] {
  const total = { key: 'total', label: texts.chart.earned, values: buckets.map((each) => each.totalCents) };
  if (!byKind) return [total];
  const kinds = KINDS.filter(({ of }) => buckets.some((each) => each[of] !== 0));
  return kinds.length > 0
    ? kinds.map(({ key, label, of }) => ({ key, label, values: buckets.map((each) => each[of]) }))
    : [total];
}

function Chart({ chart: { buckets, currency }, bucket }: { chart: Chart; bucket: Bucket }) {
  const format = useMoneyFormat(currency);
  const byKind = useCan('earnings-breakdown');
  const { locale } = useUi();
  const timeZone = useProfile()?.partner.timeZone;
  const series = useMemo(() => seriesOf(buckets, byKind), [buckets, byKind]);
  const places = useMemo(
    () => buckets.map(({ start }) => bucketLabel(new Date(start), bucket, locale, timeZone)),
    [buckets, bucket, locale, timeZone],
  );
  return (
    <BarChart
      title={texts.chart.title}
      unit={currency}
      along={bucketTexts.along[bucket]}
      places={places}
      series={series}
      format={format.full}
      formatTick={format.short}
    />
  );
}

/** In the shape of a chart: title, legend, drawing. */
function ChartSkeleton() {
  return (
    <div aria-hidden>
      <Skeleton className="mt-1.5 h-5 w-40" />
      <Skeleton className="mt-2 w-28" />
      <Skeleton className="mt-3 h-4 w-20" />
      <Skeleton className="mt-3 h-[200px] w-full rounded-lg" />
    </div>
  );
}
