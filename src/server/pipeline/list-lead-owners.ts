import type { PartnerActor } from '@/contracts/actor';
import { many } from '../db/queryable';
import type { Reader } from '../db/transaction';

/** The members of the own partner who work leads, by name. Viewers own none. */
export async function listLeadOwners({
  db,
  actor,
}: Reader & { actor: PartnerActor }): Promise<{ docs: { id: string; name: string }[] }> {
  const docs = await many<{ id: string; name: string }>(
    db,
    `SELECT u.id, u.name FROM memberships m JOIN partner_users u ON u.id = m.user_id
      WHERE m.partner_id = $1 AND m.role IN ('owner', 'sales') ORDER BY portal_fold(u.name), u.id`,
    [actor.partnerId],
  );
  return { docs };
}
