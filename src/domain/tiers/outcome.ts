import type { Tier } from '@/contracts/tiers/tier';
import type { TierDefinition } from './definitions';
import { evaluate } from './promote';
import type { Standing } from './requirements';
import { type Retention, retentionIn, tierBelow } from './retention';

/** What the engine asks of a definition. */
export type Rung = Pick<TierDefinition, 'tier' | 'order' | 'active' | 'requirements' | 'retention'>;
/** A partner before an evaluation: the tier earned, where it stands, and since when too few deals were seen to keep the tier. */
export type Evaluated = { earnedTier: Tier; standing: Standing; lapsedAt: Date | null };

export type EngineOutcome = {
  /** The tier earned from now on. */
  earned: Tier;
  /** Tiers climbed, lowest first. */
  steps: Tier[];
  /** Whether the earned tier was taken by its retention rule. */
  lost: boolean;
  /** What the rule of the tier earned says; null where there is none. */
  retention: Retention | null;
};

/** What the engine finds for a partner, before anything is written: a climb, else what the retention rule says. */
export function outcomeOf(
  { earnedTier, standing, lapsedAt }: Evaluated,
  deals: number,
  definitions: readonly Rung[],
  now: Date,
): EngineOutcome {
  const { tier, steps } = evaluate({ currentTier: earnedTier, standing: { ...standing, deals }, definitions, now });
  const { recentDeals = [], tierSince } = standing;
  const keeping =
    steps.length > 0 ? { recentDeals, tierSince: now, lapsedAt: null } : { recentDeals, tierSince, lapsedAt };
  const retention = retentionIn(tier, definitions, keeping, now);
  const below = steps.length === 0 && retention?.lost ? tierBelow(tier, definitions) : null;
  return { earned: below ?? tier, steps, lost: below !== null, retention };
}
