import { PortalError } from '@/contracts/errors';
import type { FeatureKey } from '@/contracts/tiers/feature-keys';
import { canUse } from '@/domain/tiers/can-use';
import { lockedBy } from '@/domain/tiers/feature-lock';
import { featureOf } from '@/domain/tiers/features';
import { effectiveTier } from '@/domain/tiers/promote';
import type { Reader } from '../db/transaction';
import { countGrantUse } from './count-grant-use';
import { readLadder } from './ladder';
import { readStandings } from './standing';
import { texts } from './texts';

/** Lets through who can use a feature; staff and the portal itself are not gated. @throws PortalError feature_locked */
export async function requireFeature(reader: Reader, key: FeatureKey): Promise<void> {
  const { actor } = reader;
  if (actor.kind === 'staff' || actor.kind === 'system') return;
  if (actor.kind === 'partner' && canUse(actor, key)) return countGrantUse(reader, key);
  throw await lockedFeature(reader, key);
}

/** The refusal of a feature: which tier has it, and what the partner misses for that one. api.md `feature_locked`. */
export async function lockedFeature({ db, actor, now }: Reader, key: FeatureKey): Promise<PortalError> {
  const { title } = featureOf(key);
  const ladder = await readLadder(db);
  const [partner] = actor.kind === 'partner' ? await readStandings(db, [actor.partnerId], now) : [];
  const nothing = { deals: 0, training: {}, satisfaction: null, calls: 0, tierSince: now };
  const own = partner && { tier: effectiveTier({ ...partner, now }), certificates: partner.certificates };
  const { requiredTier, missing } = lockedBy(key, ladder, partner?.standing ?? nothing, now, own);
  const lapsed = missing.flatMap(({ renewals = [] }) => renewals.map(({ module }) => module.title));
  const name = ladder.find((tier) => tier.tier === requiredTier)?.name;
  const unlocked = name ? texts.locked(title, name) : texts.inNoTier(title);
  const said = lapsed[0] === undefined ? unlocked : texts.paused(title, lapsed[0]);
  return new PortalError('feature_locked', said, undefined, {
    feature: key,
    ...(requiredTier ? { requiredTier } : {}),
    missing,
  });
}
