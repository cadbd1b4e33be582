import type { PartnerStatus } from '@/contracts/roles';
import type { Tier } from '@/contracts/tiers/tier';
import type { Certificate } from '@/domain/tiers/certificates';
import type { TierOverride } from '@/domain/tiers/promote';
import type { Standing } from '@/domain/tiers/requirements';
import { type Prepared, prepared, type Queryable } from '../db/queryable';
import { CERTIFICATES } from './certificates';

/** Everything the engine asks about one partner, as its row and its training say it. */
export type PartnerStanding = {
  partnerId: string;
  status: PartnerStatus;
  tier: Tier;
  /** What the engine gives; differs from `tier` only beside a tier set by hand. */
  earnedTier: Tier;
  override: TierOverride | null;
  standing: Standing;
  /** When the engine first saw too few deals for the retention rule of the earned tier. */
  lapsedAt: Date | null;
  /** Features granted beside the tier, live now. */
  granted: string[];
  /** Completed modules that are valid for some months only. */
  certificates: Certificate[];
};

type StandingRow = {
  partnerId: string;
  status: PartnerStatus;
  tier: Tier;
  earnedTier: Tier | null;
  overrideTier: Tier | null;
  overrideUntil: Date | null;
  deals: number;
  satisfaction: number | null;
  calls: number;
  tierSince: Date;
  training: Standing['training'];
  demotedFrom: Tier | null;
  recentDeals: Date[];
  lapsedAt: Date | null;
  granted: string[];
  certificates: Certificate[];
};

/**
 * Per tier, how many of the modules it requires are complete, for the partner `p`. A module counts when any member completed
 * it, and only while it is published.
 */
export const TRAINING = `
  (SELECT coalesce(jsonb_object_agg(t.tier, jsonb_build_object('done', t.done, 'total', t.total)), '{}')
     FROM (SELECT r.value::text AS tier, count(*) AS total,
                  count(*) FILTER (WHERE EXISTS (SELECT FROM training_progress d
                                                  WHERE d.module_id = m.id AND d.partner_id = p.id AND d.completed_at IS NOT NULL)) AS done
             FROM training_modules m JOIN training_modules_required_for_tiers r ON r.parent_id = m.id
            WHERE m.published GROUP BY r.value) t)`;

/** Days count from the last change of the tier earned: one set by hand, and its end, do not wind that clock back. */
export const TIER_SINCE = `coalesce(p.earned_since, p.tier_since, p.joined_at, p.created_at)`;

/** What retention rules ask about the partner `p`: no deal is read while every rule is off. */
export const RETENTION = `
  p.demoted_from AS "demotedFrom", p.retention_lapsed_at AS "lapsedAt",
  array(SELECT d.confirmed_at FROM deals d
         WHERE d.partner_id = p.id AND d.confirmed_at IS NOT NULL AND d.status IN ('confirmed', 'completed')
         ORDER BY d.confirmed_at DESC
         LIMIT (SELECT coalesce(max(t.retention_deals) FILTER (WHERE t.retention_days > 0), 0) FROM tier_definitions t)) AS "recentDeals"`;

const STANDING: Prepared = {
  name: 'tier-standing',
  text: `
  SELECT p.id AS "partnerId", p.status, p.tier, p.earned_tier AS "earnedTier", p.override_tier AS "overrideTier", p.override_until AS "overrideUntil",
         coalesce(p.deals_count, 0) AS deals, p.satisfaction, coalesce(p.calls_held, 0) AS calls,
         ${TIER_SINCE} AS "tierSince", ${TRAINING} AS training, ${RETENTION}, ${CERTIFICATES} AS certificates,
         array(SELECT g.feature::text FROM feature_grants g
                WHERE g.partner_id = p.id AND (g."from" IS NULL OR g."from" <= $2) AND (g.until IS NULL OR g.until > $2)) AS granted
    FROM partners p
   WHERE p.id = ANY ($1::uuid[])
   ORDER BY p.id`,
};

/** Where partners stand, by one statement for any number of them. Who is to be changed must be locked before. */
export async function readStandings(
  db: Queryable,
  partnerIds: readonly string[],
  now: Date,
): Promise<PartnerStanding[]> {
  const rows = await prepared<StandingRow>(db, STANDING, [partnerIds, now]);
  return rows.map(
    ({
      partnerId,
      status,
      tier,
      earnedTier,
      overrideTier,
      overrideUntil,
      granted,
      certificates,
      lapsedAt,
      ...standing
    }) => {
      const override = overrideTier ? { tier: overrideTier, until: overrideUntil } : null;
      return {
        partnerId,
        status,
        tier,
        earnedTier: override ? (earnedTier ?? tier) : tier,
        override,
        standing,
        lapsedAt,
        granted,
        certificates,
      };
    },
  );
}

/** Whether a tier set by hand has come to its end, so that the earned one counts again. */
export function hasLapsed(override: TierOverride | null, now: Date): boolean {
  return override !== null && override.until !== null && override.until <= now;
}
