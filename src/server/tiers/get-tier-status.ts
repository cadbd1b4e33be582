import { PortalError } from '@/contracts/errors';
import type { Tier } from '@/contracts/tiers/tier';
import type { TierStatus } from '@/contracts/tiers/tier-status';
import { askedUpTo, type Certificate, renewalsOf } from '@/domain/tiers/certificates';
import type { RetentionRule } from '@/domain/tiers/definitions';
import { FEATURES } from '@/domain/tiers/features';
import { estimatedDays } from '@/domain/tiers/pace';
import { nextDefinition, type TierOverride } from '@/domain/tiers/promote';
import {
  progressPct,
  type Requirement,
  requirementsOf,
  type Standing,
  type TierRequirements,
} from '@/domain/tiers/requirements';
import { retentionIn } from '@/domain/tiers/retention';
import { type Prepared, prepared } from '../db/queryable';
import type { Reader } from '../db/transaction';
import { CERTIFICATES } from './certificates';
import { linesOf, ruleOf } from './ladder';
import { EARNED, type EarnedAtRate, FOREIGN, previewAt } from './preview-earnings';
import { hasLapsed, RETENTION, TIER_SINCE, TRAINING } from './standing';
import { tierAt } from './standing-tier';
import { textBlocks } from './text-blocks';
import { texts } from './texts';

type Step = {
  tier: Tier;
  order: number;
  active: boolean;
  benefits: string | null;
  about: unknown;
  rates: TierStatus['rates'];
  requirements: TierRequirements;
  keepDeals: number | null;
  keepDays: number | null;
  graceDays: number | null;
  features: string[];
};
type StatusRow = Standing & {
  tier: Tier;
  earnedTier: Tier | null;
  overrideTier: Tier | null;
  overrideUntil: Date | null;
  heldSince: Date;
  currency: string;
  ladder: Step[];
  events: TierStatus['events'];
  confirmed: Date[];
  lapsedAt: Date | null;
  earned: EarnedAtRate[];
  foreign: { overrideCents: number; referralCents: number };
  certificates: Certificate[];
};

const DAY_MS = 86_400_000;
const PREVIEW_DAYS = 90;

/** One statement for all of the page: a partner opens it often, and it rides in the dashboard's answer. */
const STATUS: Prepared = {
  name: 'tier-status',
  text: `
  SELECT ${tierAt('$3')} AS tier, p.earned_tier AS "earnedTier", p.override_tier AS "overrideTier", p.override_until AS "overrideUntil", p.currency,
         coalesce(p.deals_count, 0) AS deals, p.satisfaction, coalesce(p.calls_held, 0) AS calls,
         coalesce(p.tier_since, p.joined_at, p.created_at) AS "heldSince", ${TIER_SINCE} AS "tierSince", ${TRAINING} AS training, ${RETENTION},
         (SELECT jsonb_agg(jsonb_build_object('tier', d.key, 'order', d."order", 'active', coalesce(d.active, false), 'benefits', d.benefits_list, 'about', d.benefits,
                   'rates', jsonb_build_object('baseBps', d.base_rate_bps, 'referralBps', d.referral_rate_bps, 'overrideBps', d.override_rate_bps),
                   'requirements', jsonb_build_object('deals', d.deals_required, 'training', coalesce(d.training_required, false),
                     'satisfaction', d.satisfaction_min, 'calls', d.calls_min, 'days', d.days_min),
                   'keepDeals', d.retention_deals, 'keepDays', d.retention_days, 'graceDays', d.grace_days,
                   'features', array(SELECT f.value FROM tier_definitions_unlocked_features f WHERE f.parent_id = d.id)))
            FROM tier_definitions d) AS ladder,
         (SELECT coalesce(jsonb_agg(e), '[]')
            FROM (SELECT t.id, t.type, t.previous_tier AS "from", t.new_tier AS "to", t.deals_before AS "dealsBefore", t.deals_after AS "dealsAfter",
                         t.cause, t.reason, to_char(t.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS at
                    FROM tier_events t WHERE t.partner_id = p.id ORDER BY t.at DESC, t.id DESC LIMIT 20) e) AS events,
         array(SELECT d.confirmed_at FROM deals d
                WHERE d.partner_id = p.id AND d.confirmed_at IS NOT NULL AND d.status IN ('confirmed', 'completed')
                ORDER BY d.confirmed_at DESC LIMIT 13) AS confirmed,
         ${EARNED} AS earned, ${FOREIGN} AS foreign, ${CERTIFICATES} AS certificates
    FROM partners p
   WHERE p.id = $1`,
};

/**
 * Where a partner stands on the ladder: a member's own, or for staff the one named. Progress, requirements and preview speak
 * of the next tier above the one held. @throws PortalError not_found
 */
export async function getTierStatus(
  { db, actor, now }: Reader,
  { partnerId }: { partnerId?: string } = {},
): Promise<TierStatus> {
  const subject = actor.kind === 'partner' ? actor.partnerId : actor.kind === 'anonymous' ? undefined : partnerId;
  const [row] = subject
    ? await prepared<StatusRow>(db, STATUS, [subject, new Date(now.getTime() - PREVIEW_DAYS * DAY_MS), now])
    : [];
  const held = row?.ladder.find((step) => step.tier === row.tier);
  if (!row || !held) throw new PortalError('not_found', texts.noPartner);

  const ladder = row.ladder.map((step) => ({ ...step, retention: ruleOf(step) })).toSorted((a, b) => a.order - b.order);
  const next = nextDefinition(row.tier, ladder);
  const requirements = next ? requirementsOf(next, row, now) : [];
  const override: TierOverride | null = row.overrideTier ? { tier: row.overrideTier, until: row.overrideUntil } : null;
  return {
    tier: row.tier,
    nextTier: next?.tier ?? null,
    progressPct: progressPct(requirements),
    requirements,
    dealsCount: row.deals,
    dealsMissing: missing(requirements, 'deals'),
    estimatedDays: next ? daysToGo(row.confirmed, requirements, now) : null,
    benefits: { current: linesOf(held.benefits), next: linesOf(next?.benefits ?? null) },
    about: { current: textBlocks(held.about), next: textBlocks(next?.about) },
    rates: held.rates,
    nextRates: next?.rates ?? null,
    ladder: ladder.filter((step) => step.active || step.tier === row.tier).map(({ tier, rates }) => ({ tier, rates })),
    movedFeatures: movedFeatures(ladder),
    keep: override && !hasLapsed(override, now) ? null : keepOf(row, ladder, now),
    renewals: renewalsOf(askedUpTo(row.tier, ladder, row.certificates), now),
    preview: next ? previewAt(held.rates, next.rates, row) : null,
    tierSince: row.heldSince.toISOString(),
    override:
      override && !hasLapsed(override, now)
        ? { tier: override.tier, until: override.until?.toISOString() ?? null, earnedTier: row.earnedTier ?? row.tier }
        : null,
    events: row.events,
  };
}

function missing(requirements: readonly Requirement[], key: Requirement['key']): number {
  const requirement = requirements.find((each) => each.key === key);
  return requirement ? Math.max(0, requirement.target - requirement.current) : 0;
}

/**
 * From the partner's own pace of deals, and never before the days in tier are over. Nothing is said while training, reviews or
 * calls are open: no pace tells when those are done.
 */
function daysToGo(
  confirmed: readonly Date[],
  requirements: readonly Requirement[],
  now: Date,
): TierStatus['estimatedDays'] {
  if (requirements.some(({ key, met }) => !met && key !== 'deals' && key !== 'days')) return null;
  const pace = estimatedDays(confirmed, missing(requirements, 'deals'), now);
  const days = missing(requirements, 'days');
  return pace && { low: Math.max(pace.low, days), high: Math.max(pace.high, days) };
}

/** The tier that unlocks a feature where it is not the one that the registry names. */
function movedFeatures(ladder: readonly Step[]): TierStatus['movedFeatures'] {
  const unlocking = (key: string): Tier | null =>
    ladder.find((step) => step.active && step.features.includes(key))?.tier ?? null;
  return Object.fromEntries(
    FEATURES.map(({ key, defaultTier }) => ({ key, defaultTier, tier: unlocking(key) }))
      .filter(({ defaultTier, tier }) => tier !== defaultTier)
      .map(({ key, tier }) => [key, tier]),
  );
}

/** The demotion preview: what keeps the tier held, and until when it is held without. */
function keepOf(
  row: StatusRow,
  ladder: readonly (Step & { retention: RetentionRule | null })[],
  now: Date,
): TierStatus['keep'] {
  const { recentDeals = [], tierSince, lapsedAt } = row;
  const retention = retentionIn(row.tier, ladder, { recentDeals, tierSince, lapsedAt }, now);
  const periodDays = ladder.find((step) => step.tier === row.tier)?.retention?.periodDays;
  if (!retention || !periodDays) return null;
  const { keptUntil, missing: deals } = retention;
  return { until: keptUntil.toISOString(), missing: deals, periodDays, atRisk: retention.lapsedAt !== null };
}
