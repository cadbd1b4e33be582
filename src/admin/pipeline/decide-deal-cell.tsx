'use client';

import type { DefaultCellComponentProps } from 'payload';
import { DecideDeal } from './decide-deal';

/** The buttons on a row of the list of deals; nothing on one that is decided. */
export function DecideDealCell({ rowData }: DefaultCellComponentProps) {
  const { id, title, status, valueCents, currency } = rowData as Record<string, unknown>;
  if (status !== 'claimed' || typeof valueCents !== 'number') return null;
  return <DecideDeal deal={{ id: String(id), title: String(title), valueCents, currency: String(currency) }} />;
}
