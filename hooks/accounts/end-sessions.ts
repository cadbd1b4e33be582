import type { CollectionAfterChangeHook, CollectionBeforeValidateHook, PayloadRequest } from 'payload';
import { endSessionsOf } from '@/server/accounts/end-sessions';
import { forgetDevices } from '@/server/accounts/remembered-devices';
import { writerOf } from '@/server/db/transaction';

const KEY = 'passwordSetFor';

/** Payload takes the password out of what is saved before the later hooks see it: whose it is, is kept from here on. */
export const notePassword: CollectionBeforeValidateHook = ({ data, operation, originalDoc, req }) => {
  if (operation === 'update' && typeof data?.password === 'string') req.context[KEY] = originalDoc?.id;
  return data;
};

/** Whether this request sets a new password for that user. */
export const setsPasswordOf = (req: Pick<PayloadRequest, 'context'>, id: unknown): boolean =>
  id !== undefined && req.context[KEY] === id;

/** A new password ends every session of that user, and no device is spared the second factor. Spec 01 "Sign-in". */
export const endSessionsOnPasswordChange: CollectionAfterChangeHook = async ({ doc, operation, req }) => {
  if (operation === 'update' && setsPasswordOf(req, doc.id)) {
    const writer = await writerOf(req);
    await forgetDevices(writer.db, String(doc.id));
    await endSessionsOf(writer, String(doc.id));
  }
  return doc;
};
