import type { CollectionAfterChangeHook } from 'payload';
import type { Deal } from '@/payload-types';
import { useCaseOf, writerOf } from '@/server/db/transaction';
import { applyDealTransition } from '@/server/money/apply-deal-transition';
import { dealRowOf } from '@/server/pipeline/deal-row';

/**
 * Starts the commission and promotion logic when a deal changes inside one of its use cases. `previousDoc` is trusted
 * because the row was locked before Payload read it. Outside a use case no guarded field can have changed.
 */
export const settleOnTransition: CollectionAfterChangeHook<Deal> = async ({ doc, previousDoc, operation, req }) => {
  if (operation === 'update' && useCaseOf(req)) {
    await applyDealTransition(await writerOf(req), dealRowOf(doc), dealRowOf(previousDoc));
  }
  return doc;
};
