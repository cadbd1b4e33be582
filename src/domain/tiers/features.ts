import type { FeatureKey } from '@/contracts/tiers/feature-keys';
import type { Tier } from '@/contracts/tiers/tier';
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
export const FEATURES = [
  { key: 'realtime-updates', title: 'Real-time updates', description: 'The dashboard changes while you look at it.', area: 'dashboard', defaultTier: 'active' },
  { key: 'progress-tracker', title: 'Progress tracker', description: 'Goals and milestones with where you stand on each.', area: 'dashboard', defaultTier: 'active' },
  { key: 'advanced-analytics', title: 'Advanced analytics', description: 'Deeper figures on the dashboard, with drill-down.', area: 'dashboard', defaultTier: 'performer' },
  { key: 'custom-kpis', title: 'Custom KPIs', description: 'Choose and arrange the figures that matter to you.', area: 'dashboard', defaultTier: 'elite' },
  { key: 'executive-view', title: 'Executive view', description: 'Your whole business on one page.', area: 'dashboard', defaultTier: 'elite' },

  { key: 'advanced-sales-training', title: 'Advanced sales training', description: 'Modules that go beyond the basics of selling.', area: 'training', defaultTier: 'active' },
  { key: 'advanced-certifications', title: 'Advanced certifications', description: 'Certificates in advanced sales and marketing.', area: 'training', defaultTier: 'active' },
  { key: 'technical-training', title: 'Technical deep-dives', description: 'How the products work inside.', area: 'training', defaultTier: 'performer' },
  { key: 'technical-certifications', title: 'Technical and industry certifications', description: 'Certificates in technology and in your industries.', area: 'training', defaultTier: 'performer' },
  { key: 'coaching', title: '1:1 coaching', description: 'Sessions with a coach, booked when it suits you.', area: 'training', defaultTier: 'performer' },
  { key: 'master-classes', title: 'Master classes', description: 'Small classes with the best in the field.', area: 'training', defaultTier: 'elite' },
  { key: 'master-trainer', title: 'Master trainer', description: 'Teach other partners and speak at events.', area: 'training', defaultTier: 'elite' },

  { key: 'industry-decks', title: 'Industry decks', description: 'Presentations made for one industry each.', area: 'resources', defaultTier: 'active' },
  { key: 'video-library', title: 'Video library', description: 'Product and customer videos to show and share.', area: 'resources', defaultTier: 'active' },
  { key: 'case-studies', title: 'Case studies', description: 'What clients gained, with figures.', area: 'resources', defaultTier: 'active' },
  { key: 'roi-calculators', title: 'ROI calculators', description: 'Show a prospect what the project will bring.', area: 'resources', defaultTier: 'active' },
  { key: 'custom-campaigns', title: 'Custom campaigns', description: 'Campaigns made for your market.', area: 'resources', defaultTier: 'performer' },
  { key: 'ab-results', title: 'A/B results', description: 'Which wording and which picture sold more.', area: 'resources', defaultTier: 'performer' },
  { key: 'co-branded-decks', title: 'Co-branded decks', description: 'Presentations with your logo beside ours.', area: 'resources', defaultTier: 'performer' },
  { key: 'proposal-templates', title: 'Proposal templates', description: 'Proposals ready to fill in and send.', area: 'resources', defaultTier: 'performer' },
  { key: 'enterprise-pricing', title: 'Enterprise pricing', description: 'The price list for large projects.', area: 'resources', defaultTier: 'performer' },
  { key: 'white-label-assets', title: 'White-label material', description: 'Material that carries only your brand.', area: 'resources', defaultTier: 'performer' },
  { key: 'custom-demos', title: 'Custom demos', description: 'Demonstrations prepared for your prospect.', area: 'resources', defaultTier: 'performer' },
  { key: 'co-marketing', title: 'Co-marketing', description: 'Campaigns that we plan and pay for together.', area: 'resources', defaultTier: 'elite' },

  { key: 'lead-crm', title: 'CRM', description: 'Lead scoring, mail templates, weighted totals and saved views.', area: 'leads', defaultTier: 'active' },
  { key: 'lead-automation', title: 'Automation', description: 'Rules that remind, send and create tasks for you.', area: 'leads', defaultTier: 'performer' },
  { key: 'automated-follow-ups', title: 'Automated follow-ups', description: 'Clients hear from you at the right time.', area: 'leads', defaultTier: 'performer' },
  { key: 'lead-sharing', title: 'Team lead sharing', description: 'Work a lead together and share its commission.', area: 'leads', defaultTier: 'performer' },
  { key: 'account-plans', title: 'Account plans', description: 'Goals, stakeholders and next steps for each client.', area: 'leads', defaultTier: 'performer' },
  { key: 'client-portals', title: 'Client portals', description: 'A branded page where your client follows the project.', area: 'leads', defaultTier: 'elite' },
  { key: 'white-label-proposals', title: 'White-label proposals', description: 'Proposals under your brand alone.', area: 'leads', defaultTier: 'elite' },

  { key: 'charts', title: 'Charts', description: 'Your figures over time.', area: 'analytics', defaultTier: 'active' },
  { key: 'comparison', title: 'Comparison', description: 'Against your own past and the median of your tier.', area: 'analytics', defaultTier: 'active' },
  { key: 'pipeline-health', title: 'Pipeline health', description: 'Conversion, velocity and ageing of each stage.', area: 'analytics', defaultTier: 'active' },
  { key: 'cohorts', title: 'Cohorts', description: 'How leads of one month or source turn out.', area: 'analytics', defaultTier: 'performer' },
  { key: 'team-analytics', title: 'Team analytics', description: 'Performance, overrides and training of your team.', area: 'analytics', defaultTier: 'performer' },
  { key: 'custom-dashboards', title: 'Custom dashboards', description: 'Your own choice of metrics and charts, mailed on schedule.', area: 'analytics', defaultTier: 'elite' },
  { key: 'api-access', title: 'API access', description: 'Read and write your data from your own systems.', area: 'analytics', defaultTier: 'elite' },
  { key: 'executive-reports', title: 'Executive reports', description: 'Reports with market trends, written for decisions.', area: 'analytics', defaultTier: 'elite' },

  { key: 'earnings-breakdown', title: 'Earnings breakdown', description: 'What came from which kind, client and rate.', area: 'earnings', defaultTier: 'active' },
  { key: 'earnings-analytics', title: 'Earnings analytics', description: 'Trends in what you earn and where from.', area: 'earnings', defaultTier: 'performer' },
  { key: 'forecasting', title: 'Forecasting', description: 'What your pipeline is likely to earn, as a range.', area: 'earnings', defaultTier: 'performer' },
  { key: 'instant-payout', title: 'Instant payout', description: 'Your payable balance, sent when you ask.', area: 'earnings', defaultTier: 'elite' },
  { key: 'custom-reports', title: 'Custom reports', description: 'Build the earnings report you need.', area: 'earnings', defaultTier: 'elite' },
  { key: 'custom-deals', title: 'Custom deal structures', description: 'Propose your own terms for a client or project.', area: 'earnings', defaultTier: 'elite' },

  { key: 'forums', title: 'Forums', description: 'Questions and answers among partners.', area: 'community', defaultTier: 'active' },
  { key: 'private-channels', title: 'Private channels', description: 'Channels for invited partners.', area: 'community', defaultTier: 'active' },
  { key: 'office-hours', title: 'Office hours', description: 'Bring your questions to the team, live.', area: 'community', defaultTier: 'active' },
  { key: 'mastermind-groups', title: 'Mastermind groups', description: 'A small group of peers that meets regularly.', area: 'community', defaultTier: 'performer' },
  { key: 'expert-amas', title: 'Expert AMAs', description: 'Ask the experts anything.', area: 'community', defaultTier: 'performer' },
  { key: 'beta-programme', title: 'Beta programme', description: 'Try and shape what is coming next.', area: 'community', defaultTier: 'performer' },
  { key: 'elite-circle', title: 'Elite circle', description: 'The channel of the best partners.', area: 'community', defaultTier: 'elite' },
  { key: 'leadership-council', title: 'Leadership council', description: 'A say in where the programme goes.', area: 'community', defaultTier: 'elite' },
  { key: 'vip-events', title: 'VIP events', description: 'Invitations to our events.', area: 'community', defaultTier: 'elite' },

  { key: 'recruit-link', title: 'Recruit link', description: 'Bring in partners and earn on their deals.', area: 'team', defaultTier: 'active' },
  { key: 'team-dashboard', title: 'Team dashboard', description: 'Your team and its results.', area: 'team', defaultTier: 'performer' },
  { key: 'team-overrides', title: 'Team overrides', description: 'Earn on every deal of your team.', area: 'team', defaultTier: 'performer' },
  { key: 'team-recruiting', title: 'Recruiting', description: 'Invite members and a kit to win them with.', area: 'team', defaultTier: 'performer' },
  { key: 'team-hub', title: 'Team hub', description: 'Chat, calls, goals and announcements of your team.', area: 'team', defaultTier: 'performer' },
  { key: 'custom-branding', title: 'Custom branding', description: 'Your logo and colours on what you share.', area: 'team', defaultTier: 'performer' },
  { key: 'team-co-marketing', title: 'Co-marketing with your team', description: 'Joint campaigns for you and your team.', area: 'team', defaultTier: 'elite' },

  { key: 'priority-support', title: 'Priority support', description: 'An answer by e-mail within four hours.', area: 'support', defaultTier: 'active' },
  { key: 'account-manager', title: 'Account manager', description: 'One person who knows you, within two hours.', area: 'support', defaultTier: 'performer' },
  { key: 'strategy-calls', title: 'Monthly strategy call', description: 'Plan the month together.', area: 'support', defaultTier: 'performer' },
  { key: 'strategic-advisor', title: 'Strategic advisor', description: 'Advice on your business, within the hour.', area: 'support', defaultTier: 'elite' },
  { key: 'founder-line', title: 'Founder line', description: 'A direct line to the founders.', area: 'support', defaultTier: 'elite' },
] as const satisfies readonly Feature[];

const byKey: ReadonlyMap<string, (typeof FEATURES)[number]> = new Map(
  FEATURES.map((feature) => [feature.key, feature]),
);

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
