import type { FeatureKey } from '@/contracts/tiers/feature-keys';
import type { Tier } from '@/contracts/tiers/tier';
import { askedUpTo, type Certificate, hasExpired } from './certificates';
import type { TierDefinition } from './definitions';
import { isFeatureKey } from './features';
import { type Requirement, requirementsOf, type Standing } from './requirements';

/** A feature given to one partner for a time; `until` is the first instant at which it no longer is. */
export type FeatureGrant = { feature: string; from: Date; until: Date | null };

/** What a partner can use now: the tier's unlocked features and live grants. Keys that the registry does not know are dropped. */
export function featuresOf(tierUnlocked: readonly string[], grants: readonly FeatureGrant[], now: Date): FeatureKey[] {
  const granted = grants.filter((grant) => isLive(grant, now)).map((grant) => grant.feature);
  return [...new Set([...tierUnlocked, ...granted].filter(isFeatureKey))];
}

export function isLive({ from, until }: Pick<FeatureGrant, 'from' | 'until'>, now: Date): boolean {
  return from <= now && (until === null || now < until);
}

export type Lock = {
  feature: FeatureKey;
  requiredTier: Tier | null;
  missing: (Pick<Requirement, 'key' | 'current' | 'target'> & {
    renewals?: Pick<Certificate, 'module' | 'expiresAt'>[];
  })[];
};
type LadderStep = Pick<TierDefinition, 'tier' | 'order' | 'active' | 'requirements' | 'features'> &
  Partial<Pick<TierDefinition, 'retention'>>;

/**
 * What unlocks a feature: the lowest active tier that has it, and which of its requirements the partner does not meet.
 * `requiredTier` is null when no tier has it and only a grant helps. Who holds that tier misses nothing but the certificates that
 * have lapsed: how many of them are renewed (none), and which they are. Spec api.md `feature_locked`.
 */
export function lockedBy(
  feature: FeatureKey,
  definitions: readonly LadderStep[],
  standing: Standing,
  now: Date,
  own?: { tier: Tier; certificates: readonly Certificate[] },
): Lock {
  const required = definitions
    .filter((definition) => definition.active && definition.features.includes(feature))
    .toSorted((a, b) => a.order - b.order)[0];
  if (!required) return { feature, requiredTier: null, missing: [] };
  const held = own && definitions.find(({ tier }) => tier === own.tier);
  if (own && held && held.order >= required.order) {
    const renewals = askedUpTo(required.tier, definitions, own.certificates)
      .filter((certificate) => hasExpired(certificate, now))
      .map(({ module, expiresAt }) => ({ module, expiresAt }));
    if (renewals.length > 0) {
      const missing = [{ key: 'training' as const, current: 0, target: renewals.length, renewals }];
      return { feature, requiredTier: required.tier, missing };
    }
  }
  const missing = requirementsOf(required, standing, now)
    .filter((requirement) => !requirement.met)
    .map(({ key, current, target }) => ({ key, current, target }));
  return { feature, requiredTier: required.tier, missing };
}
