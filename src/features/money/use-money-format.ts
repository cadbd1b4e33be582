'use client';

import { useMemo } from 'react';
import { formatMoney } from '@/ui/format-money';
import { useUi } from '@/ui/ui-provider';

/** Amounts of one currency in the reader's locale: in full, and short for axes and tiles. */
export function useMoneyFormat(currency: string) {
  const { locale } = useUi();
  return useMemo(
    () => ({
      full: (cents: number) => formatMoney(cents, currency, locale),
      short: (cents: number) => formatMoney(cents, currency, locale, { short: true }),
    }),
    [currency, locale],
  );
}
