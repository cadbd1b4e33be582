import { z } from 'zod';
import { listQuery, pageOf, ZId, ZInstant } from '../common';
import { membersEvenSuspended, route } from '../route';
import { ZTier } from '../tiers/tier';
import { ZCents, ZCurrency } from './currency';

export const COMMISSION_KINDS = ['base', 'override', 'referral', 'bonus', 'adjustment', 'clawback'] as const;
export const ZCommissionKind = z.enum(COMMISSION_KINDS);
export type CommissionKind = z.infer<typeof ZCommissionKind>;
export const COMMISSION_STATUSES = ['pending', 'held', 'payable', 'processing', 'paid', 'voided'] as const;
export const ZCommissionStatus = z.enum(COMMISSION_STATUSES);
export type CommissionStatus = z.infer<typeof ZCommissionStatus>;
/** Whose hold it is: the beneficiary's status ends with that status; finance's is ended by finance. */
export const HOLD_CAUSES = ['status', 'finance'] as const;
export type HoldCause = (typeof HOLD_CAUSES)[number];

export const ZExplanation = z.object({
  text: z.string(),
  steps: z.array(z.object({ label: z.string(), value: z.string() })),
});
export const ZCommission = z.object({
  id: z.string(),
  kind: ZCommissionKind,
  amountCents: ZCents,
  currency: ZCurrency,
  rateBps: z.number().int().nullable(),
  basisCents: ZCents.nullable(),
  tier: ZTier.nullable(),
  status: ZCommissionStatus,
  dealId: z.string().nullable(),
  /** Of an own deal only: whose client stands behind another partner's deal is not told. */
  dealTitle: z.string().nullable(),
  reverses: z.string().nullable(),
  payableAt: ZInstant.nullable(),
  payoutId: z.string().nullable(),
  createdAt: ZInstant,
  explanation: ZExplanation,
});
export type Commission = z.infer<typeof ZCommission>;

export const ZCommissionQuery = z.strictObject({
  ...listQuery(['-createdAt', 'createdAt', '-amount', 'amount']),
  status: ZCommissionStatus.optional(),
  kind: ZCommissionKind.optional(),
  from: ZInstant.optional(),
  to: ZInstant.optional(),
  dealId: ZId.optional(),
});
export const listCommissions = route({
  id: 'commissions.list',
  method: 'GET',
  path: '/api/partner/commissions',
  summary: 'Own commission lines, newest first, each explained',
  who: membersEvenSuspended,
  query: ZCommissionQuery,
  answers: { 200: pageOf(ZCommission) },
  errors: ['invalid'],
  tx: 'none',
  limit: 'read',
});
