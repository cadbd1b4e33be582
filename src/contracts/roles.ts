import { z } from 'zod';

/** Roles of those who work for the company. Spec 01. */
export const STAFF_ROLES = ['admin', 'partner-manager', 'finance', 'content', 'support'] as const;
export const ZStaffRole = z.enum(STAFF_ROLES);
/** Those who may look at the portal as a partner. Spec 01 "Who signs in". */
export const VIEW_AS_ROLES = [
  'admin',
  'partner-manager',
  'support',
] as const satisfies readonly (typeof STAFF_ROLES)[number][];
export type StaffRole = z.infer<typeof ZStaffRole>;

/** Roles of those who sign in for a partner. Spec 01. */
export const MEMBER_ROLES = ['owner', 'sales', 'viewer'] as const;
export const ZMemberRole = z.enum(MEMBER_ROLES);
export type MemberRole = z.infer<typeof ZMemberRole>;

export const PARTNER_STATUSES = ['applied', 'approved', 'active', 'suspended', 'inactive', 'rejected'] as const;
export const ZPartnerStatus = z.enum(PARTNER_STATUSES);
export type PartnerStatus = z.infer<typeof ZPartnerStatus>;
