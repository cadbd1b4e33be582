import type { CollectionAfterChangeHook, CollectionAfterDeleteHook } from 'payload';
import { writerOf } from '@/server/db/transaction';
import { announceRenewal } from '@/server/tiers/announce-renewal';
import { countWhenHeld } from '@/server/tiers/count-when-held';
import { definitionsChanged } from '@/server/tiers/definitions-changed';
import { recordStanding } from '@/server/tiers/record-standing';

export const evaluateAllOnDefinitionChange: CollectionAfterChangeHook = async ({ doc, req }) => {
  await definitionsChanged(await writerOf(req));
  return doc;
};
export const evaluateAllOnModuleRemoved: CollectionAfterDeleteHook = async ({ doc, req }) => {
  await definitionsChanged(await writerOf(req));
  return doc;
};

/** Training, a review or a call changed a partner's standing (of both, when the row went to another partner). */
export const evaluateOnStanding: CollectionAfterChangeHook = async ({ collection, doc, previousDoc, req }) => {
  const partners = new Set([idOf(doc.partner), ...(previousDoc?.partner ? [idOf(previousDoc.partner)] : [])]);
  for (const partnerId of [...partners].sort()) await recordStanding(req, { partnerId, because: collection.slug });
  if (collection.slug === 'engagement-calls')
    await countWhenHeld(await writerOf(req), { id: doc.id, partnerId: idOf(doc.partner), heldAt: doc.heldAt });
  if (collection.slug === 'training-progress')
    await announceRenewal(await writerOf(req), { partnerId: idOf(doc.partner), moduleId: idOf(doc.module) });
  return doc;
};

const idOf = (row: string | { id: string }): string => (typeof row === 'object' ? row.id : row);
