import type { CommissionKind } from '@/contracts/money/commissions';
import type { LineState, LiveStatus } from './commission-states';
import { mulDivHalfEven } from './money';

/**
 * A line to take back from: what it comes to in full at the deal's present value (see `amountsInFull`; for a line that was
 * never corrected, its amount), and what stands of it now, after corrections and reversals.
 */
export type ReversibleLine = { id: string; fullCents: number; standingCents: number };
export type Reversal = { id: string; amountCents: number };

/**
 * The new negative amounts after `refundedTotalCents` of the deal's value were refunded in all. Cumulative: what remains of
 * a line is half-even(full x (value - refunded) / value), and the reversal is the difference to what stands, so that any
 * way of splitting refunds ends at the same total and a full refund at exactly zero - also when the value was corrected in
 * between. Never positive: a line that was brought in from elsewhere may stand below what its terms give.
 * @throws RangeError when more than the value is refunded, or a line is negative. Spec 04, rule 4; docs/decisions/008.
 */
export function reversalAmounts(
  lines: readonly ReversibleLine[],
  valueCents: number,
  refundedTotalCents: number,
): Reversal[] {
  return lines.flatMap(({ id, fullCents, standingCents }) => {
    if (fullCents < 0) throw new RangeError(`line ${id} is itself negative: reverse it with the line it corrects`);
    const reversalCents = remainderCents(fullCents, valueCents, refundedTotalCents) - standingCents;
    return reversalCents < 0 ? [{ id, amountCents: reversalCents }] : [];
  });
}

/** What remains of a line after refunds: half-even(amount x (value - refunded) / value). @throws RangeError beyond the value. */
export function remainderCents(amountCents: number, valueCents: number, refundedTotalCents: number): number {
  if (refundedTotalCents < 0 || refundedTotalCents > valueCents) {
    throw new RangeError(`refunds of ${refundedTotalCents} do not fit a value of ${valueCents}`);
  }
  return mulDivHalfEven(amountCents, valueCents - refundedTotalCents, valueCents);
}

/**
 * Kind, state and payable date of the negative line against an original: while that is pending, held or payable, the same
 * as its own; once it is processing or paid, a clawback that is payable at once. Spec 04, rules 4 and 6.
 */
export function placeReversal<K extends CommissionKind>(
  original: { kind: K; status: LiveStatus; payableAt: Date },
  now: Date,
): LineState<K | 'clawback'> {
  const { kind, status, payableAt } = original;
  if (status === 'processing' || status === 'paid') {
    return { kind: 'clawback', status: 'payable', payableAt: now, transition: 'clawback' };
  }
  return { kind, status, payableAt, transition: `reverse_${status}` };
}

/**
 * Whether cancelling the whole deal voids its lines, reversals and all: only before any of them was processed. Otherwise
 * the reversals stand as lines and clawbacks. Spec 04, rule 4.
 */
export function cancellationVoids(statuses: readonly LiveStatus[]): boolean {
  return statuses.every((status) => status !== 'processing' && status !== 'paid');
}
