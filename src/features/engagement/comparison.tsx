'use client';

import { useQuery } from '@tanstack/react-query';
import { comparisonQuery } from '@/client/query/queries';
import { FeatureGate } from '@/features/tiers/feature-gate';
import { Card } from '@/ui/card';
import { Money } from '@/ui/money';
import { SkeletonRows } from '@/ui/skeleton';
import { useUi } from '@/ui/ui-provider';
import { texts } from './comparison-texts';

/** The own quarter beside the median of the own tier. */
export default function ComparisonCard({ className }: { className?: string }) {
  return (
    <div className={className}>
      <FeatureGate feature="comparison">
        <Comparison />
      </FeatureGate>
    </div>
  );
}

function Comparison() {
  const { words } = useUi();
  const { data, isError } = useQuery(comparisonQuery);
  if (isError) return null;
  return (
    <Card title={texts.title} description={data && texts.text(words.tiers[data.tier])}>
      {!data ? (
        <SkeletonRows rows={3} />
      ) : data.measures ? (
        <dl className="grid gap-4 sm:grid-cols-3">
          <Pair label={texts.revenue} {...data.measures.revenue} currency={data.currency} />
          <Pair label={texts.deals} {...data.measures.deals} />
          <Pair label={texts.commission} {...data.measures.commission} currency={data.currency} />
        </dl>
      ) : (
        <p className="text-muted text-sm">{texts.tooFew}</p>
      )}
    </Card>
  );
}

function Pair({ label, own, median, currency }: { label: string; own: number; median: number; currency?: string }) {
  const say = (value: number) => (currency ? <Money cents={value} currency={currency} /> : value.toLocaleString());
  const most = Math.max(1, own, median);
  return (
    <div>
      <dt className="text-muted text-sm">{label}</dt>
      <dd className="mt-1">
        <p className="tnum font-semibold text-lg text-strong">{say(own)}</p>
        <svg aria-hidden width="100%" height="18" className="my-1 block">
          <rect width={`${Math.max(1, (own / most) * 100)}%`} height="7" rx="3.5" className="fill-chart-1" />
          <rect y="11" width={`${Math.max(1, (median / most) * 100)}%`} height="7" rx="3.5" className="fill-chart-5" />
        </svg>
        <p className="tnum text-muted text-sm">
          {texts.median}
          {say(median)}
        </p>
      </dd>
    </div>
  );
}
