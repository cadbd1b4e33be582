import type { DealRow } from '../pipeline/deal-row';
import { texts } from './texts';

/**
 * Why a line was written, as its beneficiary reads it. What staff wrote is for the deal's own partner: it may name the
 * client. Whoever leads, recruited or shares is told what happened and no more.
 */
export function reasonFor(
  deal: Pick<DealRow, 'partnerId' | 'reason'>,
  partnerId: string,
  what: 'corrected' | 'refunded' | 'cancelled',
): string | null {
  return partnerId === deal.partnerId ? deal.reason : texts.reasons[what];
}
