'use client';

import { useQuery } from '@tanstack/react-query';
import { tierStatusQuery } from '@/client/query/queries';
import type { FeatureKey } from '@/contracts/tiers/feature-keys';
import { featureOf } from '@/domain/tiers/features';
import { isAtLeast } from '@/domain/tiers/tier';
import { LockedCard } from '@/ui/locked-card';
import { texts } from './feature-texts';
import { unlockingTier } from './feature-tiers';
import { dealsProgress } from './requirement-words';

/** The card in the place of a feature that is not unlocked: drawn from the registry, which everybody may read. */
export default function LockedFeature({ feature, className }: { feature: FeatureKey; className?: string }) {
  const status = useQuery(tierStatusQuery).data;
  const { title, description, area, defaultTier } = featureOf(feature);
  const tier = unlockingTier(feature, status);
  // Who holds the tier lacks only what is to be renewed.
  const lapsed =
    tier && status && isAtLeast(status.tier, tier) ? status.renewals?.find((renewal) => renewal.lapsed) : undefined;
  return (
    <LockedCard
      title={title}
      kind={texts.areas[area]}
      teaser={description}
      tier={tier ?? defaultTier}
      unlocks={lapsed ? texts.paused(lapsed.module.title) : tier ? undefined : texts.askForIt}
      progress={tier && !lapsed ? dealsProgress(status, tier) : undefined}
      href={lapsed ? '/partner/training' : '/partner/tier-progression'}
      className={className}
    />
  );
}
