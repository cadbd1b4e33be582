'use client';

import { useRowLabel } from '@payloadcms/ui';

type Row = { title?: string; question?: string; name?: string };

/** A row of a list by its own words, so that it is found while it is folded. */
export function RowWords() {
  const { data, rowNumber } = useRowLabel<Row | undefined>();
  const words = data?.title || data?.question || data?.name;
  return <span>{words || String((rowNumber ?? 0) + 1).padStart(2, '0')}</span>;
}
