import { createHash } from 'node:crypto';
import sharp from 'sharp';
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

async function drawnAnew(bytes: Uint8Array, { mime }: FileType): Promise<Uint8Array> {
  try {
    const picture = sharp(bytes, { limitInputPixels: MOST_PIXELS })
      .rotate()
      .resize({ width: LONGEST_SIDE, height: LONGEST_SIDE, fit: 'inside', withoutEnlargement: true });
    if (mime === 'image/png') return await picture.png().toBuffer();
    return await (mime === 'image/webp' ? picture.webp({ quality: 85 }) : picture.jpeg({ quality: 85 })).toBuffer();
  } catch {
    throw wrongFile('invalid', texts.file.broken);
  }
}

const wrongFile = (code: 'invalid' | 'unsupported_media', what: string): PortalError =>
  new PortalError(code, texts.file.said(what), { file: what });
