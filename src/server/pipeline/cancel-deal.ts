import type { cancelDeal as cancelDealRoute } from '@/contracts/pipeline/deals';
import type { BodyOf } from '@/contracts/route';
import { countsForTier } from '@/domain/pipeline/deal-states';
import type { Writer } from '../db/transaction';
import { answerOf, assertDealMove, changeDeal, type DealAnswer, recordDealChange } from './change-deal';
import { lockDeal } from './deal-row';
import { returnLead } from './return-lead';
import { texts } from './texts';

/**
 * Cancels a deal. Of a confirmed one everything is reversed, and voided while no line of it was processed. Its lead goes back to
 * proposal with the reason, as after a rejection: it must not end where nobody can move it. Spec 03, 04 rule 4.
 * @throws PortalError not_found, illegal_transition.
 */
export async function cancelDeal(
  writer: Writer,
  { id, reason }: { id: string } & BodyOf<typeof cancelDealRoute>,
): Promise<DealAnswer> {
  const before = await lockDeal(writer, id);
  assertDealMove(before, 'cancelled');
  if (countsForTier(before.status)) {
    const standingCents = before.valueCents - before.refundedCents;
    await recordDealChange(writer, before, { kind: 'cancellation', fromCents: standingCents, toCents: 0, reason });
  }
  const { deal, outcome } = await changeDeal(writer, before, { status: 'cancelled', reason });
  await returnLead(writer, deal, texts.timeline.cancelled(reason));
  return answerOf(deal, outcome.lines);
}
