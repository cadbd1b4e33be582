import type { CollectionAfterChangeHook } from 'payload';
import { endSessionsOf } from '@/server/accounts/end-sessions';
import { writerOf } from '@/server/db/transaction';

/** A new password ends every session of that user. Spec 01 "Sign-in". */
export const endSessionsOnPasswordChange: CollectionAfterChangeHook = async ({ data, doc, operation, req }) => {
  if (operation === 'update' && typeof (data as { password?: unknown }).password === 'string') {
    await endSessionsOf(await writerOf(req), String(doc.id));
  }
  return doc;
};
