import type { CollectionAfterChangeHook } from 'payload';
import { recordLeadSaved } from '@/server/pipeline/record-lead';
import { writerOf } from '@/server/db/transaction';

export const recordLead: CollectionAfterChangeHook = async ({ doc, previousDoc, operation, req }) => {
  await recordLeadSaved(await writerOf(req), operation, doc, previousDoc);
  return doc;
};
