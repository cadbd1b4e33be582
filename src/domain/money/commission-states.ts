import type { CommissionKind, CommissionStatus } from '@/contracts/money/commissions';
import type { Transition } from './postings';

/**
 * The states of a commission line and where each can go. `processing -> payable` is a failed payout. Nothing leaves `paid`
 * or `voided`: what comes later is a new line. Spec 04 "States".
 */
export const NEXT = {
  pending: ['payable', 'held', 'voided'],
  held: ['pending', 'payable', 'voided'],
  payable: ['processing', 'held', 'voided'],
  processing: ['paid', 'payable'],
  paid: [],
  voided: [],
} as const satisfies Record<CommissionStatus, readonly CommissionStatus[]>;

/** Every state of a line that still counts. */
export type LiveStatus = Exclude<CommissionStatus, 'voided'>;
/** How a new line begins, and the ledger posting that books it. */
export type LineState<K extends CommissionKind = CommissionKind> = {
  kind: K;
  status: 'pending' | 'held' | 'payable';
  payableAt: Date;
  transition: Transition;
};

export function canMove(from: CommissionStatus, to: CommissionStatus): boolean {
  const next: readonly CommissionStatus[] = NEXT[from];
  return next.includes(to);
}

/** Where a released line goes: what was still in its hold period goes back there, all else is payable. */
export function releasedTo(payableAt: Date, now: Date): 'pending' | 'payable' {
  return payableAt.getTime() > now.getTime() ? 'pending' : 'payable';
}
