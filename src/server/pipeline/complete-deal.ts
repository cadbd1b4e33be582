import type { Writer } from '../db/transaction';
import { assertDealMove, changeDeal, type DealAnswer, dealAnswer } from './change-deal';
import { lockDeal } from './deal-row';

/** Marks the project of a confirmed deal as completed. Money stays as it is. @throws PortalError not_found, illegal_transition. */
export async function completeDeal(writer: Writer, { id }: { id: string }): Promise<DealAnswer> {
  const before = await lockDeal(writer, id);
  assertDealMove(before, 'completed');
  const { deal } = await changeDeal(writer, before, { status: 'completed', completedAt: writer.now.toISOString() });
  return dealAnswer(writer, deal);
}
