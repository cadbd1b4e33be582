import type { CollectionAfterChangeHook } from 'payload';
import { writerOf } from '@/server/db/transaction';
import { recordLeadSaved } from '@/server/pipeline/record-lead';

export const recordLead: CollectionAfterChangeHook = async ({ doc, previousDoc, operation, req }) => {
  await recordLeadSaved(await writerOf(req), operation, doc, previousDoc);
  return doc;
};
