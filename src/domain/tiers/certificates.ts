import type { FeatureKey } from '@/contracts/tiers/feature-keys';
import type { Tier } from '@/contracts/tiers/tier';

const DAY_MS = 86_400_000;
/** A renewal is shown and told this long ahead; spec 02 "weeks ahead". */
export const SHOWN_AHEAD_MS = 42 * DAY_MS;
const TOLD_AGAIN_MS = 14 * DAY_MS;

/** A completed module that is valid for some months only. */
export type Certificate = {
  module: { id: string; title: string };
  /** The tiers that ask for it. */
  tiers: readonly Tier[];
  /** The first instant at which it is valid no more; ISO, UTC. */
  expiresAt: string;
};
type Step = { tier: Tier; order: number; features: readonly FeatureKey[] };

export function hasExpired({ expiresAt }: Pick<Certificate, 'expiresAt'>, now: Date): boolean {
  return new Date(expiresAt) <= now;
}

/**
 * What the tier held unlocks, without what is paused: a lapsed certificate pauses what the lowest tier that asks for it and the
 * tiers above it add. The twin of `UNLOCKED` in SQL. See docs/decisions/014.
 */
export function unpausedFeatures(
  held: Tier,
  ladder: readonly Step[],
  certificates: readonly Certificate[],
  now: Date,
): FeatureKey[] {
  const lapsed = new Set(certificates.filter((each) => hasExpired(each, now)).flatMap(({ tiers }) => tiers));
  const pausedFrom = Math.min(...ladder.filter(({ tier }) => lapsed.has(tier)).map(({ order }) => order));
  const step = ladder.find(({ tier }) => tier === held);
  if (!step) return [];
  if (step.order < pausedFrom) return [...step.features];
  const below = new Set(ladder.filter(({ order }) => order < pausedFrom).flatMap(({ features }) => features));
  return step.features.filter((feature) => below.has(feature));
}

/** The certificates that hold open what a tier and those below it unlock, soonest first. */
export function askedUpTo(
  tier: Tier,
  ladder: readonly Pick<Step, 'tier' | 'order'>[],
  certificates: readonly Certificate[],
): Certificate[] {
  const top = ladder.find((step) => step.tier === tier)?.order ?? -1;
  const asking = new Set(ladder.filter(({ order }) => order <= top).map((step) => step.tier));
  return certificates
    .filter(({ tiers }) => tiers.some((each) => asking.has(each)))
    .toSorted((a, b) => a.expiresAt.localeCompare(b.expiresAt) || a.module.id.localeCompare(b.module.id));
}

export type Renewal = { module: Certificate['module']; expiresAt: string; lapsed: boolean };

/** What is to be renewed within six weeks, or should have been. */
export function renewalsOf(certificates: readonly Certificate[], now: Date): Renewal[] {
  return certificates
    .filter(({ expiresAt }) => new Date(expiresAt).getTime() <= now.getTime() + SHOWN_AHEAD_MS)
    .map(({ module, expiresAt }) => ({ module, expiresAt, lapsed: hasExpired({ expiresAt }, now) }));
}

export type RenewalStage = 'six-weeks' | 'two-weeks' | 'lapsed';

/** What a partner is to be told of at `now`: who was not told in time of a stage is told of the one reached since. */
export function renewalStage(expiresAt: Date, now: Date): RenewalStage | null {
  const left = expiresAt.getTime() - now.getTime();
  if (left <= 0) return 'lapsed';
  if (left <= TOLD_AGAIN_MS) return 'two-weeks';
  return left <= SHOWN_AHEAD_MS ? 'six-weeks' : null;
}
