'use client';

import type { DefaultCellComponentProps } from 'payload';
import { formatMoney } from './format-money';

/** An amount of a list in money, not in cents: the row says its currency. */
export function MoneyCell({ cellData, rowData }: DefaultCellComponentProps) {
  const cents: unknown = cellData;
  if (typeof cents !== 'number') return <span className="portal-muted">–</span>;
  const currency: unknown = rowData?.currency;
  return (
    <span className="portal-queue__amount">
      {typeof currency === 'string' ? formatMoney(cents, currency) : (cents / 100).toFixed(2)}
    </span>
  );
}
