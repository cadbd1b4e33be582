import { PortalError } from '@/contracts/errors';
import type { refundDeal as refundDealRoute } from '@/contracts/pipeline/deals';
import type { BodyOf } from '@/contracts/route';
import { judgeRefund } from '@/domain/pipeline/deal-states';
import type { Writer } from '../db/transaction';
import { answerOf, changeDeal, type DealAnswer, illegalTransition, recordDealChange } from './change-deal';
import { lockDeal } from './deal-row';

/**
 * Refunds a part of a settled deal, or what is left of it. Every beneficiary's line is taken back in proportion; at the
 * whole value the deal is `refunded` and counts no more. Spec 03, 04 rule 4.
 * @throws PortalError not_found, illegal_transition, exceeds_remainder.
 */
export async function refundDeal(
  writer: Writer,
  { id, amountCents, reason }: { id: string } & BodyOf<typeof refundDealRoute>,
): Promise<DealAnswer> {
  const before = await lockDeal(writer, id);
  const verdict = judgeRefund(before, amountCents);
  if (verdict === 'illegal') throw illegalTransition(before, 'refunded');
  const standingCents = before.valueCents - before.refundedCents;
  if (verdict === 'exceeds_remainder') {
    throw new PortalError('exceeds_remainder', 'That is more than what is left of this deal.', {
      amountCents: `must be at most ${standingCents}`,
    });
  }
  await recordDealChange(writer, before, {
    kind: 'refund',
    fromCents: standingCents,
    toCents: standingCents - amountCents,
    reason,
  });
  const { deal, outcome } = await changeDeal(writer, before, { ...verdict, reason });
  return answerOf(deal, outcome.lines);
}
