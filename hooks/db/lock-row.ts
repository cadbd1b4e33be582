import { APIError, type CollectionBeforeOperationHook } from 'payload';
import { lockRow } from '@/server/db/lock-row';

/**
 * Payload's update reads without a lock and then writes every column; so a guarded collection locks the row first, in the
 * request's own transaction. An update by filter cannot lock what it has not named: it is closed.
 */
export const lockBeforeRead: CollectionBeforeOperationHook = async ({ args, collection, operation, req }) => {
  if (operation !== 'update' && operation !== 'delete') return args;
  const id = (args as { id?: unknown }).id;
  if (id === undefined)
    throw new APIError(`${collection.slug} are changed one at a time; name the id.`, 403, null, true);
  await lockRow(req, collection.slug, String(id));
  return args;
};
