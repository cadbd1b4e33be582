import { PortalError } from '@/contracts/errors';
import type { DealSplit } from '@/payload-types';
import { one } from '../db/queryable';
import type { Writer } from '../db/transaction';

type SplitData = Partial<Pick<DealSplit, 'id' | 'deal' | 'partner' | 'shareBps'>>;
type SharedDeal = { status: string; partnerId: string; sharedBps: number };

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/**
 * Takes the deal of a split that is about to change or go. @throws PortalError conflict when the deal was decided: what was
 * paid by the shares stands. The database's trigger holds to the same against SQL.
 */
export async function lockDealOfSplit({ db }: Writer, splitId: string): Promise<void> {
  if (!UUID.test(splitId)) return;
  const deal = await one<{ status: string }>(
    db,
    `SELECT d.status FROM deals d WHERE d.id = (SELECT deal_id FROM deal_splits WHERE id = $1) FOR UPDATE`,
    [splitId],
  );
  if (deal) refuseDecided(deal.status);
}

/**
 * Checks a share as it will stand, under the lock of its deal: of a deal that waits for its confirmation, for another
 * partner than its own, and leaving something for that one. Spec 04, rule 2. @throws PortalError invalid, conflict
 */
export async function checkSplit({ db }: Writer, data: SplitData, original?: SplitData): Promise<SplitData> {
  const split = { ...original, ...data };
  const [dealId, partnerId] = [idOf(split.deal), idOf(split.partner)];
  if (original && idOf(original.deal) !== dealId)
    throw new PortalError('conflict', 'A share stays with its deal: remove it here and add one there.', {
      deal: 'cannot be changed',
    });
  if (!dealId || !UUID.test(dealId)) return data; // Payload's own validation names it
  const deal = await one<SharedDeal>(
    db,
    `SELECT d.status, d.partner_id AS "partnerId",
            coalesce((SELECT sum(s.share_bps) FROM deal_splits s WHERE s.deal_id = d.id AND s.id IS DISTINCT FROM $2::uuid), 0) AS "sharedBps"
       FROM deals d WHERE d.id = $1 FOR UPDATE`,
    [dealId, original?.id ?? null],
  );
  if (!deal) throw new PortalError('invalid', 'Check: deal.', { deal: 'does not exist' });
  refuseDecided(deal.status);
  if (partnerId === deal.partnerId && partnerId !== idOf(original?.partner))
    throw new PortalError('invalid', 'Check: partner.', { partner: 'has the rest of its own deal without a share' });
  if (typeof split.shareBps === 'number' && deal.sharedBps + split.shareBps > 9_999)
    throw new PortalError('invalid', 'Check: shareBps.', {
      shareBps: `must be at most ${9_999 - deal.sharedBps}: the deal’s own partner keeps something`,
    });
  return data;
}

function refuseDecided(status: string): void {
  if (status !== 'claimed')
    throw new PortalError('conflict', `This deal is ${status}: its shares were agreed before and do not change.`, {
      deal: `is ${status}`,
    });
}

const idOf = (related: string | { id: string } | null | undefined): string | undefined =>
  typeof related === 'object' && related !== null ? related.id : (related ?? undefined);
