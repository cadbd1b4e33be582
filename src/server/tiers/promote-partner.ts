import type { Tier } from '@/contracts/tiers/tier';
import { outcomeOf } from '@/domain/tiers/outcome';
import { effectiveTier } from '@/domain/tiers/promote';
import { tierRank, tiersUpTo } from '@/domain/tiers/tier';
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
  /** What staff wrote, with a tier set by hand that they end. */
  reason?: string;
  /** The deals counted before and after; left out when the count stays as it is. */
  dealsBefore?: number;
  dealsAfter?: number;
  /** True when the caller holds the partner's row lock already. */
  lockedPartner?: boolean;
};
export type PromotionOutcome = { promotion: { from: Tier; to: Tier } | null; events: NewEvent[] };

/**
 * The engine: evaluates one partner and writes what follows, in at most one UPDATE of the row. Climbs as many steps as
 * have their requirements met; a lowered count does not demote by itself, the retention rule of the tier does, one step at a
 * time; a tier set by hand stays until it expires, with the earned one kept beside it. Five statements at most, three when nothing changes. Spec 02 "The engine".
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
  const { earned, steps, lost, retention } = outcomeOf(partner, dealsAfter, ladder, now);
  const tier = effectiveTier({ override: partner.override, earnedTier: earned, now });
  const lapsed = hasLapsed(partner.override, now);

  const lapsedAt = retention?.lapsedAt ?? null;
  const moved = steps.length > 0 || lost;
  if (moved || lapsed || dealsAfter !== partner.standing.deals || !isSameInstant(lapsedAt, partner.lapsedAt)) {
    await db.query(
      `UPDATE partners
          SET tier = $2, earned_tier = $3::text::enum_partners_earned_tier, deals_count = $4,
              tier_since = CASE WHEN tier IS DISTINCT FROM $2 THEN $5 ELSE tier_since END,
              earned_since = CASE WHEN $6 THEN $5 ELSE earned_since END,
              override_tier = CASE WHEN $7 THEN NULL ELSE override_tier END,
              override_until = CASE WHEN $7 THEN NULL ELSE override_until END,
              override_reason = CASE WHEN $7 THEN NULL ELSE override_reason END,
              retention_lapsed_at = $8,
              demoted_from = CASE WHEN $9 THEN coalesce(demoted_from, $10::text) WHEN demoted_from = ANY ($11::text[]) THEN NULL ELSE demoted_from END,
              updated_at = $5
        WHERE id = $1`,
      [
        input.partnerId,
        tier,
        earned,
        dealsAfter,
        now,
        moved,
        lapsed,
        lost ? null : lapsedAt,
        lost,
        partner.earnedTier,
        // Who reached the tier that was lost, or one above it, is as everybody there.
        steps.flatMap((step) => tiersUpTo(step)),
      ],
    );
  }
  await recordTierEvents(
    writer,
    input.partnerId,
    historyOf(partner, { ...input, dealsBefore, dealsAfter, steps, lapsed, lost, earned }),
  );

  // Beside a tier set by hand nothing of what is held is about to end.
  const isWarning = lapsedAt !== null && partner.lapsedAt === null && !lost && tier === earned;
  const warning: NewEvent[] =
    isWarning && retention
      ? [
          {
            type: 'tier.at-risk',
            audience: { partner: input.partnerId },
            data: { tier, until: retention.keptUntil.toISOString(), missing: retention.missing },
          },
        ]
      : [];
  if (tier === partner.tier) return { promotion: null, events: warning };
  const change = { from: partner.tier, to: tier };
  return {
    promotion: tierRank(tier) > tierRank(partner.tier) ? change : null,
    events: [...tierChangeEvents(partner, change, lost ? 'retention' : input.cause, ladder, now), ...warning],
  };
}

export const isSameInstant = (a: Date | null, b: Date | null): boolean => a?.getTime() === b?.getTime();

/** What the history says of an evaluation: a lowered count, a fall back to the earned tier, each step climbed. */
function historyOf(
  partner: PartnerStanding,
  {
    cause,
    reason,
    dealsBefore,
    dealsAfter,
    steps,
    lapsed,
    lost,
    earned,
  }: {
    cause: string;
    reason?: string;
    dealsBefore: number;
    dealsAfter: number;
    steps: Tier[];
    lapsed: boolean;
    lost: boolean;
    earned: Tier;
  },
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
      cause: cause === 'override-ended' ? cause : 'override-expired',
      ...(reason ? { reason } : {}),
    });
  // Beside a live tier set by hand a step changes what is earned, not what is held.
  const beside = partner.override !== null && !lapsed;
  let held = partner.earnedTier;
  for (const step of steps) {
    rows.push({ type: beside ? 'earned' : 'promoted', from: held, to: step, ...deals, cause });
    held = step;
  }
  if (lost) {
    rows.push({
      type: beside ? 'earned' : 'demoted',
      from: partner.earnedTier,
      to: earned,
      ...deals,
      cause: 'retention',
    });
  }
  return rows;
}

/** What open pages are told of a changed tier: the tier, and what can be used now. */
export function tierChangeEvents(
  partner: Pick<PartnerStanding, 'partnerId' | 'granted' | 'certificates'>,
  change: { from: Tier; to: Tier },
  cause: string,
  ladder: readonly LadderTier[],
  now: Date,
): NewEvent[] {
  const audience = { partner: partner.partnerId };
  return [
    { type: 'tier.changed', audience, data: { ...change, cause } },
    { type: 'features.changed', audience, data: { features: featuresAt(change.to, partner, ladder, now) } },
  ];
}
