'use client';

import type { DefaultCellComponentProps } from 'payload';
import { formatMoney } from '../format-money';
import { NoValue } from './no-value';
import { formatUnits } from './units';

/** An amount of a list in money, not in cents: a field of the row says its currency. */
export function MoneyCell({
  cellData,
  rowData,
  currencyField = 'currency',
}: DefaultCellComponentProps & { currencyField?: string }) {
  const cents: unknown = cellData;
  if (typeof cents !== 'number') return <NoValue />;
  const currency: unknown = rowData?.[currencyField];
  return (
    <span className="portal-amount">
      {typeof currency === 'string' ? formatMoney(cents, currency) : formatUnits(cents, 2)}
    </span>
  );
}
