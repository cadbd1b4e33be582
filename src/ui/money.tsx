'use client';

import { cn } from './class-names';
import { formatMoney } from './format-money';
import { useUi } from './ui-provider';

/** An amount in cents, in the reader's locale and figures of one width. `signed` shows + too and colours what came and went. */
export function Money({
  cents,
  currency,
  short = false,
  signed = false,
  className,
}: {
  cents: number;
  currency: string;
  short?: boolean;
  signed?: boolean;
  className?: string;
}) {
  const { locale } = useUi();
  const tone = signed && { 'text-good': cents > 0, 'text-bad': cents < 0 };
  return (
    <span className={cn('tnum whitespace-nowrap', tone, className)}>
      {formatMoney(cents, currency, locale, { short, signed })}
    </span>
  );
}
