import type { FeatureKey } from '@/contracts/tiers/feature-keys';
import { canUse } from '@/domain/tiers/can-use';
import { effectiveTier } from '@/domain/tiers/promote';
import type { Queryable } from '../db/queryable';
import { featuresAt, readLadder } from './ladder';
import { readStandings } from './standing';

/** What a partner can use at `now`, asked about somebody who is not the actor; null when there is no such partner. */
export async function partnerFeatures(db: Queryable, partnerId: string, now: Date): Promise<string[] | null> {
  const [partner] = await readStandings(db, [partnerId], now);
  if (!partner) return null;
  return featuresAt(effectiveTier({ ...partner, now }), partner, await readLadder(db), now);
}

export async function partnerCanUse(db: Queryable, partnerId: string, key: FeatureKey, now: Date): Promise<boolean> {
  const features = await partnerFeatures(db, partnerId, now);
  return features !== null && canUse({ features }, key);
}
