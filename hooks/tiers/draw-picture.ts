import { randomUUID } from 'node:crypto';
import type { CollectionBeforeOperationHook } from 'payload';
import { actorOfUser, staff } from '@/access/rules';
import { drawnForPage } from '@/server/tiers/draw-for-page';

const editors = staff('content');

/**
 * What is uploaded becomes a picture of ours under a name that nobody can guess; its own name is kept beside it. Drawing is
 * work: for who will be refused, which is decided after this, nothing is drawn. Spec 12 "Uploads".
 */
export const drawPicture: CollectionBeforeOperationHook = async ({ args, operation, req }) => {
  if ((operation !== 'create' && operation !== 'update') || !req.file) return args;
  const { data, overrideAccess } = args as { data?: Record<string, unknown>; overrideAccess?: boolean };
  if (!overrideAccess && !editors(actorOfUser(req))) return args;
  if (data) data.originalName = req.file.name;
  const drawn = await drawnForPage(req.file.data);
  Object.assign(req.file, { data: drawn, size: drawn.length, mimetype: 'image/webp', name: `${randomUUID()}.webp` });
  return args;
};
