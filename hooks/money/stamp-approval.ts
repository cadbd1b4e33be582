import type { CollectionBeforeValidateHook } from 'payload';
import { writerOf } from '@/server/db/transaction';
import { checkAgreement } from '@/server/money/check-agreement';

export const stampApproval: CollectionBeforeValidateHook = async ({ data, originalDoc, req }) =>
  checkAgreement(await writerOf(req), data ?? {}, originalDoc);
