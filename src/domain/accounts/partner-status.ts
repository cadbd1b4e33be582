import type { PartnerStatus } from '@/contracts/roles';

/** Which status may follow which. Nobody becomes an applicant again, and a rejected one may be approved after all. Spec 01. */
const NEXT = {
  applied: ['approved', 'active', 'rejected'],
  approved: ['active', 'rejected', 'inactive'],
  active: ['suspended', 'inactive'],
  suspended: ['active', 'inactive'],
  inactive: ['active'],
  rejected: ['approved'],
} as const satisfies Record<PartnerStatus, readonly PartnerStatus[]>;

export function mayBecome(from: PartnerStatus, to: PartnerStatus): boolean {
  return (NEXT[from] as readonly PartnerStatus[]).includes(to);
}

/** Whether what this partner has earned is paid out, or held until things are clear. Spec 01, 04. */
export function isPayoutHeld(status: PartnerStatus): boolean {
  return status === 'suspended' || status === 'inactive';
}
