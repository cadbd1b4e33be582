'use client';

import { useQuery } from '@tanstack/react-query';
import { tierStatusQuery } from '@/client/query/queries';
import type { FeatureKey } from '@/contracts/tiers/feature-keys';
import { featureOf } from '@/domain/tiers/features';
import { LockedCard } from '@/ui/locked-card';
import { texts } from './feature-texts';
import { unlockingTier } from './feature-tiers';
import { dealsProgress } from './requirement-words';

/** The card in the place of a feature that is not unlocked: drawn from the registry, which everybody may read. */
export default function LockedFeature({ feature, className }: { feature: FeatureKey; className?: string }) {
  const status = useQuery(tierStatusQuery).data;
  const { title, description, area, defaultTier } = featureOf(feature);
  const tier = unlockingTier(feature, status);
  return (
    <LockedCard
      title={title}
      kind={texts.areas[area]}
      teaser={description}
      tier={tier ?? defaultTier}
      unlocks={tier ? undefined : texts.askForIt}
      progress={tier ? dealsProgress(status, tier) : undefined}
      href="/partner/tier-progression"
      className={className}
    />
  );
}
