import type { CommissionKind, CommissionStatus } from '@/contracts/money/commissions';
import { catalogue } from '@/texts/catalogue';

export const KIND_NAMES = catalogue('money.kinds', {
  base: 'Commission',
  override: 'Team override',
  referral: 'Referral bonus',
  bonus: 'Bonus',
  adjustment: 'Adjustment',
  clawback: 'Taken back',
} satisfies Record<CommissionKind, string>);

/** In the order money takes; the contract's list, without its zod. */
export const STATUS_ORDER = [
  'pending',
  'held',
  'payable',
  'processing',
  'paid',
  'voided',
] as const satisfies readonly CommissionStatus[];
export const KIND_ORDER = [
  'base',
  'override',
  'referral',
  'bonus',
  'adjustment',
  'clawback',
] as const satisfies readonly CommissionKind[];

/** What a state means for whoever waits for the money. */
export const STATUS_HINTS = catalogue('money.states', {
  pending: 'Earned. It clears when the time for refunds is over.',
  held: 'Kept apart while we look into it. Nothing of it is lost.',
  payable: 'Cleared. It goes out with your next payout.',
  processing: 'In a payout that is on its way to your account.',
  paid: 'Sent to you.',
  voided: 'The deal was cancelled before anything was paid.',
} satisfies Record<CommissionStatus, string>);
