import { z } from 'zod';
import { ZInstant } from '../common';
import { ZEarningsSummary } from '../money/earnings';
import { STAGES } from '../pipeline/leads';
import { members, route } from '../route';
import { ZTierStatus } from '../tiers/tier-status';

export const ZFeedItem = z.object({
  id: z.string(),
  kind: z.string(),
  text: z.string(),
  href: z.string().nullable(),
  at: ZInstant,
});
export const ZNextAction = z.object({ key: z.string(), text: z.string(), href: z.string(), urgent: z.boolean() });
export const ZDashboard = z.object({
  tierStatus: ZTierStatus,
  earnings: ZEarningsSummary,
  /** With a range: leads that were added in it, and `conversionPct` of those decided in it. */
  leads: z.object({
    byStage: z.array(z.object({ stage: z.enum(STAGES), count: z.number().int() })),
    active: z.number().int(),
    overdue: z.number().int(),
    /** won / (won + lost), in percent, null with fewer than one decided lead */
    conversionPct: z.number().int().nullable(),
  }),
  rank: z.object({ rank: z.number().int(), change: z.number().int().nullable(), of: z.number().int() }).nullable(),
  trend: z.array(z.object({ start: ZInstant, totalCents: z.number().int() })),
  activity: z.array(ZFeedItem),
  nextActions: z.array(ZNextAction),
});
export type Dashboard = z.infer<typeof ZDashboard>;
export const getDashboard = route({
  id: 'dashboard.get',
  method: 'GET',
  path: '/api/partner/dashboard',
  summary: 'All that the dashboard shows, in one answer',
  who: members,
  query: z.strictObject({ from: ZInstant.optional(), to: ZInstant.optional() }),
  answers: { 200: ZDashboard },
  errors: ['invalid'],
  tx: 'none',
  limit: 'read',
});
