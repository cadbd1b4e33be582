import type { CollectionBeforeDeleteHook } from 'payload';
import { removeBelongings } from '@/server/accounts/remove-belongings';
import { writerOf } from '@/server/db/transaction';

export const removeBelongingsFirst: CollectionBeforeDeleteHook = async ({ id, req }) =>
  removeBelongings(await writerOf(req), String(id));
