import { PortalError } from '@/contracts/errors';
import { fileTypeOf } from '@/domain/pipeline/file-type';
import { hidesAnotherFile } from '@/domain/tiers/page/picture-file';
import { redrawn } from '../pipeline/checked-file';

const MOST_BYTES = 10_000_000;
/** As wide as the page is on a screen of double density. */
const LONGEST_SIDE = 1_600;

/**
 * A picture of the public page, drawn anew: only its pixels are kept, upright and no larger than the page needs.
 * @throws PortalError invalid | too_large | unsupported_media naming `file`
 */
export async function drawnForPage(given: Buffer): Promise<Buffer> {
  if (given.length > MOST_BYTES) throw refused('too_large', 'must be smaller than 10 MB.');
  if (fileTypeOf(given)?.family !== 'image') throw refused('unsupported_media', 'must be a JPEG, PNG or WebP picture.');
  if (hidesAnotherFile(given))
    throw refused('unsupported_media', 'carries something else than a picture. Save it anew as a picture.');
  try {
    return await redrawn(given, LONGEST_SIDE).webp({ quality: 86 }).toBuffer();
  } catch {
    throw refused('invalid', 'cannot be read as a picture.');
  }
}

/** Only staff read these. */
const refused = (code: 'invalid' | 'too_large' | 'unsupported_media', what: string): PortalError =>
  new PortalError(code, `The file ${what}`, { file: `This file ${what}` });
