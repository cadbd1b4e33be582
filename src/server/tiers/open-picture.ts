import { PortalError } from '@/contracts/errors';
import { privateStore } from '@/integrations/storage/private-store';
import { one } from '../db/queryable';
import type { Reader } from '../db/transaction';
import { texts } from './page-texts';
import { SHOWN } from './shown-picture';

export type OpenedPicture = { size: number; mime: string; read(): AsyncIterable<Uint8Array> };

/** A size of a picture is named after it: what it was drawn as is found by the part that all of them share. */
const PICTURE = `
  SELECT 1 FROM page_pictures p
   WHERE p.filename = left($1, 36) || '.webp'
     AND $1 IN (p.filename, p.sizes_small_filename, p.sizes_medium_filename,
                p.sizes_small_avif_filename, p.sizes_medium_avif_filename, p.sizes_large_avif_filename)
     AND ${SHOWN}`;

/**
 * Opens a picture in one of its sizes for anybody, when the published page shows it. Every other file is not found by this road.
 * @throws PortalError not_found
 */
export async function openPicture({ db }: Reader, { name }: { name: string }): Promise<OpenedPicture> {
  const found = (await one(db, PICTURE, [name])) && (await privateStore().stat(name));
  if (!found) throw new PortalError('not_found', texts.noPicture);
  return {
    size: found.size,
    mime: name.endsWith('.avif') ? 'image/avif' : 'image/webp',
    read: () => privateStore().read(name),
  };
}
