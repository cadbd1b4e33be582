import type {
  CollectionAfterChangeHook,
  CollectionAfterDeleteHook,
  CollectionBeforeDeleteHook,
  CollectionBeforeValidateHook,
} from 'payload';
import { writerOf } from '@/server/db/transaction';
import { announceLeadFields, prepareLeadField, refuseUsedField } from '@/server/pipeline/prepare-lead-field';

export const prepareLeadFieldRow: CollectionBeforeValidateHook = async ({ data, originalDoc, req }) =>
  prepareLeadField(await writerOf(req), data ?? {}, originalDoc);

export const refuseUsedLeadField: CollectionBeforeDeleteHook = async ({ id, req }) =>
  refuseUsedField(await writerOf(req), String(id));

export const announceLeadFieldSaved: CollectionAfterChangeHook = async ({ doc, req }) => {
  await announceLeadFields(await writerOf(req));
  return doc;
};
export const announceLeadFieldRemoved: CollectionAfterDeleteHook = async ({ doc, req }) => {
  await announceLeadFields(await writerOf(req));
  return doc;
};
