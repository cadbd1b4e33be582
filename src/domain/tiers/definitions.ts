import type { FeatureKey } from '@/contracts/tiers/feature-keys';
import type { Tier } from '@/contracts/tiers/tier';
import type { TierIconName } from '@/contracts/tiers/tier-looks';
import type { PayoutCadence } from '../money/periods';
import { defaultFeaturesOf } from './features';
import type { TierRequirements } from './requirements';

/** Deals per rolling period that keep a tier, and the grace before a demotion. */
export type RetentionRule = { deals: number; periodDays: number; graceDays: number };
/** A tier as staff define it. Rates are basis points. Spec 02 "Tier definitions". */
export type TierDefinition = {
  tier: Tier;
  /** 0 for the lowest; promotions climb in this order. */
  order: number;
  active: boolean;
  name: string;
  description: string;
  benefits: readonly string[];
  /** sRGB hex; the UI derives what it needs for contrast. */
  colour: string;
  icon: TierIconName;
  baseRateBps: number;
  referralRateBps: number;
  overrideRateBps: number;
  customDeals: boolean;
  payoutCadence: PayoutCadence;
  support: { firstResponseHours: number; businessHoursOnly: boolean; includes: readonly string[] };
  /** Days after joining in which a partner is typically here; null is open. */
  typicalDays: { from: number; to: number | null };
  requirements: TierRequirements;
  features: readonly FeatureKey[];
  retention: RetentionRule | null;
};

/** The seeded definitions, lowest first; from then on the database holds what staff made of them. */
export const SEEDED_TIERS = [
  {
    tier: 'starter',
    order: 0,
    active: true,
    name: 'Starter',
    description: 'Learn the product, bring your first leads and close your first deals.',
    benefits: [
      '20% of every deal',
      'Monthly payouts',
      'Core training and the basic sales certification',
      'Brochures, e-mail templates and social posts',
      'Support within 24 business hours',
    ],
    colour: '#64748b',
    icon: 'sprout',
    baseRateBps: 2000,
    referralRateBps: 0,
    overrideRateBps: 0,
    customDeals: false,
    payoutCadence: 'monthly',
    support: { firstResponseHours: 24, businessHoursOnly: true, includes: ['E-mail', 'FAQ', 'Business hours chat'] },
    typicalDays: { from: 0, to: 60 },
    requirements: { deals: null, training: false, satisfaction: null, calls: null, days: null },
    features: defaultFeaturesOf('starter'),
    retention: null,
  },
  {
    tier: 'active',
    order: 1,
    active: true,
    name: 'Active',
    description: 'You sell regularly: a better rate, a CRM and material that convinces.',
    benefits: [
      '22% of every deal',
      '5% of the deals of partners you bring in',
      'Payouts every two weeks',
      'CRM with scoring and templates',
      'Case studies, industry decks and ROI calculators',
      'Support within 4 hours',
    ],
    colour: '#2563eb',
    icon: 'zap',
    baseRateBps: 2200,
    referralRateBps: 500,
    overrideRateBps: 0,
    customDeals: false,
    payoutCadence: 'biweekly',
    support: { firstResponseHours: 4, businessHoursOnly: false, includes: ['Priority e-mail'] },
    typicalDays: { from: 60, to: 120 },
    requirements: { deals: 3, training: true, satisfaction: null, calls: null, days: null },
    features: defaultFeaturesOf('active'),
    retention: null,
  },
  {
    tier: 'performer',
    order: 2,
    active: true,
    name: 'Performer',
    description: 'You lead: a team of your own, your brand and a manager at your side.',
    benefits: [
      '25% of every deal',
      '10% of the deals of your team',
      '5% of the deals of partners you bring in',
      'Weekly payouts',
      'Team hub, custom branding and proposal templates',
      'Account manager, first response within 2 hours',
    ],
    colour: '#7c3aed',
    icon: 'flame',
    baseRateBps: 2500,
    referralRateBps: 500,
    overrideRateBps: 1000,
    customDeals: false,
    payoutCadence: 'weekly',
    support: {
      firstResponseHours: 2,
      businessHoursOnly: false,
      includes: ['Account manager', 'Monthly strategy call'],
    },
    typicalDays: { from: 120, to: 180 },
    requirements: { deals: 10, training: true, satisfaction: 4.5, calls: 2, days: 30 },
    features: defaultFeaturesOf('performer'),
    retention: null,
  },
  {
    tier: 'elite',
    order: 3,
    active: true,
    name: 'Elite',
    description: 'The top of the programme: your own terms, instant payouts and a seat at the table.',
    benefits: [
      '30% of every deal',
      '10% of the deals of your team',
      '5% of the deals of partners you bring in',
      'Payouts on demand, at once',
      'Custom deal structures',
      'Client portals, white-label proposals and API access',
      'Strategic advisor and founder line, within 1 hour',
    ],
    colour: '#b45309',
    icon: 'crown',
    baseRateBps: 3000,
    referralRateBps: 500,
    overrideRateBps: 1000,
    customDeals: true,
    payoutCadence: 'on_demand',
    support: { firstResponseHours: 1, businessHoursOnly: false, includes: ['Strategic advisor', 'Founder line'] },
    typicalDays: { from: 180, to: null },
    requirements: { deals: 25, training: true, satisfaction: 4.5, calls: 4, days: 30 },
    features: defaultFeaturesOf('elite'),
    retention: null,
  },
] as const satisfies readonly TierDefinition[];
