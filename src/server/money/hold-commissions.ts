import type { PartnerStatus } from '@/contracts/roles';
import type { Writer } from '../db/transaction';
import { publish } from '../events/publish';
import { lockPartner } from '../tiers/lock-partner';
import { commissionsUpdated } from './deal-events';
import { moveLines } from './move-lines';

/**
 * Holds, because of its status, all that a partner has pending or payable, negative lines too, so that what is owed and what is taken back stay
 * together. Called in the use cases `setPartnerStatus` or `holdCommissions`. Spec 04 "States".
 * @returns how many lines are held by it.
 */
export async function holdCommissionsOf(writer: Writer, partnerId: string, status: PartnerStatus): Promise<number> {
  await lockPartner(writer.db, partnerId);
  const held = { partnerIds: [partnerId], to: 'held', hold: { cause: 'status', reason: status } } as const;
  const pending = await moveLines(writer, { ...held, from: 'pending', transition: 'hold_pending' });
  const payable = await moveLines(writer, { ...held, from: 'payable', transition: 'hold_payable' });
  await publish(writer, ...commissionsUpdated([...pending, ...payable]));
  return pending.length + payable.length;
}
