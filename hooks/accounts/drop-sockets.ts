import type { CollectionAfterChangeHook } from 'payload';
import { dropSockets } from '@/server/accounts/end-sessions';
import { writerOf } from '@/server/db/transaction';

/** A changed membership changes what open sockets may hear: they reconnect under the new rights. */
export const dropSocketsOfMember: CollectionAfterChangeHook = async ({ doc, operation, req }) => {
  if (operation === 'update') {
    const user = typeof doc.user === 'object' ? doc.user.id : doc.user;
    await dropSockets(await writerOf(req), String(user));
  }
  return doc;
};
