import type { CollectionAfterChangeHook, CollectionAfterDeleteHook, PayloadRequest } from 'payload';
import { dropSockets, endSessionsOf } from '@/server/accounts/end-sessions';
import { removeSecondFactor } from '@/server/accounts/second-factor';
import { writerOf } from '@/server/db/transaction';

const idOf = (user: string | { id: string }): string => (typeof user === 'object' ? user.id : user);
const drop = async (req: PayloadRequest, users: readonly string[]): Promise<void> => {
  for (const user of new Set(users)) await dropSockets(await writerOf(req), user);
};

/** A changed membership changes what open sockets may hear: they reconnect under the new rights; of both, when it went to another user. */
export const dropSocketsOfMember: CollectionAfterChangeHook = async ({ doc, operation, previousDoc, req }) => {
  if (operation === 'update') await drop(req, [idOf(doc.user), idOf(previousDoc.user)]);
  return doc;
};
/** Whose membership is gone is nobody here any more. */
export const dropSocketsOfFormerMember: CollectionAfterDeleteHook = async ({ doc, req }) => {
  await drop(req, [idOf(doc.user)]);
  return doc;
};
/** Staff of another role hear other things. */
export const dropSocketsOnNewRole: CollectionAfterChangeHook = async ({ doc, operation, previousDoc, req }) => {
  if (operation === 'update' && doc.role !== previousDoc.role) await drop(req, [String(doc.id)]);
  return doc;
};
/** A user who is removed is signed out everywhere at once, and nothing of a second factor stays behind. */
export const endSessionsOfRemoved: CollectionAfterDeleteHook = async ({ collection, doc, req }) => {
  const writer = await writerOf(req);
  const userId = String(doc.id);
  await removeSecondFactor(writer.db, { collection: collection.slug === 'staff' ? 'staff' : 'partner-users', userId });
  await endSessionsOf(writer, userId);
  return doc;
};
