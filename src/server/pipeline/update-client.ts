import type { PartnerActor } from '@/contracts/actor';
import { PortalError } from '@/contracts/errors';
import type { Client, UpdateClient } from '@/contracts/pipeline/clients';
import { one } from '../db/queryable';
import type { Writer } from '../db/transaction';
import { noSuchClient } from './client-row';
import { getClient } from './get-client';
import { texts } from './texts';

const COLUMNS = {
  name: 'name',
  contactName: 'contact_name',
  contactEmail: 'contact_email',
  contactPhone: 'contact_phone',
  notes: 'notes',
} as const;
type Field = keyof typeof COLUMNS;

/** Changes fields of an own client against the version that was read. @throws PortalError not_found | stale (with the row as it is) */
export async function updateClient(
  writer: Writer & { actor: PartnerActor },
  { id, version, ...fields }: UpdateClient & { id: string },
): Promise<Client> {
  const { db, actor, now } = writer;
  const held = await one<{ version: number }>(
    db,
    'SELECT coalesce(version, 1) AS version FROM clients WHERE id = $1 AND partner_id = $2 FOR UPDATE',
    [id, actor.partnerId],
  );
  if (!held) throw noSuchClient();
  if (held.version !== version) {
    const current = await getClient(writer, { id });
    throw new PortalError('stale', texts.stale.client, undefined, { current });
  }
  const changed = (Object.keys(COLUMNS) as Field[]).filter((field) => fields[field] !== undefined);
  const sets = changed.map((field, i) => `${COLUMNS[field]} = $${i + 3}`);
  if (sets.length > 0) {
    await db.query(
      `UPDATE clients SET ${sets.join(', ')}, version = coalesce(version, 1) + 1, updated_at = $2 WHERE id = $1`,
      [id, now, ...changed.map((field) => fields[field])],
    );
  }
  return getClient(writer, { id });
}
