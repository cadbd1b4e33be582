import { countsForTier } from '@/domain/pipeline/deal-states';
import type { Writer } from '../db/transaction';
import { publish } from '../events/publish';
import type { DealRow } from '../pipeline/deal-row';
import { correctSettledDeal } from './correct-settled-deal';
import { dealChanged } from './deal-events';
import { type DealOutcome, reportOutcome } from './deal-outcome';
import { reverseDeal } from './reverse-deal';
import { settleDeal } from './settle-deal';

/**
 * What follows when a deal changes inside one of its use cases: money, tier, boards and events, in that transaction.
 * The deal's row is locked since before it was read, so `before` is what it was. Spec 04 "Earning".
 */
export async function applyDealTransition(writer: Writer, deal: DealRow, before: DealRow): Promise<void> {
  reportOutcome(writer.req, await follow(writer, deal, before));
}

async function follow(writer: Writer, deal: DealRow, before: DealRow): Promise<Partial<DealOutcome>> {
  const settled = countsForTier(before.status);
  if (before.status === 'claimed' && deal.status === 'confirmed') return settleDeal(writer, deal);
  if (settled && deal.status === 'cancelled') {
    return reverseDeal(writer, before, deal, { refundedCents: deal.valueCents, cancelled: true });
  }
  if (settled && deal.refundedCents > before.refundedCents) {
    return reverseDeal(writer, before, deal, { refundedCents: deal.refundedCents, cancelled: false });
  }
  if (settled && deal.valueCents !== before.valueCents) return correctSettledDeal(writer, before, deal);
  if (deal.status !== before.status || deal.valueCents !== before.valueCents) await publish(writer, dealChanged(deal));
  return {};
}
