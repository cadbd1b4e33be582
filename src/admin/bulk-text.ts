import type { BulkResult } from '@/contracts/bulk';

/** What staff are told of several rows: how many were done, and why the first of the others was not. */
export function bulkText({ results }: BulkResult, done: string): string {
  const failed = results.filter(({ ok }) => !ok);
  const changed = results.length - failed.length;
  return failed.length === 0
    ? `${changed} ${done}.`
    : `${changed} ${done}, ${failed.length} not: ${failed[0]?.message ?? 'already decided'}`;
}
