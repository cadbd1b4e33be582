import { z } from 'zod';
import { members, route } from '../route';
import { ZTier } from '../tiers/tier';

export const LEADERBOARD_METRICS = ['revenue', 'deals', 'commission'] as const;
export const LEADERBOARD_PERIODS = ['week', 'month', 'quarter', 'all'] as const;
export const ZLeaderboardQuery = z.strictObject({
  metric: z.enum(LEADERBOARD_METRICS).default('revenue'),
  period: z.enum(LEADERBOARD_PERIODS).default('month'),
  tier: ZTier.optional(),
  region: z.string().trim().min(1).max(120).optional(),
  team: z.enum(['1']).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(20),
});
export type LeaderboardQuery = z.output<typeof ZLeaderboardQuery>;
export const ZLeaderboard = z.object({
  entries: z.array(
    z.object({
      rank: z.number().int(),
      /** places won (+) or lost (-) since last week; null when not ranked then */
      change: z.number().int().nullable(),
      partner: z.object({ id: z.string(), displayName: z.string(), tier: ZTier }),
      value: z.number().int(),
      deals: z.number().int(),
    }),
  ),
  me: z
    .object({
      rank: z.number().int(),
      change: z.number().int().nullable(),
      value: z.number().int(),
      deals: z.number().int(),
    })
    .nullable(),
  currency: z.string(),
});
export type Leaderboard = z.infer<typeof ZLeaderboard>;
export const getLeaderboard = route({
  id: 'leaderboard.get',
  method: 'GET',
  path: '/api/leaderboard',
  module: 'leaderboard',
  summary: 'Top partners by a metric in a period, and the own place',
  who: members,
  query: ZLeaderboardQuery,
  answers: { 200: ZLeaderboard },
  errors: ['invalid', 'feature_locked', 'not_found'],
  tx: 'none',
  limit: 'read',
});
