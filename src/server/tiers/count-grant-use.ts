import type { FeatureKey } from '@/contracts/tiers/feature-keys';
import type { Writer } from '../db/transaction';

/** Counts a use of a granted feature, so that staff see whether a grant is worth prolonging. Nothing for what the tier unlocks. */
export async function countGrantUse({ db, actor, now }: Writer, feature: FeatureKey): Promise<void> {
  if (actor.kind !== 'partner') return;
  await db.query(
    `UPDATE feature_grants g SET usage_count = coalesce(g.usage_count, 0) + 1, last_used_at = $3
       FROM partners p
      WHERE p.id = $1 AND g.partner_id = p.id AND g.feature::text = $2::text AND (g."from" IS NULL OR g."from" <= $3) AND (g.until IS NULL OR g.until > $3)
        AND NOT EXISTS (SELECT FROM tier_definitions d JOIN tier_definitions_unlocked_features f ON f.parent_id = d.id
                         WHERE d.key::text = p.tier::text AND d.active AND f.value::text = $2::text)`,
    [actor.partnerId, feature, now],
  );
}
