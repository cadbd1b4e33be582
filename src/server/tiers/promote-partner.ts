import type { Tier } from '@/contracts/tiers/tier';
import { effectiveTier, evaluate } from '@/domain/tiers/promote';
import { tierRank } from '@/domain/tiers/tier';
import type { Writer } from '../db/transaction';
import type { NewEvent } from '../events/publish';
import { featuresAt, type LadderTier, readLadder } from './ladder';
import { lockPartner } from './lock-partner';
import { hasLapsed, type PartnerStanding, readStandings } from './standing';
import { type NewTierEvent, recordTierEvents } from './tier-events';

export type PromotionInput = {
  partnerId: string;
  /** Why the engine was asked, as the history says it: `deal-confirmed`, `deal-refunded`, `client-reviews`, `nightly` ... */
  cause: string;
  /** The deals counted before and after; left out when the count stays as it is. */
  dealsBefore?: number;
  dealsAfter?: number;
  /** True when the caller holds the partner's row lock already. */
  lockedPartner?: boolean;
};
export type PromotionOutcome = { promotion: { from: Tier; to: Tier } | null; events: NewEvent[] };

/**
 * The engine: evaluates one partner and writes what follows, in at most one UPDATE of the row. Climbs as many steps as
 * have their requirements met; a lowered count never demotes; a tier set by hand stays until it expires, with the earned
 * one kept beside it. Five statements at most, three when nothing changes. Spec 02 "The engine".
 *
 * The events are the caller's to publish, so that one INSERT carries them with its own.
 * @returns `promotion` only when the tier that counts went up.
 */
export async function promotePartner(writer: Writer, input: PromotionInput): Promise<PromotionOutcome> {
  const { db, now } = writer;
  if (!input.lockedPartner) await lockPartner(db, input.partnerId);
  const [partner] = await readStandings(db, [input.partnerId], now);
  if (!partner) throw new Error(`No partner ${input.partnerId} to evaluate`);
  const ladder = await readLadder(db);

  const dealsBefore = input.dealsBefore ?? partner.standing.deals;
  const dealsAfter = input.dealsAfter ?? partner.standing.deals;
  const { tier: earned, steps } = evaluate({
    currentTier: partner.earnedTier,
    standing: { ...partner.standing, deals: dealsAfter },
    definitions: ladder,
    now,
  });
  const tier = effectiveTier({ override: partner.override, earnedTier: earned, now });
  const lapsed = hasLapsed(partner.override, now);

  if (steps.length > 0 || lapsed || dealsAfter !== partner.standing.deals) {
    await db.query(
      `UPDATE partners
          SET tier = $2, earned_tier = $3::text::enum_partners_earned_tier, deals_count = $4,
              tier_since = CASE WHEN tier IS DISTINCT FROM $2 THEN $5 ELSE tier_since END,
              earned_since = CASE WHEN $6 THEN $5 ELSE earned_since END,
              override_tier = CASE WHEN $7 THEN NULL ELSE override_tier END,
              override_until = CASE WHEN $7 THEN NULL ELSE override_until END,
              override_reason = CASE WHEN $7 THEN NULL ELSE override_reason END,
              updated_at = $5
        WHERE id = $1`,
      [input.partnerId, tier, earned, dealsAfter, now, steps.length > 0, lapsed],
    );
  }
  await recordTierEvents(
    writer,
    input.partnerId,
    historyOf(partner, { ...input, dealsBefore, dealsAfter, steps, lapsed, tier }),
  );

  if (tier === partner.tier) return { promotion: null, events: [] };
  const change = { from: partner.tier, to: tier };
  return {
    promotion: tierRank(tier) > tierRank(partner.tier) ? change : null,
    events: tierChangeEvents(partner, change, input.cause, ladder),
  };
}

/** What the history says of an evaluation: a lowered count, a fall back to the earned tier, each step climbed. */
function historyOf(
  partner: PartnerStanding,
  {
    cause,
    dealsBefore,
    dealsAfter,
    steps,
    lapsed,
    tier,
  }: { cause: string; dealsBefore: number; dealsAfter: number; steps: Tier[]; lapsed: boolean; tier: Tier },
): NewTierEvent[] {
  const rows: NewTierEvent[] = [];
  const deals = { dealsBefore, dealsAfter };
  if (dealsAfter < dealsBefore)
    rows.push({ type: 'count-lowered', from: partner.tier, to: partner.tier, ...deals, cause });
  if (lapsed)
    rows.push({
      type: 'override-expired',
      from: partner.tier,
      to: partner.earnedTier,
      ...deals,
      cause: 'override-expired',
    });
  let held = lapsed ? partner.earnedTier : partner.tier;
  // Beside a live tier set by hand the steps change what is earned, not what is held.
  if (tier === steps.at(-1) && (partner.override === null || lapsed)) {
    for (const step of steps) {
      rows.push({ type: 'promoted', from: held, to: step, ...deals, cause });
      held = step;
    }
  }
  return rows;
}

/** What open pages are told of a changed tier: the tier, and what can be used now. */
export function tierChangeEvents(
  partner: Pick<PartnerStanding, 'partnerId' | 'granted'>,
  change: { from: Tier; to: Tier },
  cause: string,
  ladder: readonly LadderTier[],
): NewEvent[] {
  const audience = { partner: partner.partnerId };
  return [
    { type: 'tier.changed', audience, data: { ...change, cause } },
    { type: 'features.changed', audience, data: { features: featuresAt(change.to, partner.granted, ladder) } },
  ];
}
