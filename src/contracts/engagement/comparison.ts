import { z } from 'zod';
import { members, route } from '../route';
import { ZTier } from '../tiers/tier';

const ZMeasure = z.object({ own: z.number().int(), median: z.number().int() });
export const ZComparison = z.object({
  tier: ZTier,
  /** The reporting currency, in which partners are compared. */
  currency: z.string(),
  /** How many active partners of the tier are compared, the own one among them. */
  partners: z.number().int(),
  /** Of this quarter so far, in cents and deals; null for a group so small that a median would tell of somebody. */
  measures: z.object({ revenue: ZMeasure, deals: ZMeasure, commission: ZMeasure }).nullable(),
});
export type Comparison = z.infer<typeof ZComparison>;

export const getComparison = route({
  id: 'comparison.get',
  method: 'GET',
  path: '/api/partner/comparison',
  summary: 'The own quarter beside the median of the own tier; not for groups under five',
  who: members,
  feature: 'comparison',
  answers: { 200: ZComparison },
  errors: ['feature_locked'],
  tx: 'none',
  limit: 'read',
});
