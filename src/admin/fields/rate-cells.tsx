'use client';

import type { DefaultCellComponentProps } from 'payload';
import { NoValue } from './no-value';
import { formatUnits } from './units';

/** A rate of a list in percent, not in basis points. */
export function PercentCell({ cellData }: DefaultCellComponentProps) {
  const bps: unknown = cellData;
  return typeof bps === 'number' ? <span className="portal-figure">{formatUnits(bps, 2)} %</span> : <NoValue />;
}

/** A rate of exchange of a list, not in millionths. */
export function ExchangeRateCell({ cellData }: DefaultCellComponentProps) {
  const micros: unknown = cellData;
  return typeof micros === 'number' ? <span className="portal-figure">{formatUnits(micros, 6, 2)}</span> : <NoValue />;
}
