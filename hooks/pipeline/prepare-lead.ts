import type { CollectionBeforeValidateHook } from 'payload';
import { writerOf } from '@/server/db/transaction';
import { prepareLeadData } from '@/server/pipeline/prepare-lead';

/** The same rules for our routes, Payload's REST, GraphQL and the admin: who a lead belongs to, defaults, version, score. */
export const prepareLead: CollectionBeforeValidateHook = async ({ data, originalDoc, operation, req }) =>
  prepareLeadData(await writerOf(req), operation, data ?? {}, originalDoc);
