import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_deals_status" AS ENUM('claimed', 'confirmed', 'completed', 'rejected', 'cancelled', 'refunded');
  CREATE TYPE "public"."enum_deals_currency" AS ENUM('USD', 'CAD', 'GBP', 'EUR', 'AUD');
  CREATE TYPE "public"."enum_deals_project_type" AS ENUM('website', 'webshop', 'app', 'branding', 'marketing', 'other');
  CREATE TYPE "public"."enum_leads_stage" AS ENUM('new', 'contacted', 'qualified', 'proposal', 'won', 'lost');
  CREATE TYPE "public"."enum_leads_project_type" AS ENUM('website', 'webshop', 'app', 'branding', 'marketing', 'other');
  CREATE TYPE "public"."enum_leads_source" AS ENUM('website', 'email', 'call', 'event', 'social', 'referral-link', 'import', 'card-scan', 'other');
  CREATE TYPE "public"."enum_leads_currency" AS ENUM('USD', 'CAD', 'GBP', 'EUR', 'AUD');
  CREATE TYPE "public"."enum_lead_activities_kind" AS ENUM('call', 'email', 'meeting', 'note', 'file', 'voice', 'status_change', 'system');
  CREATE TYPE "public"."enum_lead_files_purpose" AS ENUM('file', 'voice', 'card', 'contract');
  CREATE TYPE "public"."enum_lead_fields_type" AS ENUM('text', 'long-text', 'number', 'date', 'choice', 'checkbox', 'url');
  CREATE TYPE "public"."enum_deal_changes_kind" AS ENUM('correction', 'refund', 'cancellation');
  CREATE TYPE "public"."enum_partners_kind" AS ENUM('company', 'individual');
  CREATE TYPE "public"."enum_partners_currency" AS ENUM('USD', 'CAD', 'GBP', 'EUR', 'AUD');
  CREATE TYPE "public"."enum_partners_status" AS ENUM('applied', 'approved', 'active', 'suspended', 'inactive', 'rejected');
  CREATE TYPE "public"."enum_partners_tier" AS ENUM('starter', 'active', 'performer', 'elite');
  CREATE TYPE "public"."enum_partners_earned_tier" AS ENUM('starter', 'active', 'performer', 'elite');
  CREATE TYPE "public"."enum_partners_override_tier" AS ENUM('starter', 'active', 'performer', 'elite');
  CREATE TYPE "public"."enum_engagement_calls_kind" AS ENUM('check-in', 'strategy', 'coaching', 'office-hours');
  CREATE TYPE "public"."enum_notifications_kind" AS ENUM('deal', 'commission', 'tier', 'achievement', 'lead', 'security', 'announcement');
  CREATE TYPE "public"."enum_commissions_kind" AS ENUM('base', 'override', 'referral', 'bonus', 'adjustment', 'clawback');
  CREATE TYPE "public"."enum_commissions_status" AS ENUM('pending', 'held', 'payable', 'processing', 'paid', 'voided');
  CREATE TYPE "public"."enum_commissions_currency" AS ENUM('USD', 'CAD', 'GBP', 'EUR', 'AUD');
  CREATE TYPE "public"."enum_commissions_tier" AS ENUM('starter', 'active', 'performer', 'elite');
  CREATE TYPE "public"."enum_commissions_held_cause" AS ENUM('status', 'finance');
  CREATE TYPE "public"."enum_agreements_project_type" AS ENUM('website', 'webshop', 'app', 'branding', 'marketing', 'other');
  CREATE TYPE "public"."enum_agreements_kind" AS ENUM('rate', 'steps', 'flat');
  CREATE TYPE "public"."enum_agreements_status" AS ENUM('proposed', 'approved', 'ended');
  CREATE TYPE "public"."enum_currency_rates_base" AS ENUM('USD', 'CAD', 'GBP', 'EUR', 'AUD');
  CREATE TYPE "public"."enum_currency_rates_quote" AS ENUM('USD', 'CAD', 'GBP', 'EUR', 'AUD');
  CREATE TYPE "public"."enum_tier_definitions_unlocked_features" AS ENUM('realtime-updates', 'progress-tracker', 'advanced-analytics', 'custom-kpis', 'executive-view', 'advanced-sales-training', 'advanced-certifications', 'technical-training', 'technical-certifications', 'coaching', 'master-classes', 'master-trainer', 'industry-decks', 'video-library', 'case-studies', 'roi-calculators', 'custom-campaigns', 'ab-results', 'co-branded-decks', 'proposal-templates', 'enterprise-pricing', 'white-label-assets', 'custom-demos', 'co-marketing', 'lead-crm', 'lead-automation', 'automated-follow-ups', 'lead-sharing', 'account-plans', 'client-portals', 'white-label-proposals', 'charts', 'comparison', 'pipeline-health', 'cohorts', 'team-analytics', 'custom-dashboards', 'api-access', 'executive-reports', 'earnings-breakdown', 'earnings-analytics', 'forecasting', 'instant-payout', 'custom-reports', 'custom-deals', 'forums', 'private-channels', 'office-hours', 'mastermind-groups', 'expert-amas', 'beta-programme', 'elite-circle', 'leadership-council', 'vip-events', 'recruit-link', 'team-dashboard', 'team-overrides', 'team-recruiting', 'team-hub', 'custom-branding', 'team-co-marketing', 'priority-support', 'account-manager', 'strategy-calls', 'strategic-advisor', 'founder-line');
  CREATE TYPE "public"."enum_tier_definitions_key" AS ENUM('starter', 'active', 'performer', 'elite');
  CREATE TYPE "public"."enum_tier_definitions_icon" AS ENUM('sprout', 'zap', 'flame', 'crown', 'rocket', 'trophy', 'star', 'gem', 'medal', 'shield', 'mountain', 'target');
  CREATE TYPE "public"."enum_tier_definitions_payout_cadence" AS ENUM('monthly', 'biweekly', 'weekly', 'on_demand');
  CREATE TYPE "public"."enum_tier_events_type" AS ENUM('promoted', 'demoted', 'earned', 'override', 'override-expired', 'count-lowered', 'joined');
  CREATE TYPE "public"."enum_tier_events_previous_tier" AS ENUM('starter', 'active', 'performer', 'elite');
  CREATE TYPE "public"."enum_tier_events_new_tier" AS ENUM('starter', 'active', 'performer', 'elite');
  CREATE TYPE "public"."enum_plan_drafts_tiers_tier" AS ENUM('starter', 'active', 'performer', 'elite');
  CREATE TYPE "public"."enum_plan_drafts_tiers_training_required" AS ENUM('asked', 'not-asked');
  CREATE TYPE "public"."enum_plan_drafts_status" AS ENUM('draft', 'replaying', 'replayed', 'scheduled', 'in-force', 'withdrawn');
  CREATE TYPE "public"."enum_plan_results_currency" AS ENUM('USD', 'CAD', 'GBP', 'EUR', 'AUD');
  CREATE TYPE "public"."enum_plan_results_tier" AS ENUM('starter', 'active', 'performer', 'elite');
  CREATE TYPE "public"."enum_plan_results_tier_replayed" AS ENUM('starter', 'active', 'performer', 'elite');
  CREATE TYPE "public"."enum_feature_grants_feature" AS ENUM('realtime-updates', 'progress-tracker', 'advanced-analytics', 'custom-kpis', 'executive-view', 'advanced-sales-training', 'advanced-certifications', 'technical-training', 'technical-certifications', 'coaching', 'master-classes', 'master-trainer', 'industry-decks', 'video-library', 'case-studies', 'roi-calculators', 'custom-campaigns', 'ab-results', 'co-branded-decks', 'proposal-templates', 'enterprise-pricing', 'white-label-assets', 'custom-demos', 'co-marketing', 'lead-crm', 'lead-automation', 'automated-follow-ups', 'lead-sharing', 'account-plans', 'client-portals', 'white-label-proposals', 'charts', 'comparison', 'pipeline-health', 'cohorts', 'team-analytics', 'custom-dashboards', 'api-access', 'executive-reports', 'earnings-breakdown', 'earnings-analytics', 'forecasting', 'instant-payout', 'custom-reports', 'custom-deals', 'forums', 'private-channels', 'office-hours', 'mastermind-groups', 'expert-amas', 'beta-programme', 'elite-circle', 'leadership-council', 'vip-events', 'recruit-link', 'team-dashboard', 'team-overrides', 'team-recruiting', 'team-hub', 'custom-branding', 'team-co-marketing', 'priority-support', 'account-manager', 'strategy-calls', 'strategic-advisor', 'founder-line');
  CREATE TYPE "public"."enum_achievements_icon" AS ENUM('award', 'crown', 'flame', 'gem', 'graduation-cap', 'handshake', 'medal', 'rocket', 'star', 'target', 'trophy', 'users');
  CREATE TYPE "public"."enum_achievements_min_tier" AS ENUM('starter', 'active', 'performer', 'elite');
  CREATE TYPE "public"."enum_training_modules_required_for_tiers" AS ENUM('starter', 'active', 'performer', 'elite');
  CREATE TYPE "public"."enum_training_modules_category" AS ENUM('sales', 'marketing', 'product', 'technical');
  CREATE TYPE "public"."enum_training_modules_min_tier" AS ENUM('starter', 'active', 'performer', 'elite');
  CREATE TYPE "public"."enum_training_modules_feature" AS ENUM('realtime-updates', 'progress-tracker', 'advanced-analytics', 'custom-kpis', 'executive-view', 'advanced-sales-training', 'advanced-certifications', 'technical-training', 'technical-certifications', 'coaching', 'master-classes', 'master-trainer', 'industry-decks', 'video-library', 'case-studies', 'roi-calculators', 'custom-campaigns', 'ab-results', 'co-branded-decks', 'proposal-templates', 'enterprise-pricing', 'white-label-assets', 'custom-demos', 'co-marketing', 'lead-crm', 'lead-automation', 'automated-follow-ups', 'lead-sharing', 'account-plans', 'client-portals', 'white-label-proposals', 'charts', 'comparison', 'pipeline-health', 'cohorts', 'team-analytics', 'custom-dashboards', 'api-access', 'executive-reports', 'earnings-breakdown', 'earnings-analytics', 'forecasting', 'instant-payout', 'custom-reports', 'custom-deals', 'forums', 'private-channels', 'office-hours', 'mastermind-groups', 'expert-amas', 'beta-programme', 'elite-circle', 'leadership-council', 'vip-events', 'recruit-link', 'team-dashboard', 'team-overrides', 'team-recruiting', 'team-hub', 'custom-branding', 'team-co-marketing', 'priority-support', 'account-manager', 'strategy-calls', 'strategic-advisor', 'founder-line');
  CREATE TYPE "public"."enum_marketing_assets_category" AS ENUM('brochures', 'email-templates', 'social-posts', 'video', 'case-studies', 'proposals', 'brand', 'product-sheets', 'objection-guides', 'testimonials', 'white-label');
  CREATE TYPE "public"."enum_marketing_assets_kind" AS ENUM('logo', 'banner', 'flyer', 'deck', 'template', 'video', 'document', 'link');
  CREATE TYPE "public"."enum_marketing_assets_min_tier" AS ENUM('starter', 'active', 'performer', 'elite');
  CREATE TYPE "public"."enum_marketing_assets_feature" AS ENUM('realtime-updates', 'progress-tracker', 'advanced-analytics', 'custom-kpis', 'executive-view', 'advanced-sales-training', 'advanced-certifications', 'technical-training', 'technical-certifications', 'coaching', 'master-classes', 'master-trainer', 'industry-decks', 'video-library', 'case-studies', 'roi-calculators', 'custom-campaigns', 'ab-results', 'co-branded-decks', 'proposal-templates', 'enterprise-pricing', 'white-label-assets', 'custom-demos', 'co-marketing', 'lead-crm', 'lead-automation', 'automated-follow-ups', 'lead-sharing', 'account-plans', 'client-portals', 'white-label-proposals', 'charts', 'comparison', 'pipeline-health', 'cohorts', 'team-analytics', 'custom-dashboards', 'api-access', 'executive-reports', 'earnings-breakdown', 'earnings-analytics', 'forecasting', 'instant-payout', 'custom-reports', 'custom-deals', 'forums', 'private-channels', 'office-hours', 'mastermind-groups', 'expert-amas', 'beta-programme', 'elite-circle', 'leadership-council', 'vip-events', 'recruit-link', 'team-dashboard', 'team-overrides', 'team-recruiting', 'team-hub', 'custom-branding', 'team-co-marketing', 'priority-support', 'account-manager', 'strategy-calls', 'strategic-advisor', 'founder-line');
  CREATE TYPE "public"."enum_staff_role" AS ENUM('admin', 'partner-manager', 'finance', 'content', 'support');
  CREATE TYPE "public"."enum_memberships_role" AS ENUM('owner', 'sales', 'viewer');
  CREATE TYPE "public"."enum_programme_page_status" AS ENUM('draft', 'published');
  CREATE TYPE "public"."enum__programme_page_v_version_status" AS ENUM('draft', 'published');
  CREATE TYPE "public"."enum_programme_settings_reporting_currency" AS ENUM('USD', 'CAD', 'GBP', 'EUR', 'AUD');
  CREATE TYPE "public"."enum_programme_settings_second_factor" AS ENUM('staff-with-money', 'all-staff', 'everybody', 'nobody');
  CREATE TYPE "public"."enum_single_sign_on_opens_for" AS ENUM('partners', 'staff', 'both');
  CREATE TABLE "deals" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"title" varchar NOT NULL,
  	"status" "enum_deals_status" DEFAULT 'claimed' NOT NULL,
  	"partner_id" uuid NOT NULL,
  	"lead_id" uuid,
  	"client_id" uuid,
  	"value_cents" numeric NOT NULL,
  	"refunded_cents" numeric DEFAULT 0 NOT NULL,
  	"currency" "enum_deals_currency" DEFAULT 'USD' NOT NULL,
  	"project_type" "enum_deals_project_type",
  	"claimed_at" timestamp(3) with time zone NOT NULL,
  	"confirmed_at" timestamp(3) with time zone,
  	"completed_at" timestamp(3) with time zone,
  	"start_date" timestamp(3) with time zone,
  	"reason" varchar,
  	"decided_by" varchar,
  	"reporting_rate_micros" numeric,
  	"staff_note" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "leads" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"partner_id" uuid NOT NULL,
  	"owner_id" uuid,
  	"stage" "enum_leads_stage" DEFAULT 'new' NOT NULL,
  	"score" numeric,
  	"company_name" varchar NOT NULL,
  	"contact_name" varchar NOT NULL,
  	"contact_email" varchar,
  	"contact_phone" varchar,
  	"contact_role" varchar,
  	"project_type" "enum_leads_project_type",
  	"source" "enum_leads_source" DEFAULT 'other' NOT NULL,
  	"estimated_value_cents" numeric,
  	"currency" "enum_leads_currency" NOT NULL,
  	"description" varchar,
  	"next_action" varchar,
  	"next_action_at" timestamp(3) with time zone,
  	"tags" jsonb,
  	"location" jsonb,
  	"custom" jsonb DEFAULT '{}'::jsonb,
  	"lost_reason" varchar,
  	"stage_entered_at" timestamp(3) with time zone,
  	"last_activity_at" timestamp(3) with time zone,
  	"deal_id" uuid,
  	"score_reasons" jsonb,
  	"attribution" jsonb,
  	"contact_phone_e164" varchar,
  	"create_hash" varchar,
  	"version" numeric DEFAULT 1,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"deleted_at" timestamp(3) with time zone
  );
  
  CREATE TABLE "lead_activities" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"lead_id" uuid NOT NULL,
  	"partner_id" uuid NOT NULL,
  	"kind" "enum_lead_activities_kind" NOT NULL,
  	"text" varchar NOT NULL,
  	"occurred_at" timestamp(3) with time zone NOT NULL,
  	"by_id" uuid,
  	"by_name" varchar,
  	"from" varchar,
  	"to" varchar,
  	"file_id" uuid,
  	"create_hash" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "lead_files" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"original_name" varchar NOT NULL,
  	"lead_id" uuid NOT NULL,
  	"partner_id" uuid NOT NULL,
  	"purpose" "enum_lead_files_purpose" DEFAULT 'file' NOT NULL,
  	"deal_id" uuid,
  	"seconds" numeric,
  	"_objectkey" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"url" varchar,
  	"thumbnail_u_r_l" varchar,
  	"filename" varchar,
  	"mime_type" varchar,
  	"filesize" numeric,
  	"width" numeric,
  	"height" numeric,
  	"focal_x" numeric,
  	"focal_y" numeric
  );
  
  CREATE TABLE "lead_views" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"partner_id" uuid NOT NULL,
  	"user_id" uuid NOT NULL,
  	"name" varchar NOT NULL,
  	"query" varchar NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "lead_fields_options" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"label" varchar,
  	"value" varchar,
  	"retired" boolean DEFAULT false
  );
  
  CREATE TABLE "lead_fields" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"label" varchar NOT NULL,
  	"key" varchar NOT NULL,
  	"type" "enum_lead_fields_type" DEFAULT 'text' NOT NULL,
  	"order" numeric DEFAULT 10 NOT NULL,
  	"help" varchar,
  	"required" boolean DEFAULT false,
  	"active" boolean DEFAULT true,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "mail_templates" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"name" varchar NOT NULL,
  	"subject" varchar NOT NULL,
  	"body" varchar NOT NULL,
  	"active" boolean DEFAULT true,
  	"order" numeric DEFAULT 10 NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "clients" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"partner_id" uuid NOT NULL,
  	"name" varchar NOT NULL,
  	"contact_name" varchar,
  	"contact_email" varchar,
  	"contact_phone" varchar,
  	"notes" varchar,
  	"version" numeric DEFAULT 1,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "client_reviews" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"partner_id" uuid NOT NULL,
  	"client_id" uuid,
  	"deal_id" uuid,
  	"rating" numeric NOT NULL,
  	"comment" varchar,
  	"source" varchar NOT NULL,
  	"received_at" timestamp(3) with time zone NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "deal_changes" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"deal_id" uuid NOT NULL,
  	"partner_id" uuid NOT NULL,
  	"kind" "enum_deal_changes_kind" NOT NULL,
  	"from_cents" numeric NOT NULL,
  	"to_cents" numeric NOT NULL,
  	"reason" varchar NOT NULL,
  	"by" varchar NOT NULL,
  	"at" timestamp(3) with time zone NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "deal_splits" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"deal_id" uuid NOT NULL,
  	"partner_id" uuid NOT NULL,
  	"share_bps" numeric NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "partners" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"name" varchar NOT NULL,
  	"kind" "enum_partners_kind" DEFAULT 'company' NOT NULL,
  	"contact_email" varchar NOT NULL,
  	"contact_phone" varchar,
  	"country" varchar,
  	"region" varchar,
  	"time_zone" varchar DEFAULT 'UTC' NOT NULL,
  	"locale" varchar DEFAULT 'en' NOT NULL,
  	"currency" "enum_partners_currency" DEFAULT 'USD' NOT NULL,
  	"website" varchar,
  	"socials_linkedin" varchar,
  	"socials_x" varchar,
  	"socials_facebook" varchar,
  	"socials_instagram" varchar,
  	"socials_youtube" varchar,
  	"socials_tiktok" varchar,
  	"bio" varchar,
  	"logo_id" varchar,
  	"brand_colour" varchar,
  	"status" "enum_partners_status" DEFAULT 'approved' NOT NULL,
  	"tier" "enum_partners_tier" DEFAULT 'starter' NOT NULL,
  	"status_reason" varchar,
  	"application" jsonb,
  	"referral_code" varchar,
  	"referral_code_changed_at" timestamp(3) with time zone,
  	"leader_id" uuid,
  	"recruiter_id" uuid,
  	"joined_at" timestamp(3) with time zone,
  	"approved_at" timestamp(3) with time zone,
  	"leaderboard_alias" varchar,
  	"leaderboard_opt_out" boolean DEFAULT false,
  	"directory_visible" boolean DEFAULT false,
  	"deals_count" numeric DEFAULT 0,
  	"calls_held" numeric DEFAULT 0,
  	"satisfaction" numeric,
  	"tier_since" timestamp(3) with time zone,
  	"earned_tier" "enum_partners_earned_tier",
  	"override_tier" "enum_partners_override_tier",
  	"override_until" timestamp(3) with time zone,
  	"override_reason" varchar,
  	"version" numeric DEFAULT 1,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "engagement_calls" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"partner_id" uuid NOT NULL,
  	"kind" "enum_engagement_calls_kind" DEFAULT 'check-in' NOT NULL,
  	"held_at" timestamp(3) with time zone NOT NULL,
  	"notes" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "notifications" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"user_id" uuid NOT NULL,
  	"partner_id" uuid NOT NULL,
  	"kind" "enum_notifications_kind" NOT NULL,
  	"title" varchar NOT NULL,
  	"body" varchar,
  	"action_url" varchar,
  	"event" varchar,
  	"muted" boolean DEFAULT false NOT NULL,
  	"read_at" timestamp(3) with time zone,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "commissions" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"partner_id" uuid NOT NULL,
  	"deal_id" uuid,
  	"kind" "enum_commissions_kind" NOT NULL,
  	"status" "enum_commissions_status" NOT NULL,
  	"amount_cents" numeric NOT NULL,
  	"currency" "enum_commissions_currency" DEFAULT 'USD' NOT NULL,
  	"basis_cents" numeric,
  	"basis_currency" varchar,
  	"rate_bps" numeric,
  	"tier" "enum_commissions_tier",
  	"rule" varchar,
  	"agreement_id" uuid,
  	"share_bps" numeric,
  	"fx_rate_micros" numeric,
  	"fx_source" varchar,
  	"uncapped_cents" numeric,
  	"reverses_id" uuid,
  	"corrects_id" uuid,
  	"payable_at" timestamp(3) with time zone,
  	"held_from" varchar,
  	"held_cause" "enum_commissions_held_cause",
  	"held_reason" varchar,
  	"payout" varchar,
  	"reason" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "agreements" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"partner_id" uuid NOT NULL,
  	"client_id" uuid,
  	"project_type" "enum_agreements_project_type",
  	"kind" "enum_agreements_kind" DEFAULT 'rate' NOT NULL,
  	"rate_bps" numeric,
  	"flat_cents" numeric,
  	"steps" jsonb,
  	"from" timestamp(3) with time zone NOT NULL,
  	"until" timestamp(3) with time zone,
  	"status" "enum_agreements_status" DEFAULT 'proposed' NOT NULL,
  	"approved_by" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "currency_rates" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"base" "enum_currency_rates_base" NOT NULL,
  	"quote" "enum_currency_rates_quote" NOT NULL,
  	"rate_micros" numeric NOT NULL,
  	"day" timestamp(3) with time zone NOT NULL,
  	"source" varchar NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "tier_definitions_unlocked_features" (
  	"order" integer NOT NULL,
  	"parent_id" uuid NOT NULL,
  	"value" "enum_tier_definitions_unlocked_features",
  	"id" uuid PRIMARY KEY NOT NULL
  );
  
  CREATE TABLE "tier_definitions" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"key" "enum_tier_definitions_key" NOT NULL,
  	"name" varchar NOT NULL,
  	"order" numeric NOT NULL,
  	"description" varchar,
  	"benefits" jsonb,
  	"benefits_list" varchar,
  	"colour" varchar,
  	"icon" "enum_tier_definitions_icon",
  	"typical_time" varchar,
  	"base_rate_bps" numeric NOT NULL,
  	"referral_rate_bps" numeric DEFAULT 0 NOT NULL,
  	"override_rate_bps" numeric DEFAULT 0 NOT NULL,
  	"custom_structures" boolean DEFAULT false,
  	"payout_cadence" "enum_tier_definitions_payout_cadence" DEFAULT 'monthly' NOT NULL,
  	"support_response" varchar,
  	"deals_required" numeric,
  	"training_required" boolean DEFAULT false,
  	"satisfaction_min" numeric,
  	"calls_min" numeric,
  	"days_min" numeric,
  	"retention_deals" numeric,
  	"retention_days" numeric,
  	"grace_days" numeric,
  	"active" boolean DEFAULT true,
  	"version" numeric DEFAULT 1,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "tier_events" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"partner_id" uuid NOT NULL,
  	"type" "enum_tier_events_type" NOT NULL,
  	"previous_tier" "enum_tier_events_previous_tier",
  	"new_tier" "enum_tier_events_new_tier" NOT NULL,
  	"deals_before" numeric NOT NULL,
  	"deals_after" numeric NOT NULL,
  	"cause" varchar NOT NULL,
  	"actor" varchar,
  	"reason" varchar,
  	"at" timestamp(3) with time zone NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "plan_drafts_tiers" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"tier" "enum_plan_drafts_tiers_tier" NOT NULL,
  	"base_rate_bps" numeric,
  	"referral_rate_bps" numeric,
  	"override_rate_bps" numeric,
  	"deals_required" numeric,
  	"training_required" "enum_plan_drafts_tiers_training_required",
  	"satisfaction_min" numeric,
  	"calls_min" numeric,
  	"days_min" numeric
  );
  
  CREATE TABLE "plan_drafts" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"name" varchar NOT NULL,
  	"note" varchar,
  	"cap_bps" numeric,
  	"notice_text" varchar,
  	"terms_text" varchar,
  	"terms_version" varchar,
  	"status" "enum_plan_drafts_status" DEFAULT 'draft' NOT NULL,
  	"progress" numeric,
  	"replayed_at" timestamp(3) with time zone,
  	"scheduled_from" timestamp(3) with time zone,
  	"scheduled_at" timestamp(3) with time zone,
  	"scheduled_by" varchar,
  	"enacted_at" timestamp(3) with time zone,
  	"withdrawn_reason" varchar,
  	"totals" jsonb,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "plan_results" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"plan_id" uuid NOT NULL,
  	"partner_id" uuid NOT NULL,
  	"earned_cents" numeric NOT NULL,
  	"replayed_cents" numeric NOT NULL,
  	"difference_cents" numeric NOT NULL,
  	"currency" "enum_plan_results_currency" DEFAULT 'USD' NOT NULL,
  	"base_cents" numeric NOT NULL,
  	"override_cents" numeric NOT NULL,
  	"referral_cents" numeric NOT NULL,
  	"tier" "enum_plan_results_tier" NOT NULL,
  	"tier_replayed" "enum_plan_results_tier_replayed" NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "feature_grants" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"partner_id" uuid NOT NULL,
  	"feature" "enum_feature_grants_feature" NOT NULL,
  	"from" timestamp(3) with time zone,
  	"until" timestamp(3) with time zone,
  	"reason" varchar NOT NULL,
  	"usage_count" numeric DEFAULT 0,
  	"last_used_at" timestamp(3) with time zone,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "achievements" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"title" varchar NOT NULL,
  	"key" varchar NOT NULL,
  	"description" varchar NOT NULL,
  	"icon" "enum_achievements_icon" DEFAULT 'award' NOT NULL,
  	"min_tier" "enum_achievements_min_tier" DEFAULT 'starter' NOT NULL,
  	"order" numeric DEFAULT 0 NOT NULL,
  	"criteria" jsonb DEFAULT '{"match":"all","rules":[{"metric":"deals","atLeast":1}]}'::jsonb NOT NULL,
  	"hidden" boolean DEFAULT false,
  	"active" boolean DEFAULT true,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "achievement_grants" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"partner_id" uuid NOT NULL,
  	"achievement_id" uuid NOT NULL,
  	"granted_at" timestamp(3) with time zone NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "training_modules_required_for_tiers" (
  	"order" integer NOT NULL,
  	"parent_id" uuid NOT NULL,
  	"value" "enum_training_modules_required_for_tiers",
  	"id" uuid PRIMARY KEY NOT NULL
  );
  
  CREATE TABLE "training_modules" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"title" varchar NOT NULL,
  	"slug" varchar NOT NULL,
  	"category" "enum_training_modules_category" DEFAULT 'sales' NOT NULL,
  	"min_tier" "enum_training_modules_min_tier" DEFAULT 'starter' NOT NULL,
  	"feature" "enum_training_modules_feature",
  	"valid_months" numeric,
  	"teaser" varchar,
  	"content" jsonb,
  	"duration_minutes" numeric,
  	"order" numeric DEFAULT 0,
  	"published" boolean DEFAULT false,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "training_progress" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"user_id" uuid NOT NULL,
  	"partner_id" uuid NOT NULL,
  	"module_id" uuid NOT NULL,
  	"percent" numeric DEFAULT 0,
  	"completed_at" timestamp(3) with time zone,
  	"renewed_at" timestamp(3) with time zone,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "marketing_assets" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"title" varchar NOT NULL,
  	"category" "enum_marketing_assets_category" NOT NULL,
  	"kind" "enum_marketing_assets_kind" NOT NULL,
  	"min_tier" "enum_marketing_assets_min_tier" DEFAULT 'starter' NOT NULL,
  	"feature" "enum_marketing_assets_feature",
  	"teaser" varchar,
  	"description" varchar,
  	"file_id" uuid,
  	"link" varchar,
  	"published" boolean DEFAULT true,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "private_files" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"original_name" varchar,
  	"_objectkey" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"url" varchar,
  	"thumbnail_u_r_l" varchar,
  	"filename" varchar,
  	"mime_type" varchar,
  	"filesize" numeric,
  	"width" numeric,
  	"height" numeric,
  	"focal_x" numeric,
  	"focal_y" numeric
  );
  
  CREATE TABLE "page_pictures" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"alt" varchar NOT NULL,
  	"original_name" varchar,
  	"_objectkey" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"url" varchar,
  	"thumbnail_u_r_l" varchar,
  	"filename" varchar,
  	"mime_type" varchar,
  	"filesize" numeric,
  	"width" numeric,
  	"height" numeric,
  	"focal_x" numeric,
  	"focal_y" numeric,
  	"sizes_small_url" varchar,
  	"sizes_small_width" numeric,
  	"sizes_small_height" numeric,
  	"sizes_small_mime_type" varchar,
  	"sizes_small_filesize" numeric,
  	"sizes_small_filename" varchar,
  	"sizes_medium_url" varchar,
  	"sizes_medium_width" numeric,
  	"sizes_medium_height" numeric,
  	"sizes_medium_mime_type" varchar,
  	"sizes_medium_filesize" numeric,
  	"sizes_medium_filename" varchar,
  	"sizes_small_avif_url" varchar,
  	"sizes_small_avif_width" numeric,
  	"sizes_small_avif_height" numeric,
  	"sizes_small_avif_mime_type" varchar,
  	"sizes_small_avif_filesize" numeric,
  	"sizes_small_avif_filename" varchar,
  	"sizes_medium_avif_url" varchar,
  	"sizes_medium_avif_width" numeric,
  	"sizes_medium_avif_height" numeric,
  	"sizes_medium_avif_mime_type" varchar,
  	"sizes_medium_avif_filesize" numeric,
  	"sizes_medium_avif_filename" varchar,
  	"sizes_large_avif_url" varchar,
  	"sizes_large_avif_width" numeric,
  	"sizes_large_avif_height" numeric,
  	"sizes_large_avif_mime_type" varchar,
  	"sizes_large_avif_filesize" numeric,
  	"sizes_large_avif_filename" varchar
  );
  
  CREATE TABLE "staff" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"name" varchar NOT NULL,
  	"role" "enum_staff_role" NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"email" varchar NOT NULL,
  	"reset_password_token" varchar,
  	"reset_password_expiration" timestamp(3) with time zone,
  	"salt" varchar,
  	"hash" varchar,
  	"reset_password_requested_at" timestamp(3) with time zone
  );
  
  CREATE TABLE "partner_users" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"name" varchar NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"email" varchar NOT NULL,
  	"reset_password_token" varchar,
  	"reset_password_expiration" timestamp(3) with time zone,
  	"salt" varchar,
  	"hash" varchar,
  	"reset_password_requested_at" timestamp(3) with time zone
  );
  
  CREATE TABLE "memberships" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"user_id" uuid NOT NULL,
  	"partner_id" uuid NOT NULL,
  	"role" "enum_memberships_role" DEFAULT 'sales' NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "terms_acceptances" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"plan_id" uuid NOT NULL,
  	"partner_id" uuid NOT NULL,
  	"user_id" uuid,
  	"version" varchar NOT NULL,
  	"text_hash" varchar NOT NULL,
  	"accepted_at" timestamp(3) with time zone NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "api_keys" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"name" varchar NOT NULL,
  	"prefix" varchar NOT NULL,
  	"key_hash" varchar NOT NULL,
  	"scopes" jsonb NOT NULL,
  	"user_id" uuid,
  	"staff_id" uuid,
  	"partner_id" uuid,
  	"expires_at" timestamp(3) with time zone NOT NULL,
  	"last_used_at" timestamp(3) with time zone,
  	"revoked_at" timestamp(3) with time zone,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "audit_log" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"at" timestamp(3) with time zone NOT NULL,
  	"actor" varchar NOT NULL,
  	"action" varchar NOT NULL,
  	"target" varchar,
  	"outcome" varchar NOT NULL,
  	"request_id" varchar,
  	"ip" varchar,
  	"detail" jsonb
  );
  
  CREATE TABLE "payload_kv" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"key" varchar NOT NULL,
  	"data" jsonb NOT NULL
  );
  
  CREATE TABLE "payload_preferences" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"key" varchar,
  	"value" jsonb,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "payload_preferences_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" uuid NOT NULL,
  	"path" varchar NOT NULL,
  	"staff_id" uuid,
  	"partner_users_id" uuid
  );
  
  CREATE TABLE "payload_migrations" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"name" varchar,
  	"batch" numeric,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "programme_page" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"blocks" jsonb,
  	"meta_title" varchar,
  	"meta_description" varchar,
  	"meta_picture_id" uuid,
  	"_status" "enum_programme_page_status" DEFAULT 'draft',
  	"updated_at" timestamp(3) with time zone,
  	"created_at" timestamp(3) with time zone
  );
  
  CREATE TABLE "_programme_page_v" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"version_blocks" jsonb,
  	"version_meta_title" varchar,
  	"version_meta_description" varchar,
  	"version_meta_picture_id" uuid,
  	"version__status" "enum__programme_page_v_version_status" DEFAULT 'draft',
  	"version_updated_at" timestamp(3) with time zone,
  	"version_created_at" timestamp(3) with time zone,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"latest" boolean
  );
  
  CREATE TABLE "programme_settings" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"name" varchar DEFAULT 'Partner Portal' NOT NULL,
  	"time_zone" varchar DEFAULT 'America/New_York' NOT NULL,
  	"reporting_currency" "enum_programme_settings_reporting_currency" DEFAULT 'USD' NOT NULL,
  	"hold_days" numeric DEFAULT 14 NOT NULL,
  	"cap_bps" numeric DEFAULT 5000 NOT NULL,
  	"referral_window_months" numeric DEFAULT 12 NOT NULL,
  	"stack_leader_recruiter" boolean DEFAULT false,
  	"payout_minimum_cents" numeric DEFAULT 5000 NOT NULL,
  	"plan_notice_days" numeric DEFAULT 30 NOT NULL,
  	"stage_new_name" varchar,
  	"stage_new_place" numeric DEFAULT 1 NOT NULL,
  	"stage_contacted_name" varchar,
  	"stage_contacted_place" numeric DEFAULT 2 NOT NULL,
  	"stage_qualified_name" varchar,
  	"stage_qualified_place" numeric DEFAULT 3 NOT NULL,
  	"stage_proposal_name" varchar,
  	"stage_proposal_place" numeric DEFAULT 4 NOT NULL,
  	"confirm_below_cents" numeric,
  	"confirm_after_hours" numeric DEFAULT 24 NOT NULL,
  	"second_factor" "enum_programme_settings_second_factor" DEFAULT 'staff-with-money' NOT NULL,
  	"module_training" boolean DEFAULT true,
  	"module_chat" boolean DEFAULT true,
  	"module_resources" boolean DEFAULT true,
  	"module_leaderboard" boolean DEFAULT true,
  	"updated_at" timestamp(3) with time zone,
  	"created_at" timestamp(3) with time zone
  );
  
  CREATE TABLE "single_sign_on" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"enabled" boolean DEFAULT false,
  	"issuer" varchar,
  	"client_id" varchar,
  	"client_secret" varchar,
  	"client_secret_since" timestamp(3) with time zone,
  	"label" varchar DEFAULT 'Sign in with your company' NOT NULL,
  	"opens_for" "enum_single_sign_on_opens_for" DEFAULT 'partners' NOT NULL,
  	"updated_at" timestamp(3) with time zone,
  	"created_at" timestamp(3) with time zone
  );
  
  ALTER TABLE "deals" ADD CONSTRAINT "deals_partner_id_partners_id_fk" FOREIGN KEY ("partner_id") REFERENCES "public"."partners"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "deals" ADD CONSTRAINT "deals_lead_id_leads_id_fk" FOREIGN KEY ("lead_id") REFERENCES "public"."leads"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "deals" ADD CONSTRAINT "deals_client_id_clients_id_fk" FOREIGN KEY ("client_id") REFERENCES "public"."clients"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "leads" ADD CONSTRAINT "leads_partner_id_partners_id_fk" FOREIGN KEY ("partner_id") REFERENCES "public"."partners"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "leads" ADD CONSTRAINT "leads_owner_id_partner_users_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."partner_users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "leads" ADD CONSTRAINT "leads_deal_id_deals_id_fk" FOREIGN KEY ("deal_id") REFERENCES "public"."deals"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "lead_activities" ADD CONSTRAINT "lead_activities_lead_id_leads_id_fk" FOREIGN KEY ("lead_id") REFERENCES "public"."leads"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "lead_activities" ADD CONSTRAINT "lead_activities_partner_id_partners_id_fk" FOREIGN KEY ("partner_id") REFERENCES "public"."partners"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "lead_activities" ADD CONSTRAINT "lead_activities_by_id_partner_users_id_fk" FOREIGN KEY ("by_id") REFERENCES "public"."partner_users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "lead_activities" ADD CONSTRAINT "lead_activities_file_id_lead_files_id_fk" FOREIGN KEY ("file_id") REFERENCES "public"."lead_files"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "lead_files" ADD CONSTRAINT "lead_files_lead_id_leads_id_fk" FOREIGN KEY ("lead_id") REFERENCES "public"."leads"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "lead_files" ADD CONSTRAINT "lead_files_partner_id_partners_id_fk" FOREIGN KEY ("partner_id") REFERENCES "public"."partners"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "lead_files" ADD CONSTRAINT "lead_files_deal_id_deals_id_fk" FOREIGN KEY ("deal_id") REFERENCES "public"."deals"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "lead_views" ADD CONSTRAINT "lead_views_partner_id_partners_id_fk" FOREIGN KEY ("partner_id") REFERENCES "public"."partners"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "lead_views" ADD CONSTRAINT "lead_views_user_id_partner_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."partner_users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "lead_fields_options" ADD CONSTRAINT "lead_fields_options_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."lead_fields"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "clients" ADD CONSTRAINT "clients_partner_id_partners_id_fk" FOREIGN KEY ("partner_id") REFERENCES "public"."partners"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "client_reviews" ADD CONSTRAINT "client_reviews_partner_id_partners_id_fk" FOREIGN KEY ("partner_id") REFERENCES "public"."partners"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "client_reviews" ADD CONSTRAINT "client_reviews_client_id_clients_id_fk" FOREIGN KEY ("client_id") REFERENCES "public"."clients"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "client_reviews" ADD CONSTRAINT "client_reviews_deal_id_deals_id_fk" FOREIGN KEY ("deal_id") REFERENCES "public"."deals"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "deal_changes" ADD CONSTRAINT "deal_changes_deal_id_deals_id_fk" FOREIGN KEY ("deal_id") REFERENCES "public"."deals"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "deal_changes" ADD CONSTRAINT "deal_changes_partner_id_partners_id_fk" FOREIGN KEY ("partner_id") REFERENCES "public"."partners"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "deal_splits" ADD CONSTRAINT "deal_splits_deal_id_deals_id_fk" FOREIGN KEY ("deal_id") REFERENCES "public"."deals"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "deal_splits" ADD CONSTRAINT "deal_splits_partner_id_partners_id_fk" FOREIGN KEY ("partner_id") REFERENCES "public"."partners"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "partners" ADD CONSTRAINT "partners_leader_id_partners_id_fk" FOREIGN KEY ("leader_id") REFERENCES "public"."partners"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "partners" ADD CONSTRAINT "partners_recruiter_id_partners_id_fk" FOREIGN KEY ("recruiter_id") REFERENCES "public"."partners"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "engagement_calls" ADD CONSTRAINT "engagement_calls_partner_id_partners_id_fk" FOREIGN KEY ("partner_id") REFERENCES "public"."partners"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "notifications" ADD CONSTRAINT "notifications_user_id_partner_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."partner_users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "notifications" ADD CONSTRAINT "notifications_partner_id_partners_id_fk" FOREIGN KEY ("partner_id") REFERENCES "public"."partners"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "commissions" ADD CONSTRAINT "commissions_partner_id_partners_id_fk" FOREIGN KEY ("partner_id") REFERENCES "public"."partners"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "commissions" ADD CONSTRAINT "commissions_deal_id_deals_id_fk" FOREIGN KEY ("deal_id") REFERENCES "public"."deals"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "commissions" ADD CONSTRAINT "commissions_agreement_id_agreements_id_fk" FOREIGN KEY ("agreement_id") REFERENCES "public"."agreements"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "commissions" ADD CONSTRAINT "commissions_reverses_id_commissions_id_fk" FOREIGN KEY ("reverses_id") REFERENCES "public"."commissions"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "commissions" ADD CONSTRAINT "commissions_corrects_id_commissions_id_fk" FOREIGN KEY ("corrects_id") REFERENCES "public"."commissions"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "agreements" ADD CONSTRAINT "agreements_partner_id_partners_id_fk" FOREIGN KEY ("partner_id") REFERENCES "public"."partners"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "agreements" ADD CONSTRAINT "agreements_client_id_clients_id_fk" FOREIGN KEY ("client_id") REFERENCES "public"."clients"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "tier_definitions_unlocked_features" ADD CONSTRAINT "tier_definitions_unlocked_features_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."tier_definitions"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "tier_events" ADD CONSTRAINT "tier_events_partner_id_partners_id_fk" FOREIGN KEY ("partner_id") REFERENCES "public"."partners"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "plan_drafts_tiers" ADD CONSTRAINT "plan_drafts_tiers_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."plan_drafts"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "plan_results" ADD CONSTRAINT "plan_results_plan_id_plan_drafts_id_fk" FOREIGN KEY ("plan_id") REFERENCES "public"."plan_drafts"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "plan_results" ADD CONSTRAINT "plan_results_partner_id_partners_id_fk" FOREIGN KEY ("partner_id") REFERENCES "public"."partners"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "feature_grants" ADD CONSTRAINT "feature_grants_partner_id_partners_id_fk" FOREIGN KEY ("partner_id") REFERENCES "public"."partners"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "achievement_grants" ADD CONSTRAINT "achievement_grants_partner_id_partners_id_fk" FOREIGN KEY ("partner_id") REFERENCES "public"."partners"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "achievement_grants" ADD CONSTRAINT "achievement_grants_achievement_id_achievements_id_fk" FOREIGN KEY ("achievement_id") REFERENCES "public"."achievements"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "training_modules_required_for_tiers" ADD CONSTRAINT "training_modules_required_for_tiers_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."training_modules"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "training_progress" ADD CONSTRAINT "training_progress_user_id_partner_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."partner_users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "training_progress" ADD CONSTRAINT "training_progress_partner_id_partners_id_fk" FOREIGN KEY ("partner_id") REFERENCES "public"."partners"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "training_progress" ADD CONSTRAINT "training_progress_module_id_training_modules_id_fk" FOREIGN KEY ("module_id") REFERENCES "public"."training_modules"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "marketing_assets" ADD CONSTRAINT "marketing_assets_file_id_private_files_id_fk" FOREIGN KEY ("file_id") REFERENCES "public"."private_files"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "memberships" ADD CONSTRAINT "memberships_user_id_partner_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."partner_users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "memberships" ADD CONSTRAINT "memberships_partner_id_partners_id_fk" FOREIGN KEY ("partner_id") REFERENCES "public"."partners"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "terms_acceptances" ADD CONSTRAINT "terms_acceptances_plan_id_plan_drafts_id_fk" FOREIGN KEY ("plan_id") REFERENCES "public"."plan_drafts"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "terms_acceptances" ADD CONSTRAINT "terms_acceptances_partner_id_partners_id_fk" FOREIGN KEY ("partner_id") REFERENCES "public"."partners"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "terms_acceptances" ADD CONSTRAINT "terms_acceptances_user_id_partner_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."partner_users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "api_keys" ADD CONSTRAINT "api_keys_user_id_partner_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."partner_users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "api_keys" ADD CONSTRAINT "api_keys_staff_id_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "public"."staff"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "api_keys" ADD CONSTRAINT "api_keys_partner_id_partners_id_fk" FOREIGN KEY ("partner_id") REFERENCES "public"."partners"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "payload_preferences_rels" ADD CONSTRAINT "payload_preferences_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."payload_preferences"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_preferences_rels" ADD CONSTRAINT "payload_preferences_rels_staff_fk" FOREIGN KEY ("staff_id") REFERENCES "public"."staff"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_preferences_rels" ADD CONSTRAINT "payload_preferences_rels_partner_users_fk" FOREIGN KEY ("partner_users_id") REFERENCES "public"."partner_users"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "programme_page" ADD CONSTRAINT "programme_page_meta_picture_id_page_pictures_id_fk" FOREIGN KEY ("meta_picture_id") REFERENCES "public"."page_pictures"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_programme_page_v" ADD CONSTRAINT "_programme_page_v_version_meta_picture_id_page_pictures_id_fk" FOREIGN KEY ("version_meta_picture_id") REFERENCES "public"."page_pictures"("id") ON DELETE set null ON UPDATE no action;
  CREATE INDEX "deals_partner_idx" ON "deals" USING btree ("partner_id");
  CREATE INDEX "deals_lead_idx" ON "deals" USING btree ("lead_id");
  CREATE INDEX "deals_client_idx" ON "deals" USING btree ("client_id");
  CREATE INDEX "deals_confirmed_at_idx" ON "deals" USING btree ("confirmed_at");
  CREATE INDEX "deals_updated_at_idx" ON "deals" USING btree ("updated_at");
  CREATE INDEX "deals_created_at_idx" ON "deals" USING btree ("created_at");
  CREATE INDEX "partner_claimedAt_idx" ON "deals" USING btree ("partner_id","claimed_at");
  CREATE INDEX "status_claimedAt_idx" ON "deals" USING btree ("status","claimed_at");
  CREATE INDEX "leads_partner_idx" ON "leads" USING btree ("partner_id");
  CREATE INDEX "leads_owner_idx" ON "leads" USING btree ("owner_id");
  CREATE INDEX "leads_deal_idx" ON "leads" USING btree ("deal_id");
  CREATE INDEX "leads_updated_at_idx" ON "leads" USING btree ("updated_at");
  CREATE INDEX "leads_created_at_idx" ON "leads" USING btree ("created_at");
  CREATE INDEX "leads_deleted_at_idx" ON "leads" USING btree ("deleted_at");
  CREATE INDEX "partner_stage_updatedAt_idx" ON "leads" USING btree ("partner_id","stage","updated_at");
  CREATE INDEX "partner_updatedAt_idx" ON "leads" USING btree ("partner_id","updated_at");
  CREATE INDEX "lead_activities_lead_idx" ON "lead_activities" USING btree ("lead_id");
  CREATE INDEX "lead_activities_partner_idx" ON "lead_activities" USING btree ("partner_id");
  CREATE INDEX "lead_activities_by_idx" ON "lead_activities" USING btree ("by_id");
  CREATE INDEX "lead_activities_file_idx" ON "lead_activities" USING btree ("file_id");
  CREATE INDEX "lead_activities_updated_at_idx" ON "lead_activities" USING btree ("updated_at");
  CREATE INDEX "lead_activities_created_at_idx" ON "lead_activities" USING btree ("created_at");
  CREATE INDEX "lead_occurredAt_idx" ON "lead_activities" USING btree ("lead_id","occurred_at");
  CREATE INDEX "lead_files_lead_idx" ON "lead_files" USING btree ("lead_id");
  CREATE INDEX "lead_files_partner_idx" ON "lead_files" USING btree ("partner_id");
  CREATE INDEX "lead_files_deal_idx" ON "lead_files" USING btree ("deal_id");
  CREATE INDEX "lead_files_updated_at_idx" ON "lead_files" USING btree ("updated_at");
  CREATE INDEX "lead_files_created_at_idx" ON "lead_files" USING btree ("created_at");
  CREATE UNIQUE INDEX "lead_files_filename_idx" ON "lead_files" USING btree ("filename");
  CREATE INDEX "lead_views_partner_idx" ON "lead_views" USING btree ("partner_id");
  CREATE INDEX "lead_views_user_idx" ON "lead_views" USING btree ("user_id");
  CREATE INDEX "lead_views_updated_at_idx" ON "lead_views" USING btree ("updated_at");
  CREATE INDEX "lead_views_created_at_idx" ON "lead_views" USING btree ("created_at");
  CREATE INDEX "lead_fields_options_order_idx" ON "lead_fields_options" USING btree ("_order");
  CREATE INDEX "lead_fields_options_parent_id_idx" ON "lead_fields_options" USING btree ("_parent_id");
  CREATE UNIQUE INDEX "lead_fields_key_idx" ON "lead_fields" USING btree ("key");
  CREATE INDEX "lead_fields_updated_at_idx" ON "lead_fields" USING btree ("updated_at");
  CREATE INDEX "lead_fields_created_at_idx" ON "lead_fields" USING btree ("created_at");
  CREATE INDEX "mail_templates_updated_at_idx" ON "mail_templates" USING btree ("updated_at");
  CREATE INDEX "mail_templates_created_at_idx" ON "mail_templates" USING btree ("created_at");
  CREATE INDEX "clients_partner_idx" ON "clients" USING btree ("partner_id");
  CREATE INDEX "clients_updated_at_idx" ON "clients" USING btree ("updated_at");
  CREATE INDEX "clients_created_at_idx" ON "clients" USING btree ("created_at");
  CREATE INDEX "client_reviews_partner_idx" ON "client_reviews" USING btree ("partner_id");
  CREATE INDEX "client_reviews_client_idx" ON "client_reviews" USING btree ("client_id");
  CREATE INDEX "client_reviews_deal_idx" ON "client_reviews" USING btree ("deal_id");
  CREATE INDEX "client_reviews_updated_at_idx" ON "client_reviews" USING btree ("updated_at");
  CREATE INDEX "client_reviews_created_at_idx" ON "client_reviews" USING btree ("created_at");
  CREATE INDEX "deal_changes_deal_idx" ON "deal_changes" USING btree ("deal_id");
  CREATE INDEX "deal_changes_partner_idx" ON "deal_changes" USING btree ("partner_id");
  CREATE INDEX "deal_changes_updated_at_idx" ON "deal_changes" USING btree ("updated_at");
  CREATE INDEX "deal_changes_created_at_idx" ON "deal_changes" USING btree ("created_at");
  CREATE INDEX "deal_splits_deal_idx" ON "deal_splits" USING btree ("deal_id");
  CREATE INDEX "deal_splits_partner_idx" ON "deal_splits" USING btree ("partner_id");
  CREATE INDEX "deal_splits_updated_at_idx" ON "deal_splits" USING btree ("updated_at");
  CREATE INDEX "deal_splits_created_at_idx" ON "deal_splits" USING btree ("created_at");
  CREATE UNIQUE INDEX "deal_partner_idx" ON "deal_splits" USING btree ("deal_id","partner_id");
  CREATE INDEX "partners_contact_email_idx" ON "partners" USING btree ("contact_email");
  CREATE INDEX "partners_region_idx" ON "partners" USING btree ("region");
  CREATE INDEX "partners_status_idx" ON "partners" USING btree ("status");
  CREATE INDEX "partners_tier_idx" ON "partners" USING btree ("tier");
  CREATE UNIQUE INDEX "partners_referral_code_idx" ON "partners" USING btree ("referral_code");
  CREATE INDEX "partners_leader_idx" ON "partners" USING btree ("leader_id");
  CREATE INDEX "partners_recruiter_idx" ON "partners" USING btree ("recruiter_id");
  CREATE INDEX "partners_updated_at_idx" ON "partners" USING btree ("updated_at");
  CREATE INDEX "partners_created_at_idx" ON "partners" USING btree ("created_at");
  CREATE INDEX "engagement_calls_partner_idx" ON "engagement_calls" USING btree ("partner_id");
  CREATE INDEX "engagement_calls_updated_at_idx" ON "engagement_calls" USING btree ("updated_at");
  CREATE INDEX "engagement_calls_created_at_idx" ON "engagement_calls" USING btree ("created_at");
  CREATE INDEX "notifications_user_idx" ON "notifications" USING btree ("user_id");
  CREATE INDEX "notifications_partner_idx" ON "notifications" USING btree ("partner_id");
  CREATE INDEX "notifications_updated_at_idx" ON "notifications" USING btree ("updated_at");
  CREATE INDEX "notifications_created_at_idx" ON "notifications" USING btree ("created_at");
  CREATE INDEX "user_createdAt_idx" ON "notifications" USING btree ("user_id","created_at");
  CREATE UNIQUE INDEX "event_user_idx" ON "notifications" USING btree ("event","user_id");
  CREATE INDEX "commissions_partner_idx" ON "commissions" USING btree ("partner_id");
  CREATE INDEX "commissions_deal_idx" ON "commissions" USING btree ("deal_id");
  CREATE INDEX "commissions_agreement_idx" ON "commissions" USING btree ("agreement_id");
  CREATE INDEX "commissions_reverses_idx" ON "commissions" USING btree ("reverses_id");
  CREATE INDEX "commissions_corrects_idx" ON "commissions" USING btree ("corrects_id");
  CREATE INDEX "commissions_payout_idx" ON "commissions" USING btree ("payout");
  CREATE INDEX "commissions_updated_at_idx" ON "commissions" USING btree ("updated_at");
  CREATE INDEX "commissions_created_at_idx" ON "commissions" USING btree ("created_at");
  CREATE INDEX "partner_createdAt_idx" ON "commissions" USING btree ("partner_id","created_at");
  CREATE INDEX "status_payableAt_idx" ON "commissions" USING btree ("status","payable_at");
  CREATE INDEX "agreements_partner_idx" ON "agreements" USING btree ("partner_id");
  CREATE INDEX "agreements_client_idx" ON "agreements" USING btree ("client_id");
  CREATE INDEX "agreements_updated_at_idx" ON "agreements" USING btree ("updated_at");
  CREATE INDEX "agreements_created_at_idx" ON "agreements" USING btree ("created_at");
  CREATE INDEX "currency_rates_updated_at_idx" ON "currency_rates" USING btree ("updated_at");
  CREATE INDEX "currency_rates_created_at_idx" ON "currency_rates" USING btree ("created_at");
  CREATE UNIQUE INDEX "base_quote_day_idx" ON "currency_rates" USING btree ("base","quote","day");
  CREATE INDEX "tier_definitions_unlocked_features_order_idx" ON "tier_definitions_unlocked_features" USING btree ("order");
  CREATE INDEX "tier_definitions_unlocked_features_parent_idx" ON "tier_definitions_unlocked_features" USING btree ("parent_id");
  CREATE UNIQUE INDEX "tier_definitions_key_idx" ON "tier_definitions" USING btree ("key");
  CREATE UNIQUE INDEX "tier_definitions_order_idx" ON "tier_definitions" USING btree ("order");
  CREATE INDEX "tier_definitions_updated_at_idx" ON "tier_definitions" USING btree ("updated_at");
  CREATE INDEX "tier_definitions_created_at_idx" ON "tier_definitions" USING btree ("created_at");
  CREATE INDEX "tier_events_partner_idx" ON "tier_events" USING btree ("partner_id");
  CREATE INDEX "tier_events_at_idx" ON "tier_events" USING btree ("at");
  CREATE INDEX "tier_events_updated_at_idx" ON "tier_events" USING btree ("updated_at");
  CREATE INDEX "tier_events_created_at_idx" ON "tier_events" USING btree ("created_at");
  CREATE INDEX "plan_drafts_tiers_order_idx" ON "plan_drafts_tiers" USING btree ("_order");
  CREATE INDEX "plan_drafts_tiers_parent_id_idx" ON "plan_drafts_tiers" USING btree ("_parent_id");
  CREATE INDEX "plan_drafts_status_idx" ON "plan_drafts" USING btree ("status");
  CREATE INDEX "plan_drafts_updated_at_idx" ON "plan_drafts" USING btree ("updated_at");
  CREATE INDEX "plan_drafts_created_at_idx" ON "plan_drafts" USING btree ("created_at");
  CREATE INDEX "plan_results_plan_idx" ON "plan_results" USING btree ("plan_id");
  CREATE INDEX "plan_results_partner_idx" ON "plan_results" USING btree ("partner_id");
  CREATE INDEX "plan_results_updated_at_idx" ON "plan_results" USING btree ("updated_at");
  CREATE INDEX "plan_results_created_at_idx" ON "plan_results" USING btree ("created_at");
  CREATE INDEX "plan_differenceCents_idx" ON "plan_results" USING btree ("plan_id","difference_cents");
  CREATE INDEX "feature_grants_partner_idx" ON "feature_grants" USING btree ("partner_id");
  CREATE INDEX "feature_grants_feature_idx" ON "feature_grants" USING btree ("feature");
  CREATE INDEX "feature_grants_updated_at_idx" ON "feature_grants" USING btree ("updated_at");
  CREATE INDEX "feature_grants_created_at_idx" ON "feature_grants" USING btree ("created_at");
  CREATE UNIQUE INDEX "achievements_key_idx" ON "achievements" USING btree ("key");
  CREATE INDEX "achievements_updated_at_idx" ON "achievements" USING btree ("updated_at");
  CREATE INDEX "achievements_created_at_idx" ON "achievements" USING btree ("created_at");
  CREATE INDEX "achievement_grants_partner_idx" ON "achievement_grants" USING btree ("partner_id");
  CREATE INDEX "achievement_grants_achievement_idx" ON "achievement_grants" USING btree ("achievement_id");
  CREATE INDEX "achievement_grants_updated_at_idx" ON "achievement_grants" USING btree ("updated_at");
  CREATE INDEX "achievement_grants_created_at_idx" ON "achievement_grants" USING btree ("created_at");
  CREATE UNIQUE INDEX "partner_achievement_idx" ON "achievement_grants" USING btree ("partner_id","achievement_id");
  CREATE INDEX "training_modules_required_for_tiers_order_idx" ON "training_modules_required_for_tiers" USING btree ("order");
  CREATE INDEX "training_modules_required_for_tiers_parent_idx" ON "training_modules_required_for_tiers" USING btree ("parent_id");
  CREATE UNIQUE INDEX "training_modules_slug_idx" ON "training_modules" USING btree ("slug");
  CREATE INDEX "training_modules_min_tier_idx" ON "training_modules" USING btree ("min_tier");
  CREATE INDEX "training_modules_published_idx" ON "training_modules" USING btree ("published");
  CREATE INDEX "training_modules_updated_at_idx" ON "training_modules" USING btree ("updated_at");
  CREATE INDEX "training_modules_created_at_idx" ON "training_modules" USING btree ("created_at");
  CREATE INDEX "training_progress_user_idx" ON "training_progress" USING btree ("user_id");
  CREATE INDEX "training_progress_partner_idx" ON "training_progress" USING btree ("partner_id");
  CREATE INDEX "training_progress_module_idx" ON "training_progress" USING btree ("module_id");
  CREATE INDEX "training_progress_updated_at_idx" ON "training_progress" USING btree ("updated_at");
  CREATE INDEX "training_progress_created_at_idx" ON "training_progress" USING btree ("created_at");
  CREATE UNIQUE INDEX "user_module_idx" ON "training_progress" USING btree ("user_id","module_id");
  CREATE INDEX "marketing_assets_min_tier_idx" ON "marketing_assets" USING btree ("min_tier");
  CREATE INDEX "marketing_assets_file_idx" ON "marketing_assets" USING btree ("file_id");
  CREATE INDEX "marketing_assets_published_idx" ON "marketing_assets" USING btree ("published");
  CREATE INDEX "marketing_assets_updated_at_idx" ON "marketing_assets" USING btree ("updated_at");
  CREATE INDEX "marketing_assets_created_at_idx" ON "marketing_assets" USING btree ("created_at");
  CREATE INDEX "private_files_updated_at_idx" ON "private_files" USING btree ("updated_at");
  CREATE INDEX "private_files_created_at_idx" ON "private_files" USING btree ("created_at");
  CREATE UNIQUE INDEX "private_files_filename_idx" ON "private_files" USING btree ("filename");
  CREATE INDEX "page_pictures_updated_at_idx" ON "page_pictures" USING btree ("updated_at");
  CREATE INDEX "page_pictures_created_at_idx" ON "page_pictures" USING btree ("created_at");
  CREATE UNIQUE INDEX "page_pictures_filename_idx" ON "page_pictures" USING btree ("filename");
  CREATE INDEX "page_pictures_sizes_small_sizes_small_filename_idx" ON "page_pictures" USING btree ("sizes_small_filename");
  CREATE INDEX "page_pictures_sizes_medium_sizes_medium_filename_idx" ON "page_pictures" USING btree ("sizes_medium_filename");
  CREATE INDEX "page_pictures_sizes_small_avif_sizes_small_avif_filename_idx" ON "page_pictures" USING btree ("sizes_small_avif_filename");
  CREATE INDEX "page_pictures_sizes_medium_avif_sizes_medium_avif_filena_idx" ON "page_pictures" USING btree ("sizes_medium_avif_filename");
  CREATE INDEX "page_pictures_sizes_large_avif_sizes_large_avif_filename_idx" ON "page_pictures" USING btree ("sizes_large_avif_filename");
  CREATE INDEX "staff_updated_at_idx" ON "staff" USING btree ("updated_at");
  CREATE INDEX "staff_created_at_idx" ON "staff" USING btree ("created_at");
  CREATE UNIQUE INDEX "staff_email_idx" ON "staff" USING btree ("email");
  CREATE INDEX "partner_users_updated_at_idx" ON "partner_users" USING btree ("updated_at");
  CREATE INDEX "partner_users_created_at_idx" ON "partner_users" USING btree ("created_at");
  CREATE UNIQUE INDEX "partner_users_email_idx" ON "partner_users" USING btree ("email");
  CREATE UNIQUE INDEX "memberships_user_idx" ON "memberships" USING btree ("user_id");
  CREATE INDEX "memberships_partner_idx" ON "memberships" USING btree ("partner_id");
  CREATE INDEX "memberships_updated_at_idx" ON "memberships" USING btree ("updated_at");
  CREATE INDEX "memberships_created_at_idx" ON "memberships" USING btree ("created_at");
  CREATE INDEX "terms_acceptances_plan_idx" ON "terms_acceptances" USING btree ("plan_id");
  CREATE INDEX "terms_acceptances_partner_idx" ON "terms_acceptances" USING btree ("partner_id");
  CREATE INDEX "terms_acceptances_user_idx" ON "terms_acceptances" USING btree ("user_id");
  CREATE INDEX "terms_acceptances_updated_at_idx" ON "terms_acceptances" USING btree ("updated_at");
  CREATE INDEX "terms_acceptances_created_at_idx" ON "terms_acceptances" USING btree ("created_at");
  CREATE UNIQUE INDEX "plan_partner_idx" ON "terms_acceptances" USING btree ("plan_id","partner_id");
  CREATE UNIQUE INDEX "api_keys_key_hash_idx" ON "api_keys" USING btree ("key_hash");
  CREATE INDEX "api_keys_user_idx" ON "api_keys" USING btree ("user_id");
  CREATE INDEX "api_keys_staff_idx" ON "api_keys" USING btree ("staff_id");
  CREATE INDEX "api_keys_partner_idx" ON "api_keys" USING btree ("partner_id");
  CREATE INDEX "api_keys_updated_at_idx" ON "api_keys" USING btree ("updated_at");
  CREATE INDEX "api_keys_created_at_idx" ON "api_keys" USING btree ("created_at");
  CREATE INDEX "audit_log_at_idx" ON "audit_log" USING btree ("at");
  CREATE INDEX "audit_log_actor_idx" ON "audit_log" USING btree ("actor");
  CREATE INDEX "audit_log_action_idx" ON "audit_log" USING btree ("action");
  CREATE INDEX "audit_log_target_idx" ON "audit_log" USING btree ("target");
  CREATE UNIQUE INDEX "payload_kv_key_idx" ON "payload_kv" USING btree ("key");
  CREATE INDEX "payload_preferences_key_idx" ON "payload_preferences" USING btree ("key");
  CREATE INDEX "payload_preferences_updated_at_idx" ON "payload_preferences" USING btree ("updated_at");
  CREATE INDEX "payload_preferences_created_at_idx" ON "payload_preferences" USING btree ("created_at");
  CREATE INDEX "payload_preferences_rels_order_idx" ON "payload_preferences_rels" USING btree ("order");
  CREATE INDEX "payload_preferences_rels_parent_idx" ON "payload_preferences_rels" USING btree ("parent_id");
  CREATE INDEX "payload_preferences_rels_path_idx" ON "payload_preferences_rels" USING btree ("path");
  CREATE INDEX "payload_preferences_rels_staff_id_idx" ON "payload_preferences_rels" USING btree ("staff_id");
  CREATE INDEX "payload_preferences_rels_partner_users_id_idx" ON "payload_preferences_rels" USING btree ("partner_users_id");
  CREATE INDEX "payload_migrations_updated_at_idx" ON "payload_migrations" USING btree ("updated_at");
  CREATE INDEX "payload_migrations_created_at_idx" ON "payload_migrations" USING btree ("created_at");
  CREATE INDEX "programme_page_meta_picture_idx" ON "programme_page" USING btree ("meta_picture_id");
  CREATE INDEX "programme_page__status_idx" ON "programme_page" USING btree ("_status");
  CREATE INDEX "_programme_page_v_version_version_meta_picture_idx" ON "_programme_page_v" USING btree ("version_meta_picture_id");
  CREATE INDEX "_programme_page_v_version_version__status_idx" ON "_programme_page_v" USING btree ("version__status");
  CREATE INDEX "_programme_page_v_created_at_idx" ON "_programme_page_v" USING btree ("created_at");
  CREATE INDEX "_programme_page_v_updated_at_idx" ON "_programme_page_v" USING btree ("updated_at");
  CREATE INDEX "_programme_page_v_latest_idx" ON "_programme_page_v" USING btree ("latest");`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   DROP TABLE "deals" CASCADE;
  DROP TABLE "leads" CASCADE;
  DROP TABLE "lead_activities" CASCADE;
  DROP TABLE "lead_files" CASCADE;
  DROP TABLE "lead_views" CASCADE;
  DROP TABLE "lead_fields_options" CASCADE;
  DROP TABLE "lead_fields" CASCADE;
  DROP TABLE "mail_templates" CASCADE;
  DROP TABLE "clients" CASCADE;
  DROP TABLE "client_reviews" CASCADE;
  DROP TABLE "deal_changes" CASCADE;
  DROP TABLE "deal_splits" CASCADE;
  DROP TABLE "partners" CASCADE;
  DROP TABLE "engagement_calls" CASCADE;
  DROP TABLE "notifications" CASCADE;
  DROP TABLE "commissions" CASCADE;
  DROP TABLE "agreements" CASCADE;
  DROP TABLE "currency_rates" CASCADE;
  DROP TABLE "tier_definitions_unlocked_features" CASCADE;
  DROP TABLE "tier_definitions" CASCADE;
  DROP TABLE "tier_events" CASCADE;
  DROP TABLE "plan_drafts_tiers" CASCADE;
  DROP TABLE "plan_drafts" CASCADE;
  DROP TABLE "plan_results" CASCADE;
  DROP TABLE "feature_grants" CASCADE;
  DROP TABLE "achievements" CASCADE;
  DROP TABLE "achievement_grants" CASCADE;
  DROP TABLE "training_modules_required_for_tiers" CASCADE;
  DROP TABLE "training_modules" CASCADE;
  DROP TABLE "training_progress" CASCADE;
  DROP TABLE "marketing_assets" CASCADE;
  DROP TABLE "private_files" CASCADE;
  DROP TABLE "page_pictures" CASCADE;
  DROP TABLE "staff" CASCADE;
  DROP TABLE "partner_users" CASCADE;
  DROP TABLE "memberships" CASCADE;
  DROP TABLE "terms_acceptances" CASCADE;
  DROP TABLE "api_keys" CASCADE;
  DROP TABLE "audit_log" CASCADE;
  DROP TABLE "payload_kv" CASCADE;
  DROP TABLE "payload_preferences" CASCADE;
  DROP TABLE "payload_preferences_rels" CASCADE;
  DROP TABLE "payload_migrations" CASCADE;
  DROP TABLE "programme_page" CASCADE;
  DROP TABLE "_programme_page_v" CASCADE;
  DROP TABLE "programme_settings" CASCADE;
  DROP TABLE "single_sign_on" CASCADE;
  DROP TYPE "public"."enum_deals_status";
  DROP TYPE "public"."enum_deals_currency";
  DROP TYPE "public"."enum_deals_project_type";
  DROP TYPE "public"."enum_leads_stage";
  DROP TYPE "public"."enum_leads_project_type";
  DROP TYPE "public"."enum_leads_source";
  DROP TYPE "public"."enum_leads_currency";
  DROP TYPE "public"."enum_lead_activities_kind";
  DROP TYPE "public"."enum_lead_files_purpose";
  DROP TYPE "public"."enum_lead_fields_type";
  DROP TYPE "public"."enum_deal_changes_kind";
  DROP TYPE "public"."enum_partners_kind";
  DROP TYPE "public"."enum_partners_currency";
  DROP TYPE "public"."enum_partners_status";
  DROP TYPE "public"."enum_partners_tier";
  DROP TYPE "public"."enum_partners_earned_tier";
  DROP TYPE "public"."enum_partners_override_tier";
  DROP TYPE "public"."enum_engagement_calls_kind";
  DROP TYPE "public"."enum_notifications_kind";
  DROP TYPE "public"."enum_commissions_kind";
  DROP TYPE "public"."enum_commissions_status";
  DROP TYPE "public"."enum_commissions_currency";
  DROP TYPE "public"."enum_commissions_tier";
  DROP TYPE "public"."enum_commissions_held_cause";
  DROP TYPE "public"."enum_agreements_project_type";
  DROP TYPE "public"."enum_agreements_kind";
  DROP TYPE "public"."enum_agreements_status";
  DROP TYPE "public"."enum_currency_rates_base";
  DROP TYPE "public"."enum_currency_rates_quote";
  DROP TYPE "public"."enum_tier_definitions_unlocked_features";
  DROP TYPE "public"."enum_tier_definitions_key";
  DROP TYPE "public"."enum_tier_definitions_icon";
  DROP TYPE "public"."enum_tier_definitions_payout_cadence";
  DROP TYPE "public"."enum_tier_events_type";
  DROP TYPE "public"."enum_tier_events_previous_tier";
  DROP TYPE "public"."enum_tier_events_new_tier";
  DROP TYPE "public"."enum_plan_drafts_tiers_tier";
  DROP TYPE "public"."enum_plan_drafts_tiers_training_required";
  DROP TYPE "public"."enum_plan_drafts_status";
  DROP TYPE "public"."enum_plan_results_currency";
  DROP TYPE "public"."enum_plan_results_tier";
  DROP TYPE "public"."enum_plan_results_tier_replayed";
  DROP TYPE "public"."enum_feature_grants_feature";
  DROP TYPE "public"."enum_achievements_icon";
  DROP TYPE "public"."enum_achievements_min_tier";
  DROP TYPE "public"."enum_training_modules_required_for_tiers";
  DROP TYPE "public"."enum_training_modules_category";
  DROP TYPE "public"."enum_training_modules_min_tier";
  DROP TYPE "public"."enum_training_modules_feature";
  DROP TYPE "public"."enum_marketing_assets_category";
  DROP TYPE "public"."enum_marketing_assets_kind";
  DROP TYPE "public"."enum_marketing_assets_min_tier";
  DROP TYPE "public"."enum_marketing_assets_feature";
  DROP TYPE "public"."enum_staff_role";
  DROP TYPE "public"."enum_memberships_role";
  DROP TYPE "public"."enum_programme_page_status";
  DROP TYPE "public"."enum__programme_page_v_version_status";
  DROP TYPE "public"."enum_programme_settings_reporting_currency";
  DROP TYPE "public"."enum_programme_settings_second_factor";
  DROP TYPE "public"."enum_single_sign_on_opens_for";`)
}
