import type { CollectionAfterChangeHook, CollectionAfterDeleteHook } from 'payload';
import { writerOf } from '@/server/db/transaction';
import { announceFeatures } from '@/server/tiers/announce-features';
import { announceGrant as announceGrantNow } from '@/server/tiers/announce-grant';

const partnerOf = (doc: { partner: string | { id: string } }): string =>
  typeof doc.partner === 'object' ? doc.partner.id : doc.partner;

export const announceGrant: CollectionAfterChangeHook = async ({ doc, req }) => {
  await announceGrantNow(await writerOf(req), { ...doc, partner: partnerOf(doc) });
  return doc;
};
export const announceGrantRemoved: CollectionAfterDeleteHook = async ({ doc, req }) => {
  await announceFeatures(await writerOf(req), partnerOf(doc));
  return doc;
};
