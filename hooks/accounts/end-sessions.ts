import type { CollectionAfterChangeHook, CollectionBeforeValidateHook, PayloadRequest } from 'payload';
import { endSessionsOf } from '@/server/accounts/end-sessions';
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

/** A new password ends every session of that user. Spec 01 "Sign-in". */
export const endSessionsOnPasswordChange: CollectionAfterChangeHook = async ({ doc, operation, req }) => {
  if (operation === 'update' && setsPasswordOf(req, doc.id)) await endSessionsOf(await writerOf(req), String(doc.id));
  return doc;
};
