import type { Tier } from '@/contracts/tiers/tier';
import type { RetentionRule, TierDefinition } from './definitions';

const DAY_MS = 86_400_000;

/** What a partner brought lately, as a retention rule asks for it. */
export type Keeping = {
  /** When the deals that still count were confirmed, newest first: at least as many as the rule asks for. */
  recentDeals: readonly Date[];
  /** Since when the tier is held: the first whole period after it is everybody's. */
  tierSince: Date;
  /** When the engine first saw too few deals in the period; null while there are enough. The grace runs from here. */
  lapsedAt: Date | null;
};
export type Retention = {
  /** The first instant at which the tier is no longer held, unless enough deals are confirmed before. */
  keptUntil: Date;
  /** Deals to confirm by then. */
  missing: number;
  /** What the engine remembers: when too few deals were first seen, null while there are enough. */
  lapsedAt: Date | null;
  /** The grace is over: the tier is taken. */
  lost: boolean;
};

/**
 * Where a partner stands on the retention rule of the tier held: it expires when fewer deals than asked for lie in the
 * rolling period, and is lost when the grace after that is over. Spec 02 "Tier definitions".
 */
export function retentionOf(rule: RetentionRule, { recentDeals, tierSince, lapsedAt }: Keeping, now: Date): Retention {
  const periodMs = rule.periodDays * DAY_MS;
  const standingAt = (at: number): number => recentDeals.filter((deal) => deal.getTime() > at - periodMs).length;
  const decisive = recentDeals[rule.deals - 1];
  const expires = Math.max(tierSince.getTime(), decisive?.getTime() ?? Number.NEGATIVE_INFINITY) + periodMs;
  const isBelow = now.getTime() >= expires;
  // The grace runs from when it was seen: a rule that is new, or a deal taken back late, gives the whole of it too.
  const seen = isBelow ? (lapsedAt ?? now) : null;
  const keptUntil = new Date((seen?.getTime() ?? expires) + rule.graceDays * DAY_MS);
  return {
    keptUntil,
    missing: rule.deals - standingAt(isBelow ? now.getTime() : expires),
    lapsedAt: seen,
    lost: isBelow && keptUntil <= now,
  };
}

type LadderStep = Pick<TierDefinition, 'tier' | 'order' | 'active' | 'retention'>;

/** What the retention rule of the tier held says now; null where there is none. */
export function retentionIn(
  tier: Tier,
  definitions: readonly LadderStep[],
  keeping: Keeping,
  now: Date,
): Retention | null {
  const rule = definitions.find((definition) => definition.tier === tier)?.retention;
  // Nobody falls out of the lowest tier: a rule there has nowhere to demote to.
  return rule && tierBelow(tier, definitions) ? retentionOf(rule, keeping, now) : null;
}

/** The tier that a demotion leads to: the nearest active one below, one step at a time. */
export function tierBelow(tier: Tier, definitions: readonly LadderStep[]): Tier | null {
  const held = definitions.find((definition) => definition.tier === tier);
  if (!held) return null;
  const below = definitions.filter((definition) => definition.active && definition.order < held.order);
  return below.toSorted((a, b) => b.order - a.order)[0]?.tier ?? null;
}
