import type { PartnerActor } from '@/contracts/actor';
import { PortalError } from '@/contracts/errors';
import { one } from '../db/queryable';
import type { Writer } from '../db/transaction';
import { noSuchClient } from './client-row';
import { texts } from './texts';

/** Deletes an own client that nothing names: its deals and reviews are history. @throws PortalError not_found | conflict */
export async function deleteClient(
  { db, actor }: Writer & { actor: PartnerActor },
  { id }: { id: string },
): Promise<{ id: string }> {
  const held = await one<{ id: string }>(db, 'SELECT id FROM clients WHERE id = $1 AND partner_id = $2 FOR UPDATE', [
    id,
    actor.partnerId,
  ]);
  if (!held) throw noSuchClient();
  const named = await one(
    db,
    'SELECT 1 FROM deals WHERE client_id = $1 UNION ALL SELECT 1 FROM client_reviews WHERE client_id = $1 LIMIT 1',
    [id],
  );
  if (named) throw new PortalError('conflict', texts.clientNamed);
  await db.query('DELETE FROM clients WHERE id = $1', [id]);
  return { id };
}
