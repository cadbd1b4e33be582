import { z } from 'zod';
import { ZBulkResult, ZIds } from '../bulk';
import { listQuery, pageOf, text, ZIdParams, ZInstant } from '../common';
import { ZCommission } from '../money/commissions';
import { ZCurrency, ZValueCents } from '../money/currency';
import { members, route, staffOf } from '../route';
import { ZTier } from '../tiers/tier';

export const DEAL_STATUSES = ['claimed', 'confirmed', 'completed', 'rejected', 'cancelled', 'refunded'] as const;
export const ZDealStatus = z.enum(DEAL_STATUSES);
export type DealStatus = z.infer<typeof ZDealStatus>;

export const ZDeal = z.object({
  id: z.string(),
  leadId: z.string().nullable(),
  clientId: z.string().nullable(),
  title: z.string(),
  status: ZDealStatus,
  valueCents: z.number().int(),
  refundedCents: z.number().int(),
  currency: ZCurrency,
  claimedAt: ZInstant,
  confirmedAt: ZInstant.nullable(),
  completedAt: ZInstant.nullable(),
  reason: z.string().nullable(),
});
export type Deal = z.infer<typeof ZDeal>;

export const listDeals = route({
  id: 'deals.list',
  method: 'GET',
  path: '/api/partner/deals',
  summary: 'Own deals',
  who: members,
  query: z.strictObject({
    ...listQuery(['-claimedAt', 'claimedAt', '-value', 'value']),
    status: ZDealStatus.optional(),
  }),
  answers: { 200: pageOf(ZDeal) },
  errors: ['invalid'],
  tx: 'none',
  limit: 'read',
});

const dealAnswer = z.object({ deal: ZDeal, commissions: z.array(ZCommission) });
const staffDeal = {
  method: 'POST',
  params: ZIdParams,
  tx: 'write',
  idempotent: 'key',
  limit: 'write',
} as const;
const ZReason = z.strictObject({ reason: text(500) });

export const confirmDeal = route({
  ...staffDeal,
  id: 'deals.confirm',
  path: '/api/staff/deals/:id/confirm',
  summary: 'Confirm a claimed deal: commissions, tier count and promotion in one transaction',
  who: staffOf('partner-manager'),
  body: z.strictObject({ valueCents: ZValueCents.optional(), note: text(500).optional() }),
  answers: { 200: dealAnswer.extend({ promotion: z.object({ from: ZTier, to: ZTier }).nullable() }) },
  errors: ['invalid', 'not_found', 'illegal_transition'],
});
export const correctDeal = route({
  ...staffDeal,
  id: 'deals.correct',
  path: '/api/staff/deals/:id/correct',
  summary: 'Correct the value of a confirmed deal; the difference becomes new lines',
  who: staffOf('partner-manager'),
  body: z.strictObject({ valueCents: ZValueCents, reason: text(500) }),
  answers: { 200: dealAnswer },
  errors: ['invalid', 'not_found', 'illegal_transition'],
});
export const rejectDeal = route({
  ...staffDeal,
  id: 'deals.reject',
  path: '/api/staff/deals/:id/reject',
  summary: 'Reject a claimed deal; the lead returns to proposal with the reason',
  who: staffOf('partner-manager'),
  body: ZReason,
  answers: { 200: dealAnswer },
  errors: ['invalid', 'not_found', 'illegal_transition'],
});
export const cancelDeal = route({
  ...staffDeal,
  id: 'deals.cancel',
  path: '/api/staff/deals/:id/cancel',
  summary: 'Cancel a deal; a confirmed one is reversed as a whole',
  who: staffOf('partner-manager'),
  body: ZReason,
  answers: { 200: dealAnswer },
  errors: ['invalid', 'not_found', 'illegal_transition'],
});
export const completeDeal = route({
  ...staffDeal,
  id: 'deals.complete',
  path: '/api/staff/deals/:id/complete',
  summary: 'Mark a confirmed deal’s project as completed',
  who: staffOf('partner-manager'),
  body: z.strictObject({}),
  answers: { 200: dealAnswer },
  errors: ['not_found', 'illegal_transition'],
});
export const refundDeal = route({
  ...staffDeal,
  id: 'deals.refund',
  path: '/api/staff/deals/:id/refund',
  summary: 'Refund a part or all of a deal; every beneficiary’s line is reversed in proportion',
  who: staffOf('finance'),
  body: z.strictObject({ amountCents: ZValueCents, reason: text(500) }),
  answers: { 200: dealAnswer },
  errors: ['invalid', 'not_found', 'illegal_transition', 'exceeds_remainder'],
});
const severalDeals = {
  method: 'POST',
  who: staffOf('partner-manager'),
  answers: { 200: ZBulkResult },
  errors: ['invalid', 'idempotency_mismatch'],
  tx: 'none',
  idempotent: 'key',
  limit: 'write',
} as const;

export const confirmDeals = route({
  ...severalDeals,
  id: 'deals.confirm-many',
  path: '/api/staff/deals-bulk/confirm',
  summary: 'Confirm several deals, each in its own transaction; says for each what happened',
  body: z.strictObject({ ids: ZIds }),
});
export const rejectDeals = route({
  ...severalDeals,
  id: 'deals.reject-many',
  path: '/api/staff/deals/reject-many',
  summary: 'Reject several claimed deals for one reason, each in its own transaction; says for each what happened',
  body: z.strictObject({ ids: ZIds, reason: text(500) }),
});
