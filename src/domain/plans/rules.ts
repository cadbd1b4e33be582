import type { Tier } from '@/contracts/tiers/tier';
import type { EarnedKind } from '../money/earn';
import type { Rung } from '../tiers/outcome';
import type { TierRequirements } from '../tiers/requirements';

export type Rates = { baseBps: number; referralBps: number; overrideBps: number };
/** A tier as far as a plan speaks of it: what it pays and what it asks for. */
export type PlanTier = Rung & { rates: Rates };
/** The rules that decide what deals earn: of the programme now, or as a draft would have them. */
export type PlanRules = { capBps: number; tiers: readonly PlanTier[] };

/** What a draft changes of a tier; null or absent leaves it as it is, and zero asks for nothing. Rates are basis points. */
export type TierChange = {
  tier: Tier;
  baseBps?: number | null;
  referralBps?: number | null;
  overrideBps?: number | null;
  deals?: number | null;
  training?: boolean | null;
  satisfaction?: number | null;
  calls?: number | null;
  days?: number | null;
};
export type PlanDraft = { capBps: number | null; tiers: readonly TierChange[] };

/** The rules in force with a draft's changes. A tier that the draft does not name stays as it is. */
export function rulesUnder({ capBps, tiers }: PlanRules, draft: PlanDraft): PlanRules {
  return {
    capBps: draft.capBps ?? capBps,
    tiers: tiers.map((tier) => {
      const change = draft.tiers.find((each) => each.tier === tier.tier);
      if (!change) return tier;
      const { rates, requirements } = tier;
      return {
        ...tier,
        rates: {
          baseBps: change.baseBps ?? rates.baseBps,
          referralBps: change.referralBps ?? rates.referralBps,
          overrideBps: change.overrideBps ?? rates.overrideBps,
        },
        requirements: {
          deals: change.deals ?? requirements.deals,
          training: change.training ?? requirements.training,
          satisfaction: change.satisfaction ?? requirements.satisfaction,
          calls: change.calls ?? requirements.calls,
          days: change.days ?? requirements.days,
        },
      };
    }),
  };
}

const REQUIREMENTS = [
  'deals',
  'training',
  'satisfaction',
  'calls',
  'days',
] as const satisfies (keyof TierRequirements)[];

/** Whether partners would climb otherwise under these rules: only then are their tiers replayed. */
export function asksOtherwise(a: PlanRules, b: PlanRules): boolean {
  return a.tiers.some(({ tier, requirements }) => {
    const other = b.tiers.find((each) => each.tier === tier)?.requirements;
    return REQUIREMENTS.some((key) => Number(requirements[key] ?? 0) !== Number(other?.[key] ?? 0));
  });
}

/** Whether anything differs at all. */
export function differs(a: PlanRules, b: PlanRules): boolean {
  const paysOtherwise = a.tiers.some(({ tier, rates }) => {
    const other = b.tiers.find((each) => each.tier === tier)?.rates;
    return (Object.keys(rates) as (keyof Rates)[]).some((rate) => rates[rate] !== other?.[rate]);
  });
  return a.capBps !== b.capBps || paysOtherwise || asksOtherwise(a, b);
}

const RATE = { base: 'baseBps', override: 'overrideBps', referral: 'referralBps' } as const;

/** What a tier pays for lines of a kind. @throws Error when the rules do not know the tier. */
export function rateOf({ tiers }: PlanRules, tier: Tier, kind: EarnedKind): number {
  const found = tiers.find((each) => each.tier === tier);
  if (!found) throw new Error(`The tier ${tier} has no rules`);
  return found.rates[RATE[kind]];
}
