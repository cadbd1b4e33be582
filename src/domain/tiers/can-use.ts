import type { FeatureKey } from '@/contracts/tiers/feature-keys';

/** The one answer to "may this partner use that": asked by access functions, routes, sockets and pages alike. Spec 02. */
export function canUse({ features }: { features: readonly string[] }, key: FeatureKey): boolean {
  return features.includes(key);
}
