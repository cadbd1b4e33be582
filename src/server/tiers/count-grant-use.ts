import type { FeatureKey } from '@/contracts/tiers/feature-keys';
import type { Reader } from '../db/transaction';
import { UNLOCKED } from './certificates';

/** What this node has counted today: a request asks the database once for a partner, a feature and a day. */
const counted = { day: '', keys: new Set<string>() };

/**
 * Counts that a partner used a feature which a grant alone gives it, once a day for each grant and over all nodes, so that
 * staff see whether a grant is worth prolonging. Nothing for what the tier unlocks. Spec 02 "Feature gating".
 */
export async function countGrantUse({ db, actor, now }: Reader, feature: FeatureKey): Promise<void> {
  if (actor.kind !== 'partner') return;
  const day = now.toISOString().slice(0, 10);
  if (counted.day !== day) Object.assign(counted, { day, keys: new Set() });
  const key = `${actor.partnerId} ${feature}`;
  if (counted.keys.has(key)) return;
  counted.keys.add(key);
  await db.query(
    `UPDATE feature_grants g SET usage_count = coalesce(g.usage_count, 0) + 1, last_used_at = $3
       FROM partners p
      WHERE p.id = $1 AND g.partner_id = p.id AND g.feature::text = $2::text AND (g."from" IS NULL OR g."from" <= $3) AND (g.until IS NULL OR g.until > $3)
        AND (g.last_used_at IS NULL OR g.last_used_at < date_trunc('day', $3::timestamptz, 'UTC'))
        AND $2::text NOT IN (${UNLOCKED('$3')})`,
    [actor.partnerId, feature, now],
  );
}
