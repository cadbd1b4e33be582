import type { FeatureKey } from '@/contracts/tiers/feature-keys';
import type { Tier } from '@/contracts/tiers/tier';
import { texts } from './feature-texts';
import { isAtLeast } from './tier';

export type FeatureArea =
  | 'dashboard'
  | 'training'
  | 'resources'
  | 'leads'
  | 'analytics'
  | 'earnings'
  | 'community'
  | 'team'
  | 'support';
export type Feature = {
  key: FeatureKey;
  title: string;
  /** One sentence for the locked card: what the partner would get. */
  description: string;
  area: FeatureArea;
  /** The lowest tier that has it in the seeded definitions; staff may move it. */
  defaultTier: Tier;
};

/**
 * Every feature that a tier can unlock. Never gated, so not here: leads with stages, moves, activities, notes and own
 * reminders; own tier status; own live earnings, statements, tax documents and the explanation of a line; general channels;
 * the pages as such. Training modules and marketing assets carry a minimum tier of their own. Spec 02 "Feature gating".
 */
// biome-ignore format: a table is read by the line
const REGISTRY = [
  { key: 'realtime-updates', area: 'dashboard', defaultTier: 'active' },
  { key: 'progress-tracker', area: 'dashboard', defaultTier: 'active' },
  { key: 'advanced-analytics', area: 'dashboard', defaultTier: 'performer' },
  { key: 'custom-kpis', area: 'dashboard', defaultTier: 'elite' },
  { key: 'executive-view', area: 'dashboard', defaultTier: 'elite' },

  { key: 'advanced-sales-training', area: 'training', defaultTier: 'active' },
  { key: 'advanced-certifications', area: 'training', defaultTier: 'active' },
  { key: 'technical-training', area: 'training', defaultTier: 'performer' },
  { key: 'technical-certifications', area: 'training', defaultTier: 'performer' },
  { key: 'coaching', area: 'training', defaultTier: 'performer' },
  { key: 'master-classes', area: 'training', defaultTier: 'elite' },
  { key: 'master-trainer', area: 'training', defaultTier: 'elite' },

  { key: 'industry-decks', area: 'resources', defaultTier: 'active' },
  { key: 'video-library', area: 'resources', defaultTier: 'active' },
  { key: 'case-studies', area: 'resources', defaultTier: 'active' },
  { key: 'roi-calculators', area: 'resources', defaultTier: 'active' },
  { key: 'custom-campaigns', area: 'resources', defaultTier: 'performer' },
  { key: 'ab-results', area: 'resources', defaultTier: 'performer' },
  { key: 'co-branded-decks', area: 'resources', defaultTier: 'performer' },
  { key: 'proposal-templates', area: 'resources', defaultTier: 'performer' },
  { key: 'enterprise-pricing', area: 'resources', defaultTier: 'performer' },
  { key: 'white-label-assets', area: 'resources', defaultTier: 'performer' },
  { key: 'custom-demos', area: 'resources', defaultTier: 'performer' },
  { key: 'co-marketing', area: 'resources', defaultTier: 'elite' },

  { key: 'lead-crm', area: 'leads', defaultTier: 'active' },
  { key: 'lead-automation', area: 'leads', defaultTier: 'performer' },
  { key: 'automated-follow-ups', area: 'leads', defaultTier: 'performer' },
  { key: 'lead-sharing', area: 'leads', defaultTier: 'performer' },
  { key: 'account-plans', area: 'leads', defaultTier: 'performer' },
  { key: 'client-portals', area: 'leads', defaultTier: 'elite' },
  { key: 'white-label-proposals', area: 'leads', defaultTier: 'elite' },

  { key: 'charts', area: 'analytics', defaultTier: 'active' },
  { key: 'comparison', area: 'analytics', defaultTier: 'active' },
  { key: 'pipeline-health', area: 'analytics', defaultTier: 'active' },
  { key: 'cohorts', area: 'analytics', defaultTier: 'performer' },
  { key: 'team-analytics', area: 'analytics', defaultTier: 'performer' },
  { key: 'custom-dashboards', area: 'analytics', defaultTier: 'elite' },
  { key: 'api-access', area: 'analytics', defaultTier: 'elite' },
  { key: 'executive-reports', area: 'analytics', defaultTier: 'elite' },

  { key: 'earnings-breakdown', area: 'earnings', defaultTier: 'active' },
  { key: 'earnings-analytics', area: 'earnings', defaultTier: 'performer' },
  { key: 'forecasting', area: 'earnings', defaultTier: 'performer' },
  { key: 'instant-payout', area: 'earnings', defaultTier: 'elite' },
  { key: 'custom-reports', area: 'earnings', defaultTier: 'elite' },
  { key: 'custom-deals', area: 'earnings', defaultTier: 'elite' },

  { key: 'forums', area: 'community', defaultTier: 'active' },
  { key: 'private-channels', area: 'community', defaultTier: 'active' },
  { key: 'office-hours', area: 'community', defaultTier: 'active' },
  { key: 'mastermind-groups', area: 'community', defaultTier: 'performer' },
  { key: 'expert-amas', area: 'community', defaultTier: 'performer' },
  { key: 'beta-programme', area: 'community', defaultTier: 'performer' },
  { key: 'elite-circle', area: 'community', defaultTier: 'elite' },
  { key: 'leadership-council', area: 'community', defaultTier: 'elite' },
  { key: 'vip-events', area: 'community', defaultTier: 'elite' },

  { key: 'recruit-link', area: 'team', defaultTier: 'active' },
  { key: 'team-dashboard', area: 'team', defaultTier: 'performer' },
  { key: 'team-overrides', area: 'team', defaultTier: 'performer' },
  { key: 'team-recruiting', area: 'team', defaultTier: 'performer' },
  { key: 'team-hub', area: 'team', defaultTier: 'performer' },
  { key: 'custom-branding', area: 'team', defaultTier: 'performer' },
  { key: 'team-co-marketing', area: 'team', defaultTier: 'elite' },

  { key: 'priority-support', area: 'support', defaultTier: 'active' },
  { key: 'account-manager', area: 'support', defaultTier: 'performer' },
  { key: 'strategy-calls', area: 'support', defaultTier: 'performer' },
  { key: 'strategic-advisor', area: 'support', defaultTier: 'elite' },
  { key: 'founder-line', area: 'support', defaultTier: 'elite' },
] as const satisfies readonly Omit<Feature, 'title' | 'description'>[];

export const FEATURES: readonly Feature[] = REGISTRY.map((feature) => ({ ...feature, ...texts[feature.key] }));

const byKey: ReadonlyMap<string, Feature> = new Map(FEATURES.map((feature) => [feature.key, feature]));

export function isFeatureKey(key: string): key is FeatureKey {
  return byKey.has(key);
}

/** Title, description, area and seeded tier of a feature. */
export function featureOf(key: FeatureKey): Feature & { key: FeatureKey } {
  const feature = byKey.get(key);
  if (!feature) throw new RangeError(`no such feature: ${key}`);
  return feature;
}

/** All features that the seeded definition of a tier unlocks, those of the tiers below included. */
export function defaultFeaturesOf(tier: Tier): FeatureKey[] {
  return FEATURES.filter((feature) => isAtLeast(tier, feature.defaultTier)).map((feature) => feature.key);
}
