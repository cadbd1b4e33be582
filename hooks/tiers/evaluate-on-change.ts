import type { CollectionAfterChangeHook } from 'payload';
import { recordStanding } from '@/server/tiers/record-standing';
import { addJob } from '@/server/jobs/add-job';
import { writerOf } from '@/server/db/transaction';

/** A new definition or module can promote anybody: every partner is evaluated by a job, after commit. Spec 02 "The engine". */
export const evaluateAllOnDefinitionChange: CollectionAfterChangeHook = async ({ doc, req }) => {
  await addJob(await writerOf(req), 'evaluate-all-tiers', {}, { key: 'evaluate-all-tiers' });
  return doc;
};

/** Training, a review or a call changed one partner's standing: recompute and evaluate in this transaction. */
export const evaluateOnStanding: CollectionAfterChangeHook = async ({ collection, doc, req }) => {
  const partner = typeof doc.partner === 'object' ? doc.partner.id : doc.partner;
  await recordStanding(req, { partnerId: String(partner), because: collection.slug });
  return doc;
};
