import type { PartnerStatus } from '@/contracts/roles';
import { isPayoutHeld } from '../accounts/partner-status';

const HOUR_MS = 3_600_000;

/** The states in which a line can begin. */
export type EarnedStatus = 'pending' | 'held' | 'payable';

/** When a line that is earned now becomes payable: n x 24 hours later, whatever the clocks do. Spec 04, rule 6. */
export function payableAtAfterHold(now: Date, holdDays: number): Date {
  return new Date(now.getTime() + holdDays * 24 * HOUR_MS);
}

/**
 * The state in which a positive line of this beneficiary begins. Suspended or inactive beneficiaries earn to held, and nobody
 * else: one who is approved and not yet active is owed like any other. Spec 04 "Earning".
 */
export function earnedStatus(status: PartnerStatus, payableAt: Date, now: Date): EarnedStatus {
  if (isPayoutHeld(status)) return 'held';
  return payableAt.getTime() <= now.getTime() ? 'payable' : 'pending';
}
