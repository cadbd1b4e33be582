import { z } from 'zod';

/**
 * Every feature that a tier or a grant can unlock. What each one is, and the tier that has it by default, stands in
 * `src/domain/tiers/features.ts`. Spec 02 "Feature gating".
 */
export const FEATURE_KEYS = [
  // Active
  'realtime-updates',
  'progress-tracker',
  'advanced-sales-training',
  'advanced-certifications',
  'industry-decks',
  'video-library',
  'case-studies',
  'roi-calculators',
  'lead-crm',
  'analytics-charts',
  'earnings-breakdown',
  'forums',
  'private-channels',
  'office-hours',
  'recruit-link',
  'priority-support',
  // Performer
  'advanced-analytics',
  'technical-training',
  'coaching',
  'custom-campaigns',
  'co-branded-decks',
  'proposal-templates',
  'enterprise-pricing',
  'lead-automation',
  'lead-sharing',
  'cohort-analytics',
  'forecasting',
  'team-analytics',
  'earnings-analytics',
  'mastermind-groups',
  'beta-programme',
  'team-dashboard',
  'team-overrides',
  'custom-branding',
  'account-manager',
  // Elite
  'custom-kpis',
  'executive-view',
  'master-classes',
  'white-label',
  'co-marketing',
  'client-portals',
  'custom-dashboards',
  'api-access',
  'executive-reports',
  'instant-payout',
  'custom-reports',
  'elite-circle',
  'leadership-council',
  'strategic-advisor',
] as const;
export const ZFeatureKey = z.enum(FEATURE_KEYS);
export type FeatureKey = z.infer<typeof ZFeatureKey>;
