import { z } from 'zod';
import { ZId, ZInstant } from '../common';
import { membersEvenSuspended, route, staffOf } from '../route';
import { ZTier } from './tier';

export const ZRequirement = z.object({
  key: z.enum(['deals', 'training', 'satisfaction', 'calls', 'days']),
  current: z.number(),
  target: z.number(),
  met: z.boolean(),
});
export const ZTierEvent = z.object({
  id: z.string(),
  type: z.enum(['promoted', 'demoted', 'earned', 'override', 'override-expired', 'count-lowered', 'joined']),
  from: ZTier.nullable(),
  to: ZTier,
  dealsBefore: z.number().int(),
  dealsAfter: z.number().int(),
  cause: z.string(),
  /** What staff wrote with a tier set by hand. */
  reason: z.string().nullable(),
  at: ZInstant,
});
const ZRates = z.object({ baseBps: z.number().int(), referralBps: z.number().int(), overrideBps: z.number().int() });
const ZBlock = z.object({ kind: z.enum(['heading', 'paragraph', 'item']), text: z.string() });
export type TextBlock = z.infer<typeof ZBlock>;
export const ZTierStatus = z.object({
  tier: ZTier,
  nextTier: ZTier.nullable(),
  progressPct: z.number().int().min(0).max(100),
  requirements: z.array(ZRequirement),
  dealsCount: z.number().int(),
  dealsMissing: z.number().int(),
  estimatedDays: z.object({ low: z.number().int(), high: z.number().int() }).nullable(),
  benefits: z.object({ current: z.array(z.string()), next: z.array(z.string()) }),
  /** The long form of the benefits, as staff wrote it, paragraph by paragraph. */
  about: z.object({ current: z.array(ZBlock), next: z.array(ZBlock) }),
  rates: ZRates,
  nextRates: ZRates.nullable(),
  /** Every active tier with what it pays, lowest first: for "what would I earn at". */
  ladder: z.array(z.object({ tier: ZTier, rates: ZRates })),
  /** Features that another tier unlocks than the registry says, as staff edited them; null: none does. */
  movedFeatures: z.record(z.string(), ZTier.nullable()),
  /** Where the tier held asks for deals to be kept: how many by when; null where it asks for none. */
  keep: z
    .object({ until: ZInstant, missing: z.number().int(), periodDays: z.number().int(), atRisk: z.boolean() })
    .nullable(),
  /** Modules that the tier held rests on and that are to be completed again within six weeks; while one is lapsed, features are paused. */
  renewals: z.array(
    z.object({ module: z.object({ id: z.string(), title: z.string() }), expiresAt: ZInstant, lapsed: z.boolean() }),
  ),
  /** What the last 90 days' deals earned, and would have earned at the next tier, in the partner's currency. */
  preview: z
    .object({ currency: z.string(), earnedCents: z.number().int(), atNextTierCents: z.number().int() })
    .nullable(),
  tierSince: ZInstant,
  override: z.object({ tier: ZTier, until: ZInstant.nullable(), earnedTier: ZTier }).nullable(),
  events: z.array(ZTierEvent),
});
export type TierStatus = z.infer<typeof ZTierStatus>;

export const getTierStatus = route({
  id: 'tiers.status',
  method: 'GET',
  path: '/api/partner/tier-status',
  summary: 'Own tier, progress to the next one, requirements and history',
  who: membersEvenSuspended,
  answers: { 200: ZTierStatus },
  errors: [],
  tx: 'none',
  limit: 'read',
});
export const getTierProgress = route({ ...getTierStatus, id: 'tiers.progress', path: '/api/partner/tier-progress' });

export const ZOverrideTier = z.strictObject({
  tier: ZTier,
  reason: z.string().trim().min(3, 'say why, in at least 3 characters').max(500),
  until: ZInstant.optional(),
});
export const overrideTier = route({
  id: 'tiers.override',
  method: 'POST',
  path: '/api/staff/partners/:id/tier',
  summary: 'Set a partner’s tier by hand, with a reason and an optional expiry',
  who: staffOf('partner-manager'),
  params: z.strictObject({ id: ZId }),
  body: ZOverrideTier,
  answers: { 200: ZTierStatus },
  errors: ['not_found', 'invalid'],
  tx: 'write',
  idempotent: 'key',
  limit: 'write',
});
export const endOverride = route({
  id: 'tiers.end-override',
  method: 'POST',
  path: '/api/staff/partners/:id/end-override',
  summary: 'End a tier set by hand before its time: the earned one counts again at once',
  who: staffOf('partner-manager'),
  params: z.strictObject({ id: ZId }),
  body: ZOverrideTier.pick({ reason: true }),
  answers: { 200: ZTierStatus },
  errors: ['not_found', 'invalid', 'conflict'],
  tx: 'write',
  idempotent: 'key',
  limit: 'write',
});
export const evaluateTier = route({
  id: 'tiers.evaluate',
  method: 'POST',
  path: '/api/staff/partners/:id/evaluate-tier',
  summary: 'Run the tier engine for one partner now',
  who: staffOf('partner-manager'),
  params: z.strictObject({ id: ZId }),
  answers: { 200: ZTierStatus },
  errors: ['not_found'],
  tx: 'write',
  limit: 'write',
});
