import type { DealStatus } from '@/contracts/pipeline/deals';

/** The states of a deal and where each can go. Spec 03 "Deals and clients". */
export const NEXT_DEAL_STATES = {
  claimed: ['confirmed', 'rejected', 'cancelled'],
  confirmed: ['completed', 'cancelled', 'refunded'],
  completed: ['refunded'],
  rejected: [],
  cancelled: [],
  refunded: [],
} as const satisfies Record<DealStatus, readonly DealStatus[]>;

/** The states in which a deal counts for its partner's tier. */
export const COUNTED_DEAL_STATES = ['confirmed', 'completed'] as const satisfies readonly DealStatus[];
/** The states in which a deal stands: its lead is won, and the partner cannot take it out of there. */
export const STANDING_DEAL_STATES = [
  'claimed',
  'confirmed',
  'completed',
  'refunded',
] as const satisfies readonly DealStatus[];

/** Whether a deal may go to a state; `unchanged` for the one it is in, so that a repeated action is no error of its own. */
export function judgeDealMove(from: DealStatus, to: DealStatus): 'ok' | 'unchanged' | 'illegal' {
  if (from === to) return 'unchanged';
  const next: readonly DealStatus[] = NEXT_DEAL_STATES[from];
  return next.includes(to) ? 'ok' : 'illegal';
}

export function countsForTier(status: DealStatus): boolean {
  const counted: readonly DealStatus[] = COUNTED_DEAL_STATES;
  return counted.includes(status);
}

type DealMoney = { status: DealStatus; valueCents: number; refundedCents: number };
export type RefundVerdict = { refundedCents: number; status: DealStatus } | 'illegal' | 'exceeds_remainder';

/**
 * A refund of a confirmed or completed deal: the new total, and `refunded` once it reaches the value; a part refund leaves
 * the state. @throws RangeError on an amount that is not a positive number of cents.
 */
export function judgeRefund({ status, valueCents, refundedCents }: DealMoney, amountCents: number): RefundVerdict {
  assertPositiveCents(amountCents);
  if (judgeDealMove(status, 'refunded') !== 'ok') return 'illegal';
  const total = refundedCents + amountCents;
  if (total > valueCents) return 'exceeds_remainder';
  return { refundedCents: total, status: total === valueCents ? 'refunded' : status };
}

/**
 * A correction of the value of a deal that is claimed, confirmed or completed. The new value must leave something beyond
 * what was refunded: a deal refunded in full is refunded, not corrected.
 */
export function judgeCorrection(
  { status, valueCents, refundedCents }: DealMoney,
  newValueCents: number,
): 'ok' | 'unchanged' | 'illegal' | 'exceeds_remainder' {
  assertPositiveCents(newValueCents);
  if (status !== 'claimed' && !countsForTier(status)) return 'illegal';
  if (newValueCents === valueCents) return 'unchanged';
  return newValueCents > refundedCents ? 'ok' : 'exceeds_remainder';
}

function assertPositiveCents(cents: number): void {
  if (!Number.isSafeInteger(cents) || cents <= 0)
    throw new RangeError(`must be a positive number of cents, was ${cents}`);
}
