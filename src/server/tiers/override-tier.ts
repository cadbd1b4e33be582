import { PortalError } from '@/contracts/errors';
import type { Tier } from '@/contracts/tiers/tier';
import type { TierStatus } from '@/contracts/tiers/tier-status';
import type { Writer } from '../db/transaction';
import { publish } from '../events/publish';
import { addJob } from '../jobs/add-job';
import { getTierStatus } from './get-tier-status';
import { readLadder } from './ladder';
import { lockPartner } from './lock-partner';
import { tierChangeEvents } from './promote-partner';
import { readStandings } from './standing';
import { recordTierEvents } from './tier-events';

export type OverrideInput = { id: string; tier: Tier; reason: string; until?: string | undefined };

/**
 * Staff set a tier by hand, with a reason and an optional end. The engine leaves it alone until then, keeps computing the
 * earned tier beside it, and falls back to that: by a job at that moment, or by whatever evaluates the partner first.
 * @throws PortalError not_found, invalid (an end that is not ahead)
 */
export async function overrideTier(writer: Writer, { id, tier, reason, until }: OverrideInput): Promise<TierStatus> {
  const { db, now } = writer;
  const ends = until ? new Date(until) : null;
  if (ends && ends <= now)
    throw new PortalError('invalid', 'The end must lie ahead.', { until: 'must lie in the future' });
  if (!(await lockPartner(db, id))) throw new PortalError('not_found', 'There is no such partner.');
  const [partner] = await readStandings(db, [id], now);
  if (!partner) throw new PortalError('not_found', 'There is no such partner.');

  await db.query(
    `UPDATE partners
        SET tier = $2::text::enum_partners_tier, override_tier = $2::text::enum_partners_override_tier, override_until = $3, override_reason = $4,
            earned_tier = $5::text::enum_partners_earned_tier, earned_since = coalesce(earned_since, tier_since, joined_at, created_at),
            tier_since = CASE WHEN tier IS DISTINCT FROM $2::text::enum_partners_tier THEN $6 ELSE tier_since END, updated_at = $6
      WHERE id = $1`,
    [id, tier, ends, reason, partner.earnedTier, now],
  );
  const deals = partner.standing.deals;
  await recordTierEvents(writer, id, [
    {
      type: 'override',
      from: partner.tier,
      to: tier,
      dealsBefore: deals,
      dealsAfter: deals,
      cause: 'override',
      reason,
    },
  ]);
  if (tier !== partner.tier)
    await publish(
      writer,
      ...tierChangeEvents(partner, { from: partner.tier, to: tier }, 'override', await readLadder(db), now),
    );
  if (ends) await addJob(writer, 'evaluate-nightly', {}, { key: `override-expires:${id}`, runAt: ends });
  return getTierStatus(writer, { partnerId: id });
}
