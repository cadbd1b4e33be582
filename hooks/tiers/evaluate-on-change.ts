import type { CollectionAfterChangeHook, CollectionAfterDeleteHook } from 'payload';
import { writerOf } from '@/server/db/transaction';
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
  return doc;
};

const idOf = (partner: string | { id: string }): string => (typeof partner === 'object' ? partner.id : partner);
