import type { Tier } from '@/contracts/tiers/tier';
import type { RetentionRule } from './definitions';
import { isAtLeast } from './tier';

const DAY_MS = 86_400_000;

export const REQUIREMENT_KEYS = ['deals', 'training', 'satisfaction', 'calls', 'days'] as const;
export type RequirementKey = (typeof REQUIREMENT_KEYS)[number];

/** What a tier asks of those who are promoted into it; null asks nothing. Spec 02 "Tier definitions". */
export type TierRequirements = {
  deals: number | null;
  /** Whether the modules whose `requiredForTiers` holds the tier must be complete. */
  training: boolean;
  /** 0 to 5, from reviews */
  satisfaction: number | null;
  calls: number | null;
  /** Days in the tier held now. */
  days: number | null;
};
/** Where a partner stands. `deals` counts those confirmed or completed. */
export type Standing = {
  deals: number;
  /** Required modules for each tier; a tier without an entry requires none. */
  training: Partial<Record<Tier, { done: number; total: number }>>;
  /** null until the first review */
  satisfaction: number | null;
  calls: number;
  tierSince: Date;
  /** The highest tier lost by a retention rule and not reached again; null or absent when none was. */
  demotedFrom?: Tier | null;
  /** When the newest deals that still count were confirmed, newest first: as many as the retention rules ask for. */
  recentDeals?: readonly Date[];
};
export type Requirement = { key: RequirementKey; current: number; target: number; met: boolean };

/**
 * The requirements of a tier with where the partner stands on each. One that asks for nothing is left out. Who lost the tier by
 * its retention rule comes back by the deals that keep it, else the all-time count would give it back the same day.
 */
export function requirementsOf(
  { tier, requirements, retention }: { tier: Tier; requirements: TierRequirements; retention?: RetentionRule | null },
  standing: Standing,
  now: Date,
): Requirement[] {
  const modules = requirements.training ? standing.training[tier] : undefined;
  const asked: Record<RequirementKey, { current: number; target: number }> = {
    deals: comeback(tier, retention, standing, now) ?? allTime(requirements, standing),
    training: { current: modules?.done ?? 0, target: modules?.total ?? 0 },
    satisfaction: { current: standing.satisfaction ?? 0, target: requirements.satisfaction ?? 0 },
    calls: { current: standing.calls, target: requirements.calls ?? 0 },
    days: { current: daysInTier(standing.tierSince, now), target: requirements.days ?? 0 },
  };
  return REQUIREMENT_KEYS.flatMap((key) => {
    const { current, target } = asked[key];
    return target > 0 ? [{ key, current, target, met: current >= target }] : [];
  });
}

const allTime = ({ deals }: TierRequirements, standing: Standing) => ({ current: standing.deals, target: deals ?? 0 });

function comeback(tier: Tier, rule: RetentionRule | null | undefined, standing: Standing, now: Date) {
  const { demotedFrom, recentDeals = [] } = standing;
  if (!rule || !demotedFrom || !isAtLeast(demotedFrom, tier)) return null;
  const opens = now.getTime() - rule.periodDays * DAY_MS;
  return { current: recentDeals.filter((deal) => deal.getTime() > opens).length, target: rule.deals };
}

/** Percent of the way: the mean of the requirements' own completion, rounded down, so that 100 means that all are met. */
export function progressPct(requirements: readonly Pick<Requirement, 'current' | 'target'>[]): number {
  if (requirements.length === 0) return 100;
  const completion = requirements.map(({ current, target }) => Math.min(1, Math.max(0, current / target)));
  const mean = completion.reduce((sum, each) => sum + each, 0) / completion.length;
  // 0.57 x 100 is 56.99999999999999: a part in a million is not a percent lost.
  return Math.floor(mean * 100 + 1e-6);
}

/** Whole days of 24 hours since the tier was reached. */
export function daysInTier(tierSince: Date, now: Date): number {
  return Math.max(0, Math.floor((now.getTime() - tierSince.getTime()) / DAY_MS));
}
