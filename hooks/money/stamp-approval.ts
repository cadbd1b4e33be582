import type { CollectionBeforeValidateHook } from 'payload';
import { checkAgreement } from '@/server/money/check-agreement';
import { writerOf } from '@/server/db/transaction';

export const stampApproval: CollectionBeforeValidateHook = async ({ data, originalDoc, req }) =>
  checkAgreement(await writerOf(req), data ?? {}, originalDoc);
