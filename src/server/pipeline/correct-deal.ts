import { PortalError } from '@/contracts/errors';
import type { correctDeal as correctDealRoute } from '@/contracts/pipeline/deals';
import type { BodyOf } from '@/contracts/route';
import { judgeCorrection } from '@/domain/pipeline/deal-states';
import type { Writer } from '../db/transaction';
import { answerOf, changeDeal, type DealAnswer, dealAnswer, illegalTransition, recordDealChange } from './change-deal';
import { lockDeal } from './deal-row';

/**
 * Corrects a deal's value. Of a settled deal the difference becomes new commission lines at the frozen rates; of a claimed
 * one only the value changes. To the same value changes nothing. Spec 04, rule 5.
 * @throws PortalError not_found, illegal_transition, invalid when more was refunded than the new value.
 */
export async function correctDeal(
  writer: Writer,
  { id, valueCents, reason }: { id: string } & BodyOf<typeof correctDealRoute>,
): Promise<DealAnswer> {
  const before = await lockDeal(writer, id);
  const verdict = judgeCorrection(before, valueCents);
  if (verdict === 'illegal') throw illegalTransition(before, 'corrected');
  if (verdict === 'exceeds_remainder') {
    throw new PortalError('invalid', 'More than that was refunded of this deal.', {
      valueCents: 'must be more than what was refunded',
    });
  }
  if (verdict === 'unchanged') return dealAnswer(writer, before);
  await recordDealChange(writer, before, {
    kind: 'correction',
    fromCents: before.valueCents,
    toCents: valueCents,
    reason,
  });
  const { deal, outcome } = await changeDeal(writer, before, { valueCents, reason });
  return answerOf(deal, outcome.lines);
}
