import { z } from 'zod';
import { ZId, ZInstant } from '../common';
import { ZCurrency } from '../money/currency';
import { members, route, staffOf } from '../route';
import { ZTier } from '../tiers/tier';
import { ZCriteria } from './criteria';

/** What an achievement can look like: names of Lucide's. */
export const ACHIEVEMENT_ICONS = [
  'award',
  'crown',
  'flame',
  'gem',
  'graduation-cap',
  'handshake',
  'medal',
  'rocket',
  'star',
  'target',
  'trophy',
  'users',
] as const;
export type AchievementIcon = (typeof ACHIEVEMENT_ICONS)[number];

export const ZAchievement = z.object({
  key: z.string(),
  title: z.string(),
  description: z.string(),
  icon: z.enum(ACHIEVEMENT_ICONS),
  /** Once granted it stays, whatever becomes of what it was granted for. */
  grantedAt: ZInstant.nullable(),
  /** null for one that is granted, or that the partner's tier does not open yet. */
  progress: z
    .object({
      current: z.number().int(),
      target: z.number().int(),
      /** The two are cents of this currency; null: they are counts. */
      currency: ZCurrency.nullable(),
      /** Until when it can be reached, where there is a time for it; when that is over, it cannot be any more. */
      until: ZInstant.nullable(),
    })
    .nullable(),
  /** The tier that opens it, while the partner's is below. */
  unlocksAt: ZTier.nullable(),
  /** One that nobody is told of before it is granted. */
  hidden: z.boolean(),
});
export type Achievement = z.infer<typeof ZAchievement>;

export const listAchievements = route({
  id: 'achievements.list',
  method: 'GET',
  path: '/api/partner/achievements',
  summary: 'Own achievements, and how far it is to the others',
  who: members,
  answers: { 200: z.object({ docs: z.array(ZAchievement) }) },
  errors: [],
  tx: 'none',
  limit: 'read',
});

/** More are not counted: that it is many is all that staff need to know. */
export const MOST_COUNTED = 1000;
export const previewAchievement = route({
  id: 'achievements.preview',
  method: 'POST',
  path: '/api/staff/achievements/preview',
  summary: 'How many partners would be granted an achievement with these criteria now',
  who: staffOf('partner-manager', 'content'),
  body: z.strictObject({
    criteria: ZCriteria,
    minTier: ZTier.default('starter'),
    /** An achievement that exists: those who have it already are left out. */
    id: ZId.optional(),
  }),
  answers: { 200: z.object({ partners: z.number().int().max(MOST_COUNTED), isMore: z.boolean() }) },
  errors: ['invalid'],
  tx: 'none',
  limit: 'read',
});
