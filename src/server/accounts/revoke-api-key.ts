import type { ApiKey } from '@/contracts/accounts/api-keys';
import type { PartnerActor, StaffActor } from '@/contracts/actor';
import { PortalError } from '@/contracts/errors';
import { one } from '../db/queryable';
import type { Writer } from '../db/transaction';
import { API_KEY_COLUMNS, type ApiKeyRow, apiKeyOf } from './api-key-row';
import { texts } from './texts';

/**
 * Ends a key for good, from the next request on; one that was ended stays as it was. A partner ends those of its people,
 * staff their own, admins anybody's. @throws PortalError not_found, for others' keys too
 */
export async function revokeApiKey(
  { db, actor, now }: Writer & { actor: PartnerActor | StaffActor },
  { id }: { id: string },
): Promise<ApiKey> {
  const [whose, owner] =
    actor.kind === 'partner'
      ? ['k.partner_id = $3', actor.partnerId]
      : actor.role === 'admin'
        ? ['$3::uuid IS NOT NULL', actor.staffId]
        : ['k.staff_id = $3', actor.staffId];
  const row = await one<ApiKeyRow>(
    db,
    `UPDATE api_keys k SET revoked_at = coalesce(k.revoked_at, $2), updated_at = $2 WHERE k.id = $1 AND ${whose} RETURNING ${API_KEY_COLUMNS}`,
    [id, now, owner],
  );
  if (!row) throw new PortalError('not_found', texts.keys.noSuch);
  return apiKeyOf(row);
}
