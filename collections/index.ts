import type { CollectionConfig } from 'payload';
import { ApiKeys } from './accounts/api-keys';
import { Memberships } from './accounts/memberships';
import { PartnerUsers } from './accounts/partner-users';
import { Partners } from './accounts/partners';
import { Staff } from './accounts/staff';
import { TermsAcceptances } from './accounts/terms-acceptances';
import { AchievementGrants } from './engagement/achievement-grants';
import { Achievements } from './engagement/achievements';
import { ClientReviews } from './engagement/client-reviews';
import { EngagementCalls } from './engagement/engagement-calls';
import { Agreements } from './money/agreements';
import { Commissions } from './money/commissions';
import { CurrencyRates } from './money/currency-rates';
import { Notifications } from './notifications/notifications';
import { Clients } from './pipeline/clients';
import { DealChanges, DealSplits } from './pipeline/deal-records';
import { Deals } from './pipeline/deals';
import { LeadActivities } from './pipeline/lead-activities';
import { LeadFields } from './pipeline/lead-fields';
import { LeadFiles } from './pipeline/lead-files';
import { LeadViews } from './pipeline/lead-views';
import { Leads } from './pipeline/leads';
import { MailTemplates } from './pipeline/mail-templates';
import { MarketingAssets } from './resources/marketing-assets';
import { PrivateFiles } from './resources/private-files';
import { FeatureGrants } from './tiers/feature-grants';
import { PagePictures } from './tiers/page-pictures';
import { PlanDrafts } from './tiers/plan-drafts';
import { PlanResults } from './tiers/plan-results';
import { TierDefinitions } from './tiers/tier-definitions';
import { TierEvents } from './tiers/tier-events';
import { TrainingModules } from './training/training-modules';
import { TrainingProgress } from './training/training-progress';
import { AuditLog } from './trust/audit-log';

/** Every collection, in the order of the admin's navigation. */
export const COLLECTIONS: CollectionConfig[] = [
  Deals,
  Leads,
  LeadActivities,
  LeadFiles,
  LeadViews,
  LeadFields,
  MailTemplates,
  Clients,
  ClientReviews,
  DealChanges,
  DealSplits,
  Partners,
  EngagementCalls,
  Notifications,
  Commissions,
  Agreements,
  CurrencyRates,
  TierDefinitions,
  TierEvents,
  PlanDrafts,
  PlanResults,
  FeatureGrants,
  Achievements,
  AchievementGrants,
  TrainingModules,
  TrainingProgress,
  MarketingAssets,
  PrivateFiles,
  PagePictures,
  Staff,
  PartnerUsers,
  Memberships,
  TermsAcceptances,
  ApiKeys,
  AuditLog,
];
