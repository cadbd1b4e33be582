import type { CollectionAfterChangeHook, CollectionBeforeDeleteHook, GlobalAfterChangeHook } from 'payload';
import { writerOf } from '@/server/db/transaction';
import { announcePage } from '@/server/tiers/announce-page';
import { refuseShownPicture } from '@/server/tiers/refuse-shown-picture';

/** The public page, or what it takes from the settings, reads otherwise from now on. */
export const pageChanged: GlobalAfterChangeHook = async ({ doc, req }) => {
  await announcePage(await writerOf(req));
  return doc;
};

export const pictureChanged: CollectionAfterChangeHook = async ({ doc, req }) => {
  await announcePage(await writerOf(req));
  return doc;
};

/** What visitors look at is not taken away below the page. */
export const keepShownPicture: CollectionBeforeDeleteHook = async ({ id, req }) => {
  await refuseShownPicture(await writerOf(req), String(id));
};
