import { z } from 'zod';
import { ZTier } from '../tiers/tier';

/** What a rule can count. `revenue` is in cents of the programme's reporting currency; `recruits` are approved partners that one brought in. */
export const COUNTED_METRICS = ['deals', 'revenue', 'leads', 'recruits', 'modules', 'reviews'] as const;
export const METRICS = [...COUNTED_METRICS, 'tier'] as const;
export type Metric = (typeof METRICS)[number];

const TEN_YEARS = 3650;
const whole = (max: number) =>
  z
    .int('must be a whole number')
    .min(1, 'must be at least 1')
    .max(max, `must be at most ${max.toLocaleString('en')}`);

const ZCountedRule = z.strictObject({
  metric: z.enum(COUNTED_METRICS),
  atLeast: whole(1_000_000_000_00),
  /** Only what happened within so many days after the partner joined. */
  withinDays: whole(TEN_YEARS).optional(),
});
const ZTierRule = z.strictObject({ metric: z.literal('tier'), atLeast: ZTier });
const ZRule = z.discriminatedUnion('metric', [ZCountedRule, ZTierRule], {
  error: `must count one of: ${METRICS.join(', ')}`,
});
export type Rule = z.infer<typeof ZRule>;

/** The rules of an achievement: one is enough, or every one is asked. Spec 08 "Achievement". */
export const ZCriteria = z.strictObject({
  match: z.enum(['all', 'any'], { error: 'must be all or any' }),
  rules: z.array(ZRule).min(1, 'needs at least one rule').max(5, 'takes at most five rules'),
});
export type Criteria = z.infer<typeof ZCriteria>;
