import { TIERS, type Tier } from '@/contracts/tiers/tier-names';

/** 0 for Starter to 3 for Elite. */
export function tierRank(tier: Tier): number {
  return TIERS.indexOf(tier);
}

/** Negative when `a` is the lower tier: sorts lowest first. */
export function compareTiers(a: Tier, b: Tier): number {
  return tierRank(a) - tierRank(b);
}

/** Tiers up to and including the given one. */
export function tiersUpTo(tier: Tier): Tier[] {
  return TIERS.slice(0, tierRank(tier) + 1);
}

export function isAtLeast(tier: Tier, minimum: Tier): boolean {
  return compareTiers(tier, minimum) >= 0;
}
