import { PortalError } from '@/contracts/errors';
import type { TierStatus } from '@/contracts/tiers/tier-status';
import type { Writer } from '../db/transaction';
import { publish } from '../events/publish';
import { getTierStatus } from './get-tier-status';
import { lockPartner } from './lock-partner';
import { promotePartner } from './promote-partner';

/** Staff: runs the engine for one partner now. @throws PortalError not_found */
export async function evaluateTier(writer: Writer, { id }: { id: string }): Promise<TierStatus> {
  if (!(await lockPartner(writer.db, id))) throw new PortalError('not_found', 'There is no such partner.');
  const { events } = await promotePartner(writer, { partnerId: id, cause: 'evaluated', lockedPartner: true });
  await publish(writer, ...events);
  return getTierStatus(writer, { partnerId: id });
}
