import { createHash } from 'node:crypto';
import sharp, { type Sharp } from 'sharp';
import { PortalError } from '@/contracts/errors';
import type { LeadFileQuery } from '@/contracts/pipeline/lead-files';
import { type FileType, fileTypeOf, nameFor } from '@/domain/pipeline/file-type';
import { texts } from './texts';

export type CheckedFile = { bytes: Uint8Array; name: string; mime: string; extension: string; seconds: number | null };

/** A photo is kept with as much as a page of small print needs. */
const LONGEST_SIDE = 3_000;
/** Above this an image is a trap for whoever unpacks it. */
const MOST_PIXELS = 100_000_000;

/**
 * A file as it may be kept: its kind told by its bytes; a picture drawn anew, which leaves behind what a camera writes beside
 * it (the place above all) and whatever else hides in it. Spec 12 "Uploads".
 * @throws PortalError invalid | unsupported_media naming `file`
 */
export async function checkFile(
  given: Uint8Array,
  { name, purpose, seconds }: Pick<LeadFileQuery, 'name' | 'purpose' | 'seconds'>,
): Promise<CheckedFile> {
  if (given.byteLength === 0) throw wrongFile('invalid', texts.file.empty);
  const type = fileTypeOf(given);
  if (!type) throw wrongFile('unsupported_media', texts.file.kind);
  if (purpose === 'voice' && type.family !== 'audio') throw wrongFile('unsupported_media', texts.file.noRecording);
  if (purpose === 'card' && type.family !== 'image') throw wrongFile('unsupported_media', texts.file.noPicture);
  return {
    bytes: type.family === 'image' ? await drawnAnew(given, type) : given,
    name: nameFor(name, type),
    mime: type.mime,
    extension: type.extensions[0],
    seconds: type.family === 'audio' ? (seconds ?? null) : null,
  };
}

/** The same bytes again are the same file. */
export const digestOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('base64url');

/** A picture to be drawn anew, upright and within a square: what hides beside its pixels stays behind. Its output throws on what is no picture. */
export const redrawn = (bytes: Uint8Array, longestSide: number): Sharp =>
  sharp(bytes, { limitInputPixels: MOST_PIXELS })
    .rotate()
    .resize({ width: longestSide, height: longestSide, fit: 'inside', withoutEnlargement: true });

async function drawnAnew(bytes: Uint8Array, { mime }: FileType): Promise<Uint8Array> {
  try {
    const picture = redrawn(bytes, LONGEST_SIDE);
    if (mime === 'image/png') return await picture.png().toBuffer();
    return await (mime === 'image/webp' ? picture.webp({ quality: 85 }) : picture.jpeg({ quality: 85 })).toBuffer();
  } catch {
    throw wrongFile('invalid', texts.file.broken);
  }
}

const wrongFile = (code: 'invalid' | 'unsupported_media', what: string): PortalError =>
  new PortalError(code, texts.file.said(what), { file: what });
