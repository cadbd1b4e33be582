import type { CommissionKind, CommissionStatus } from '@/contracts/money/commissions';

/** The words of earnings, in one place so that a language is another file of this shape. */
export const KIND_NAMES: Record<CommissionKind, string> = {
  base: 'Commission',
  override: 'Team override',
  referral: 'Referral bonus',
  bonus: 'Bonus',
  adjustment: 'Adjustment',
  clawback: 'Taken back',
};

export const KIND_HINTS: Record<CommissionKind, string> = {
  base: 'Your rate on your own deals',
  override: 'Your rate on deals of your team',
  referral: 'Your rate on deals of partners you brought in',
  bonus: 'Challenges, achievements and promotions',
  adjustment: 'Changed by our finance team, with a reason',
  clawback: 'Refunds of deals that were already paid out to you',
};

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
export const STATUS_HINTS: Record<CommissionStatus, string> = {
  pending: 'Earned. It clears when the time for refunds is over.',
  held: 'Kept apart while we look into it. Nothing of it is lost.',
  payable: 'Cleared. It goes out with your next payout.',
  processing: 'In a payout that is on its way to your account.',
  paid: 'Sent to you.',
  voided: 'The deal was cancelled before anything was paid.',
};

/** The same of an amount that was taken back. */
export const TAKEN_BACK_HINTS: Record<CommissionStatus, string> = {
  pending: 'It comes off what is clearing, at the same moment as the line it belongs to.',
  held: 'It comes off what is kept apart, together with the line it belongs to.',
  payable: 'It comes off your next payout. You do not have to send anything.',
  processing: 'It was set off against a payout that is on its way.',
  paid: 'It was set off against a payout that was sent.',
  voided: 'The deal was cancelled before anything was paid.',
};
