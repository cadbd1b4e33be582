'use client';

import type { Dashboard } from '@/contracts/engagement/dashboard';
import { bucketLabel } from '@/features/money/bucket-labels';
import { texts as buckets } from '@/features/money/bucket-texts';
import { useMoneyFormat } from '@/features/money/use-money-format';
import { Card } from '@/ui/card';
import { LineChart } from '@/ui/line-chart';
import { useUi } from '@/ui/ui-provider';
import { bucketOfTrend } from './trend-bucket';
import { texts } from './trend-texts';

/** How earnings ran lately. */
export default function Trend({
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
      <LineChart
        title={texts.title}
        unit={currency}
        along={buckets.along[bucket]}
        places={trend.map(({ start }) => bucketLabel(new Date(start), bucket, locale, timeZone))}
        series={[{ key: 'earned', label: texts.earned, values: trend.map(({ totalCents }) => totalCents) }]}
        format={format.full}
        formatTick={format.short}
        height={180}
      />
    </Card>
  );
}
