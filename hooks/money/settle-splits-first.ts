import type { CollectionBeforeOperationHook, CollectionBeforeValidateHook } from 'payload';
import { writerOf } from '@/server/db/transaction';
import { checkSplit, lockDealOfSplit } from '@/server/money/check-split';

/** The deal's row comes before the split's, as it does for a confirmation. */
export const lockDealFirst: CollectionBeforeOperationHook = async ({ args, operation, req }) => {
  const { id } = args as { id?: unknown };
  if ((operation === 'update' || operation === 'delete') && id !== undefined)
    await lockDealOfSplit(await writerOf(req), String(id));
  return args;
};

export const checkSplitTerms: CollectionBeforeValidateHook = async ({ data, operation, originalDoc, req }) =>
  checkSplit(await writerOf(req), data ?? {}, operation === 'update' ? originalDoc : undefined);
