import type { confirmDeal as confirmDealRoute } from '@/contracts/pipeline/deals';
import type { BodyOf, ResultOf } from '@/contracts/route';
import type { Writer } from '../db/transaction';
import { answerOf, assertDealMove, changeDeal, recordDealChange } from './change-deal';
import { lockDeal } from './deal-row';
import { texts } from './texts';

/**
 * Confirms a claimed deal, at another value where staff say so: commissions, tier count and promotion follow in this
 * transaction, by the hook of the collection. Of several at once one confirms. Spec 03, 04 "Earning".
 * @throws PortalError not_found, illegal_transition, invalid (no exchange rate, shares beyond the whole).
 */
export async function confirmDeal(
  writer: Writer,
  { id, valueCents, note }: { id: string } & BodyOf<typeof confirmDealRoute>,
): Promise<ResultOf<typeof confirmDealRoute>> {
  const claimed = await lockDeal(writer, id);
  assertDealMove(claimed, 'confirmed');
  const { deal, outcome } = await changeDeal(writer, claimed, {
    status: 'confirmed',
    confirmedAt: writer.now.toISOString(),
    ...(valueCents === undefined ? {} : { valueCents }),
    ...(note === undefined ? {} : { staffNote: [claimed.staffNote, note].filter(Boolean).join('\n') }),
  });
  if (deal.valueCents !== claimed.valueCents) {
    const reason = note ?? texts.correctedOnConfirmation;
    await recordDealChange(writer, deal, {
      kind: 'correction',
      fromCents: claimed.valueCents,
      toCents: deal.valueCents,
      reason,
    });
  }
  return { ...answerOf(deal, outcome.lines), promotion: outcome.promotion };
}
