import type { CollectionBeforeValidateHook } from 'payload';
import { preparePartnerData } from '@/server/accounts/prepare-partner';
import { writerOf } from '@/server/db/transaction';

export const preparePartner: CollectionBeforeValidateHook = async ({ data, originalDoc, operation, req }) =>
  preparePartnerData(await writerOf(req), operation, data ?? {}, originalDoc);
