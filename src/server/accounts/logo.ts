import { randomUUID } from 'node:crypto';
import type { PayloadRequest } from 'payload';
import type { Profile } from '@/contracts/accounts/profile';
import { isPortalError, PortalError } from '@/contracts/errors';
import { fileTypeOf } from '@/domain/pipeline/file-type';
import { privateStore } from '@/integrations/storage/private-store';
import { one } from '../db/queryable';
import { readerOf, type Writer, withTransaction } from '../db/transaction';
import { redrawn } from '../pipeline/checked-file';
import { requireFeature } from '../tiers/locked-feature';
import { getProfile, memberOf } from './get-profile';
import { texts } from './logo-texts';

/** Sharp on every screen, small on every network. */
const LONGEST_SIDE = 512;

/** The name a logo's bytes are stored under. */
export const storedLogo = (id: string): string => `${id}.png`;

/**
 * Gives the actor's partner a logo, drawn anew as a PNG, and removes the one before. The bytes are stored before the
 * transaction that tells of them.
 * @throws PortalError feature_locked | invalid | unsupported_media naming `file`
 */
export async function putLogo(req: PayloadRequest, given: Uint8Array): Promise<Profile> {
  await requireFeature(readerOf(req), 'custom-branding');
  const picture = await drawnAnew(given);
  const id = randomUUID();
  await privateStore().write(storedLogo(id), picture, 'image/png');
  try {
    return await change(req, id);
  } catch (error) {
    // A refusal has told of nothing. After any other failure it may stand in the database all the same.
    if (isPortalError(error)) await privateStore().remove(storedLogo(id));
    throw error;
  }
}

/** Takes the logo of the actor's partner away; without one nothing happens. */
export const deleteLogo = (req: PayloadRequest): Promise<Profile> => change(req, null);

async function change(req: PayloadRequest, id: string | null): Promise<Profile> {
  const { before, profile } = await withTransaction(req, 'updateProfile', (writer) => tell(writer, id));
  if (before && before !== id) await privateStore().remove(storedLogo(before));
  return profile;
}

async function tell(writer: Writer, id: string | null): Promise<{ before: string | null; profile: Profile }> {
  const { partnerId } = memberOf(writer.actor);
  const row = await one<{ before: string | null }>(
    writer.db,
    `SELECT logo_id AS before FROM partners WHERE id = $1 FOR NO KEY UPDATE`,
    [partnerId],
  );
  if (row?.before || id)
    await writer.db.query(
      `UPDATE partners SET logo_id = $2, version = coalesce(version, 1) + 1, updated_at = $3 WHERE id = $1`,
      [partnerId, id, writer.now],
    );
  return { before: row?.before ?? null, profile: await getProfile(writer) };
}

async function drawnAnew(bytes: Uint8Array): Promise<Uint8Array> {
  if (bytes.byteLength === 0) throw new PortalError('invalid', texts.empty, { file: texts.isEmpty });
  if (fileTypeOf(bytes)?.family !== 'image')
    throw new PortalError('unsupported_media', texts.otherKind, { file: texts.isOtherKind });
  try {
    return await redrawn(bytes, LONGEST_SIDE).png().toBuffer();
  } catch {
    throw new PortalError('invalid', texts.unreadable, { file: texts.isUnreadable });
  }
}
