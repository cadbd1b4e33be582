import type { FeatureKey } from '@/contracts/tiers/feature-keys';
import type { Tier } from '@/contracts/tiers/tier';
import { type Certificate, unpausedFeatures } from '@/domain/tiers/certificates';
import type { RetentionRule } from '@/domain/tiers/definitions';
import type { TierRequirements } from '@/domain/tiers/requirements';
import { type Prepared, prepared, type Queryable } from '../db/queryable';

/** A tier as the database defines it now: what the engine, the gates and the status ask for. */
export type LadderTier = {
  tier: Tier;
  order: number;
  active: boolean;
  name: string;
  benefits: string[];
  rates: { baseBps: number; referralBps: number; overrideBps: number };
  requirements: TierRequirements;
  /** null while it is off */
  retention: RetentionRule | null;
  features: FeatureKey[];
};

type LadderRow = {
  tier: Tier;
  order: number;
  active: boolean;
  name: string;
  benefits: string | null;
  baseBps: number;
  referralBps: number;
  overrideBps: number;
  deals: number | null;
  training: boolean;
  satisfaction: number | null;
  calls: number | null;
  days: number | null;
  keepDeals: number | null;
  keepDays: number | null;
  graceDays: number | null;
  features: FeatureKey[];
};

const LADDER: Prepared = {
  name: 'tier-ladder',
  text: `
  SELECT d.key AS tier, d."order", coalesce(d.active, false) AS active, d.name, d.benefits_list AS benefits,
         d.base_rate_bps AS "baseBps", d.referral_rate_bps AS "referralBps", d.override_rate_bps AS "overrideBps",
         d.deals_required AS deals, coalesce(d.training_required, false) AS training, d.satisfaction_min AS satisfaction,
         d.calls_min AS calls, d.days_min AS days, d.retention_deals AS "keepDeals", d.retention_days AS "keepDays", d.grace_days AS "graceDays",
         array(SELECT f.value::text FROM tier_definitions_unlocked_features f WHERE f.parent_id = d.id ORDER BY f."order") AS features
    FROM tier_definitions d
   ORDER BY d."order"`,
};

/** All tier definitions, lowest first, by one statement. */
export async function readLadder(db: Queryable): Promise<LadderTier[]> {
  const rows = await prepared<LadderRow>(db, LADDER, []);
  return rows.map(
    ({ benefits, baseBps, referralBps, overrideBps, deals, training, satisfaction, calls, days, ...row }) => {
      const { keepDeals, keepDays, graceDays, ...tier } = row;
      return {
        ...tier,
        benefits: linesOf(benefits),
        rates: { baseBps, referralBps, overrideBps },
        requirements: { deals, training, satisfaction, calls, days },
        retention: ruleOf({ keepDeals, keepDays, graceDays }),
      };
    },
  );
}

/** The rule as its columns say it: off unless both the deals and the period are given. */
export function ruleOf(row: Pick<LadderRow, 'keepDeals' | 'keepDays' | 'graceDays'>): RetentionRule | null {
  const { keepDeals, keepDays, graceDays } = row;
  return keepDeals && keepDays ? { deals: keepDeals, periodDays: keepDays, graceDays: graceDays ?? 0 } : null;
}

/** "One benefit a line", as staff type them. */
export function linesOf(text: string | null): string[] {
  return (text ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/**
 * Keys unlocked at a tier, without what lapsed certificates pause, together with live grants: the same answer as the actor's own.
 * A tier that is switched off goes on unlocking for those who hold it; nobody is promoted into it. See docs/decisions/009, 014.
 */
export function featuresAt(
  tier: Tier,
  { granted, certificates }: { granted: readonly string[]; certificates: readonly Certificate[] },
  ladder: readonly LadderTier[],
  now: Date,
): string[] {
  return [...new Set([...unpausedFeatures(tier, ladder, certificates, now), ...granted])];
}
