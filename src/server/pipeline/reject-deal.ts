import type { rejectDeal as rejectDealRoute } from '@/contracts/pipeline/deals';
import type { BodyOf } from '@/contracts/route';
import type { Writer } from '../db/transaction';
import { answerOf, assertDealMove, changeDeal, type DealAnswer } from './change-deal';
import { lockDeal } from './deal-row';
import { returnLead } from './return-lead';
import { texts } from './texts';

/**
 * Rejects a claimed deal: its lead goes back to proposal with the reason, and can be won again. Spec 03.
 * @throws PortalError not_found, illegal_transition.
 */
export async function rejectDeal(
  writer: Writer,
  { id, reason }: { id: string } & BodyOf<typeof rejectDealRoute>,
): Promise<DealAnswer> {
  const before = await lockDeal(writer, id);
  assertDealMove(before, 'rejected');
  const { deal } = await changeDeal(writer, before, { status: 'rejected', reason });
  await returnLead(writer, deal, texts.timeline.rejected(reason));
  return answerOf(deal, []);
}
