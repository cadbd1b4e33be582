import { PortalError } from '@/contracts/errors';
import type { TierStatus } from '@/contracts/tiers/tier-status';
import { one } from '../db/queryable';
import type { Writer } from '../db/transaction';
import { publish } from '../events/publish';
import { getTierStatus } from './get-tier-status';
import { promotePartner } from './promote-partner';

/**
 * Staff end a tier that was set by hand before its time, with a reason: the earned one counts from this instant.
 * @throws PortalError not_found, conflict (no tier is set by hand)
 */
export async function endOverride(writer: Writer, { id, reason }: { id: string; reason: string }): Promise<TierStatus> {
  const { db, now } = writer;
  const partner = await one<{ tier: string | null }>(
    db,
    `SELECT override_tier AS tier FROM partners WHERE id = $1 FOR NO KEY UPDATE`,
    [id],
  );
  if (!partner) throw new PortalError('not_found', 'There is no such partner.');
  if (!partner.tier) throw new PortalError('conflict', 'No tier is set by hand for this partner.');
  await db.query(
    `UPDATE partners SET override_until = least(override_until, $2::timestamptz), updated_at = $2 WHERE id = $1`,
    [id, now],
  );
  const { events } = await promotePartner(writer, {
    partnerId: id,
    cause: 'override-ended',
    reason,
    lockedPartner: true,
  });
  await publish(writer, ...events);
  return getTierStatus(writer, { partnerId: id });
}
