import { z } from 'zod';
import { ZBulkResult, ZIds } from '../bulk';
import { text, ZIdParams, ZInstant } from '../common';
import { ZPartnerStatus } from '../roles';
import { route, staffOf } from '../route';

const NEEDS_REASON = new Set(['suspended', 'inactive', 'rejected']);

export const ZSetPartnerStatus = z
  .strictObject({
    status: ZPartnerStatus.exclude(['applied']),
    /** What the partner reads; needed to suspend, to end and to reject. */
    reason: text(500).optional(),
  })
  .superRefine(({ status, reason }, ctx) => {
    if (NEEDS_REASON.has(status) && !reason)
      ctx.addIssue({ code: 'custom', path: ['reason'], message: 'is needed: the partner reads it' });
  });
export type SetPartnerStatus = z.output<typeof ZSetPartnerStatus>;

export const ZPartnerStanding = z.object({
  partner: z.object({
    id: z.string(),
    name: z.string(),
    status: ZPartnerStatus,
    statusReason: z.string().nullable(),
    approvedAt: ZInstant.nullable(),
    joinedAt: ZInstant.nullable(),
  }),
});
export type PartnerStanding = z.infer<typeof ZPartnerStanding>;

export const setPartnerStatus = route({
  id: 'partners.set-status',
  method: 'POST',
  path: '/api/staff/partners/:id/status',
  summary: 'Approve, activate, reject, suspend, end or take up again a partner; payouts and sessions follow',
  who: staffOf('partner-manager'),
  params: ZIdParams,
  body: ZSetPartnerStatus,
  answers: { 200: ZPartnerStanding },
  errors: ['invalid', 'not_found', 'illegal_transition', 'conflict'],
  tx: 'write',
  idempotent: 'key',
  limit: 'write',
});

export const approvePartners = route({
  id: 'partners.approve-many',
  method: 'POST',
  path: '/api/staff/partners/approve-many',
  summary: 'Approve several applications, each in its own transaction with its invitation; says for each what happened',
  who: staffOf('partner-manager'),
  body: z.strictObject({ ids: ZIds }),
  answers: { 200: ZBulkResult },
  errors: ['invalid', 'idempotency_mismatch'],
  tx: 'none',
  idempotent: 'key',
  limit: 'write',
});

export const viewAsPartner = route({
  id: 'partners.view-as',
  method: 'POST',
  path: '/api/staff/partners/:id/view-as',
  summary: 'See the portal as this partner does: a session that reads only, for an hour, each request audited',
  who: staffOf('partner-manager', 'support'),
  params: ZIdParams,
  answers: { 200: z.object({ url: z.string(), token: z.string(), until: ZInstant }) },
  errors: ['not_found', 'conflict'],
  tx: 'write',
  limit: 'write',
});
