import { z } from 'zod';
import { text, ZIdParams, ZInstant } from '../common';
import { route, staffOf } from '../route';
import { ZTier } from './tier';

export const PLAN_STATUSES = ['draft', 'replaying', 'replayed', 'scheduled', 'in-force', 'withdrawn'] as const;
export type PlanStatus = (typeof PLAN_STATUSES)[number];

const ZSums = z.object({
  earnedCents: z.number().int(),
  replayedCents: z.number().int(),
  differenceCents: z.number().int(),
});
/** What a replay found, kept on the draft. Sums are exact by currency; the whole is converted at the rates of the replay's day. */
export const ZPlanTotals = z.object({
  since: ZInstant,
  until: ZInstant,
  /** Settled deals of that time; those without the terms of their confirmation are left as they are. */
  deals: z.number().int(),
  leftAsTheyAre: z.number().int(),
  currency: z.string(),
  whole: ZSums,
  byCurrency: z.array(ZSums.extend({ currency: z.string() })),
  /** Of the whole's difference. */
  byKind: z.object({ base: z.number().int(), override: z.number().int(), referral: z.number().int() }),
  partners: z.object({ more: z.number().int(), less: z.number().int(), same: z.number().int() }),
});
export type PlanTotals = z.infer<typeof ZPlanTotals>;

const ZPlanResult = ZSums.extend({
  partner: z.object({ id: z.string(), name: z.string() }),
  currency: z.string(),
  tier: ZTier,
  tierReplayed: ZTier,
});
const ZPlan = z.object({
  id: z.string(),
  status: z.enum(PLAN_STATUSES),
  /** Percent of the deals that are replayed, while a replay runs. */
  progress: z.number().int().nullable(),
  scheduledFrom: ZInstant.nullable(),
});
export type PlanAnswer = z.infer<typeof ZPlan>;

const planned = {
  method: 'POST',
  params: ZIdParams,
  answers: { 200: ZPlan },
  tx: 'write',
  idempotent: 'key',
  limit: 'write',
} as const;

export const replayPlan = route({
  ...planned,
  id: 'plans.replay',
  path: '/api/staff/plans/:id/replay',
  summary: 'Run the draft’s rules over the deals of the last twelve months; a job does it',
  who: staffOf('finance'),
  body: z.strictObject({}),
  errors: ['invalid', 'not_found', 'illegal_transition'],
});
export const schedulePlan = route({
  ...planned,
  id: 'plans.schedule',
  path: '/api/staff/plans/:id/schedule',
  summary: 'Let a replayed draft come into force at a time ahead, and tell every partner',
  who: staffOf(),
  body: z.strictObject({ from: ZInstant }),
  errors: ['invalid', 'not_found', 'illegal_transition'],
});
export const withdrawPlan = route({
  ...planned,
  id: 'plans.withdraw',
  path: '/api/staff/plans/:id/withdraw',
  summary: 'Take a draft back; partners who were told of it are told so',
  who: staffOf(),
  body: z.strictObject({ reason: text(500) }),
  errors: ['invalid', 'not_found', 'illegal_transition'],
});
export const getPlanOutcome = route({
  id: 'plans.outcome',
  method: 'GET',
  path: '/api/staff/plans/:id/outcome',
  summary: 'What the replay of a draft found: totals, and the partners whom it changes most',
  who: staffOf('finance'),
  params: ZIdParams,
  answers: { 200: ZPlan.extend({ totals: ZPlanTotals.nullable(), most: z.array(ZPlanResult) }) },
  errors: ['not_found'],
  tx: 'none',
  limit: 'read',
});
export type PlanOutcome = z.infer<(typeof getPlanOutcome)['answers'][200]>;
export const exportPlanResults = route({
  id: 'plans.results',
  method: 'GET',
  path: '/api/staff/plans/:id/results',
  summary: 'What the replay of a draft found for each partner, as a CSV file',
  who: staffOf('finance'),
  params: ZIdParams,
  answers: { 200: 'bytes' },
  errors: ['not_found'],
  tx: 'none',
  limit: 'file',
});
