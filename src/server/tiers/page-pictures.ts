import type { PublicPicture } from '@/contracts/tiers/programme-page';
import { many, type Queryable } from '../db/queryable';

/** One stored width of a picture, by its name. */
export type Width = { name: string | null; width: number | null };
type PictureRow = {
  id: string;
  alt: string;
  name: string;
  width: number;
  height: number;
  webp: Width[];
  avif: Width[];
};

const PICTURES = `
  SELECT id, alt, filename AS name, width, height,
         jsonb_build_array(jsonb_build_object('name', sizes_small_filename, 'width', sizes_small_width),
                           jsonb_build_object('name', sizes_medium_filename, 'width', sizes_medium_width),
                           jsonb_build_object('name', filename, 'width', width)) AS webp,
         jsonb_build_array(jsonb_build_object('name', sizes_small_avif_filename, 'width', sizes_small_avif_width),
                           jsonb_build_object('name', sizes_medium_avif_filename, 'width', sizes_medium_avif_width),
                           jsonb_build_object('name', sizes_large_avif_filename, 'width', sizes_large_avif_width)) AS avif
    FROM page_pictures
   WHERE id::text = ANY ($1) AND filename IS NOT NULL AND width > 0 AND height > 0`;

/** Pictures by their ids, with the addresses that begin with `base`; one that is gone is left out. */
export async function readPictures(
  db: Queryable,
  ids: readonly string[],
  base: string,
): Promise<Map<string, PublicPicture>> {
  if (ids.length === 0) return new Map();
  const rows = await many<PictureRow>(db, PICTURES, [ids]);
  return new Map(
    rows.map(({ id, alt, name, width, height, webp, avif }) => [
      id,
      {
        alt,
        width,
        height,
        src: `${base}/${name}`,
        sets: [
          { type: 'image/avif', srcset: srcset(avif, base) },
          { type: 'image/webp', srcset: srcset(webp, base) },
        ].filter((set) => set.srcset !== ''),
      },
    ]),
  );
}

const srcset = (widths: readonly Width[], base: string): string =>
  widths.flatMap(({ name, width }) => (name && width ? [`${base}/${name} ${width}w`] : [])).join(', ');
