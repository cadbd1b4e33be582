import { v7 as uuidv7 } from 'uuid';
import { PortalError } from '@/contracts/errors';
import type { Currency } from '@/contracts/money/currency';
import type { adjustPartner as adjustPartnerRoute } from '@/contracts/money/staff-money';
import type { PartnerStatus } from '@/contracts/roles';
import type { BodyOf, ResultOf } from '@/contracts/route';
import { isPayoutHeld } from '@/domain/accounts/partner-status';
import { one } from '../db/queryable';
import type { Writer } from '../db/transaction';
import { publish } from '../events/publish';
import { commissionOf } from './commission-row';
import { commissionsCreated } from './deal-events';
import { type NewLine, writeMoney } from './write-money';

/**
 * An adjustment by finance: a line of its own that is payable at once, or held with the rest while the partner is suspended
 * or inactive. It stands on no board, for no deal earned it. Spec 04 "Earning", rule 6.
 * @throws PortalError not_found; invalid in another currency than the partner's: balances are never mixed.
 */
export async function adjustPartner(
  writer: Writer,
  { id, amountCents, currency, reason }: { id: string } & BodyOf<typeof adjustPartnerRoute>,
): Promise<ResultOf<typeof adjustPartnerRoute>> {
  const partner = await one<{ status: PartnerStatus; currency: Currency }>(
    writer.db,
    `SELECT status, currency FROM partners WHERE id = $1 FOR NO KEY UPDATE`,
    [id],
  );
  if (!partner) throw new PortalError('not_found', 'There is no such partner.');
  if (partner.currency !== currency) {
    throw new PortalError('invalid', `This partner is paid in ${partner.currency}.`, {
      currency: `must be ${partner.currency}, the partner’s`,
    });
  }
  const held = isPayoutHeld(partner.status);
  const line: NewLine = {
    id: uuidv7(),
    partnerId: id,
    dealId: null,
    kind: 'adjustment',
    status: held ? 'held' : 'payable',
    transition: held ? (amountCents > 0 ? 'earn_held' : 'reverse_held') : 'adjustment',
    amountCents,
    currency,
    basisCents: null,
    basisCurrency: null,
    basisBeforeCents: null,
    refundedCents: null,
    rateBps: null,
    tier: null,
    rule: null,
    agreementId: null,
    shareBps: null,
    fxRateMicros: null,
    fxSource: null,
    reversesId: null,
    correctsId: null,
    payableAt: writer.now,
    heldFrom: held ? 'payable' : null,
    heldReason: held ? partner.status : null,
    heldCause: held ? 'status' : null,
    reason,
  };
  const [written] = await writeMoney(writer, { lines: [line], stats: [], periods: [] });
  if (!written) throw new Error('the adjustment was not written');
  await publish(writer, ...commissionsCreated([written]));
  return { commission: commissionOf({ ...written, dealTitle: null, reversedCents: null }) };
}
