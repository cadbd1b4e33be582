import type { CollectionAfterChangeHook } from 'payload';
import { writerOf } from '@/server/db/transaction';
import { achievementsChanged } from '@/server/engagement/evaluate-achievements';

export const evaluateOnAchievementChange: CollectionAfterChangeHook = async ({ doc, req }) => {
  await achievementsChanged(await writerOf(req));
  return doc;
};
