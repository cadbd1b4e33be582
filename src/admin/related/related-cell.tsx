'use client';

import type { RelatedColumn } from '@/contracts/admin-props';
import { NoValue } from '../fields/no-value';
import { formatUnits } from '../fields/units';
import { formatMoney } from '../format-money';
import { dayText, wordText } from '../words';

export type RelatedRow = { id: string } & Record<string, unknown>;

/** One value of a row that belongs to the document shown. */
export function RelatedCell({ row, column: { field, as = 'text' } }: { row: RelatedRow; column: RelatedColumn }) {
  const value = row[field];
  if (value === null || value === undefined || value === '') return <NoValue />;
  if (typeof value === 'number') return <span className="portal-figure">{numberText(value, as, row.currency)}</span>;
  if (typeof value === 'object') return nameIn(value);
  const text = String(value);
  return as === 'word' ? wordText(text) : as === 'day' ? dayText(text) : text;
}

function numberText(value: number, as: RelatedColumn['as'], currency: unknown): string {
  if (as === 'percent') return `${formatUnits(value, 2)} %`;
  if (as !== 'money') return String(value);
  return typeof currency === 'string' ? formatMoney(value, currency) : formatUnits(value, 2);
}

/** How a related document is called. */
function nameIn(document: object): string {
  const known = document as Record<string, unknown>;
  return String(known.name ?? known.title ?? known.companyName ?? known.email ?? known.id ?? '');
}
