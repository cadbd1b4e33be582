import type { Tier } from '@/contracts/tiers/tier';
import type { TierDefinition } from './definitions';
import { requirementsOf, type Standing } from './requirements';
import { tierRank } from './tier';

type LadderStep = Pick<TierDefinition, 'tier' | 'order' | 'active' | 'requirements'> &
  Partial<Pick<TierDefinition, 'retention'>>;
export type Evaluation = {
  tier: Tier;
  /** The tiers climbed, lowest first; empty when nothing changes. */
  steps: Tier[];
};

/**
 * The tier that a partner has earned, given the one held: up as many steps as have their requirements met, never past one
 * that has not, never down (`retention.ts` decides that). Days in tier begin anew with each step, so a tier that asks for days is never reached together
 * with the one before it. Inactive tiers are no steps. Spec 02 "The engine".
 */
export function evaluate({
  currentTier,
  standing,
  definitions,
  now,
}: {
  currentTier: Tier;
  standing: Standing;
  definitions: readonly LadderStep[];
  now: Date;
}): Evaluation {
  const steps: Tier[] = [];
  let held = standing;
  for (const next of stepsAbove(currentTier, definitions)) {
    if (!requirementsOf(next, held, now).every((requirement) => requirement.met)) break;
    steps.push(next.tier);
    held = { ...held, tierSince: now };
  }
  return { tier: steps.at(-1) ?? currentTier, steps };
}

/** The active definition that a partner of this tier can be promoted into next; null at the top. */
export function nextDefinition<D extends LadderStep>(currentTier: Tier, definitions: readonly D[]): D | null {
  return stepsAbove(currentTier, definitions)[0] ?? null;
}

function stepsAbove<D extends LadderStep>(currentTier: Tier, definitions: readonly D[]): D[] {
  const heldOrder = definitions.find((definition) => definition.tier === currentTier)?.order ?? tierRank(currentTier);
  return definitions
    .filter((definition) => definition.active && definition.order > heldOrder)
    .toSorted((a, b) => a.order - b.order);
}

/** A tier that staff set by hand; `until` is the first instant at which it no longer holds, null is for good. */
export type TierOverride = { tier: Tier; until: Date | null };

/** The tier that counts now: the one set by hand until it expires, else the earned one. */
export function effectiveTier({
  override,
  earnedTier,
  now,
}: {
  override: TierOverride | null;
  earnedTier: Tier;
  now: Date;
}): Tier {
  return override && (override.until === null || now < override.until) ? override.tier : earnedTier;
}
