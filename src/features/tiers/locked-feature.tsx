'use client';

import { useQuery } from '@tanstack/react-query';
import { tierStatusQuery } from '@/client/query/queries';
import type { FeatureKey } from '@/contracts/tiers/feature-keys';
import { type FeatureArea, featureOf } from '@/domain/tiers/features';
import { LockedCard } from '@/ui/locked-card';
import { unlockingTier } from './feature-tiers';
import { dealsProgress } from './requirement-words';

export const AREA_NAMES: Record<FeatureArea, string> = {
  dashboard: 'Dashboard',
  training: 'Training',
  resources: 'Resources',
  leads: 'Leads and clients',
  analytics: 'Analytics',
  earnings: 'Earnings',
  community: 'Community',
  team: 'Team',
  support: 'Support',
};

/** The card in the place of a feature that is not unlocked: drawn from the registry, which everybody may read. */
export default function LockedFeature({ feature, className }: { feature: FeatureKey; className?: string }) {
  const status = useQuery(tierStatusQuery).data;
  const { title, description, area, defaultTier } = featureOf(feature);
  const tier = unlockingTier(feature, status);
  return (
    <LockedCard
      title={title}
      kind={AREA_NAMES[area]}
      teaser={description}
      tier={tier ?? defaultTier}
      unlocks={tier ? undefined : 'On request: ask your partner manager'}
      progress={tier ? dealsProgress(status, tier) : undefined}
      href="/partner/tier-progression"
      className={className}
    />
  );
}
