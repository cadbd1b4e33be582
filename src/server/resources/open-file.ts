import { hasModule } from '@/access/rules';
import type { PartnerActor } from '@/contracts/actor';
import { PortalError } from '@/contracts/errors';
import { tiersUpTo } from '@/domain/tiers/tier';
import { type ByteRange, privateStore } from '@/integrations/storage/private-store';
import { type Prepared, prepared } from '../db/queryable';
import type { Reader } from '../db/transaction';
import { trashHorizon } from '../pipeline/lead-row';
import { texts } from './texts';

/** A file that the actor may read, and its bytes. */
export type OpenedFile = {
  id: string;
  /** The name it was uploaded under. */
  name: string;
  size: number;
  mime: string;
  modifiedAt: Date;
  /** All of it, or the bytes of a range. Nothing is opened before somebody reads. */
  read(range?: ByteRange): AsyncIterable<Uint8Array>;
};

/**
 * Material that some published item of a tier that was reached refers to, or what was attached to an own lead that is not
 * gone for good; asked anew for every request.
 */
const FILE: Prepared = {
  name: 'private file',
  text: `
  SELECT f.id, coalesce(f.original_name, f.filename) AS name, f.filename AS stored, f.mime_type AS mime
    FROM private_files f
   WHERE f.id = $1 AND f.filename IS NOT NULL AND $4
     AND EXISTS (SELECT 1 FROM marketing_assets a WHERE a.file_id = f.id AND a.published
                  AND (a.min_tier = ANY ($2::enum_marketing_assets_min_tier[]) OR a.feature::text = ANY ($3::text[])))
  UNION ALL
  SELECT f.id, f.original_name, f.filename, f.mime_type
    FROM lead_files f JOIN leads l ON l.id = f.lead_id
   WHERE f.id = $1 AND f.filename IS NOT NULL AND l.partner_id = $5 AND $7 AND (l.deleted_at IS NULL OR l.deleted_at > $6)
  UNION ALL
  SELECT p.logo_id::uuid, 'logo.png', p.logo_id || '.png', 'image/png'
    FROM partners p WHERE p.id = $5 AND p.logo_id = $1::text`,
};

/**
 * Opens a private file. What is locked, unpublished, replaced or never was there is the same: not found.
 * @throws PortalError not_found
 */
export async function openFile(
  { actor, db, now }: Reader & { actor: PartnerActor },
  { id }: { id: string },
): Promise<OpenedFile> {
  const [row] = await prepared<{ id: string; name: string; stored: string; mime: string | null }>(db, FILE, [
    id,
    tiersUpTo(actor.tier),
    actor.features,
    hasModule(actor, 'resources'),
    actor.partnerId,
    trashHorizon(now),
    !actor.key || actor.key.scopes.includes('pipeline:read'),
  ]);
  const found = row && (await privateStore().stat(row.stored));
  if (!row || !found) throw new PortalError('not_found', texts.noFile);
  return {
    id: row.id,
    name: row.name,
    size: found.size,
    mime: row.mime ?? 'application/octet-stream',
    modifiedAt: found.modifiedAt,
    read: (range) => privateStore().read(row.stored, range),
  };
}
