import type { Writer } from '../db/transaction';
import { publish } from '../events/publish';
import { lockPartner } from '../tiers/lock-partner';
import { commissionsUpdated } from './deal-events';
import { moveLines } from './move-lines';

/**
 * Releases what a partner's status held, and only that: what finance holds stays. A line whose hold period still runs goes
 * back into it, every other is payable.
 * Called in the use cases `setPartnerStatus` or `releaseCommissions`. Spec 04 "States".
 * @returns how many lines were released.
 */
export async function releaseCommissionsOf(writer: Writer, partnerId: string): Promise<number> {
  await lockPartner(writer.db, partnerId);
  const released = { partnerIds: [partnerId], from: 'held', heldBy: 'status' } as const;
  const pending = await moveLines(writer, {
    ...released,
    to: 'pending',
    transition: 'release_to_pending',
    payable: { after: writer.now },
  });
  const payable = await moveLines(writer, {
    ...released,
    to: 'payable',
    transition: 'release_to_payable',
    payable: { by: writer.now },
  });
  await publish(writer, ...commissionsUpdated([...pending, ...payable]));
  return pending.length + payable.length;
}
