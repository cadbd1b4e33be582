import type { FeatureKey } from '@/contracts/tiers/feature-keys';
import type { Tier } from '@/contracts/tiers/tier';
import type { TierStatus } from '@/contracts/tiers/tier-status';
import { featureOf } from '@/domain/tiers/features';

/** The tier that unlocks a feature as staff defined it; null when none does and only a grant helps. */
export function unlockingTier(feature: FeatureKey, status: Pick<TierStatus, 'movedFeatures'> | undefined): Tier | null {
  const moved = status?.movedFeatures?.[feature];
  return moved === undefined ? featureOf(feature).defaultTier : moved;
}
