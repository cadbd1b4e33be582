import type { Tier } from '@/contracts/tiers/tier';
import { outcomeOf, type Rung } from '../tiers/outcome';
import type { Standing } from '../tiers/requirements';
import { tiersUpTo } from '../tiers/tier';

const DAY_MS = 86_400_000;

/** What happened to a partner that its tier depends on. */
export type TierFact = { at: Date } & (
  | { kind: 'deal'; dealId: string }
  /** A deal confirmed at `confirmedAt` was refunded as a whole or cancelled. */
  | { kind: 'deal-gone'; confirmedAt: Date }
  /** A module that these tiers require was completed, by the first member who did. */
  | { kind: 'module'; tiers: readonly Tier[] }
  | { kind: 'review'; rating: number }
  | { kind: 'call' }
  /** Staff set the tier by hand, or that came to its end. */
  | { kind: 'by-hand'; begins: boolean }
);
/** Where a partner stood when the time that is replayed began. */
export type TierStart = {
  tier: Tier;
  standing: Omit<Standing, 'satisfaction'>;
  ratings: { sum: number; count: number };
  byHand: boolean;
};
/** Where the draft would have given another tier than the rules in force: for own deals by deal, for those of others by time. */
export type TierShifts = {
  ofDeals: ReadonlyMap<string, Tier>;
  spans: readonly { from: Date; until: Date | null; tier: Tier }[];
  /** The tier under the draft at the end, where it is another one. */
  atEnd: Tier | null;
};

/**
 * Replays what happened to a partner under the rules in force and under a draft, by the engine itself: after each fact, and
 * nightly. What differs between the two is the draft's doing; everything else (a definition that was edited meanwhile, a tier
 * that was set by hand) was the same for both and stays as it really was. A deal earns at the tier held before it counts.
 * @param facts in the order of their times; none before `since`.
 */
export function replayTiers(
  start: TierStart,
  facts: readonly TierFact[],
  rules: { inForce: readonly Rung[]; draft: readonly Rung[] },
  span: { since: Date; until: Date },
): TierShifts {
  const worlds = { inForce: new World(start, rules.inForce), draft: new World(start, rules.draft) };
  const ofDeals = new Map<string, Tier>();
  const spans: { from: Date; until: Date | null; tier: Tier }[] = [];
  let byHand = start.byHand;
  const shifted = (): Tier | null => (!byHand && worlds.draft.tier !== worlds.inForce.tier ? worlds.draft.tier : null);
  const look = (at: Date): void => {
    const open = spans.at(-1)?.until === null ? spans.at(-1) : undefined;
    const tier = shifted();
    if (open && open.tier !== tier) open.until = at;
    if (tier && open?.tier !== tier) spans.push({ from: at, until: null, tier });
  };

  const nights = timeMatters(rules.inForce) || timeMatters(rules.draft);
  let night = span.since.getTime() + DAY_MS;
  const sleepUntil = (at: number): void => {
    for (; nights && night <= at; night += DAY_MS) {
      for (const world of [worlds.inForce, worlds.draft]) world.evaluate(new Date(night));
      look(new Date(night));
    }
  };
  for (const world of [worlds.inForce, worlds.draft]) world.evaluate(span.since);
  look(span.since);
  for (const fact of facts) {
    sleepUntil(fact.at.getTime());
    const tier = shifted();
    if (fact.kind === 'deal' && tier) ofDeals.set(fact.dealId, tier);
    if (fact.kind === 'by-hand') byHand = fact.begins;
    for (const world of [worlds.inForce, worlds.draft]) world.take(fact);
    look(fact.at);
  }
  sleepUntil(span.until.getTime());
  return { ofDeals, spans, atEnd: shifted() };
}

/** Whether time alone can change a tier. */
const timeMatters = (rules: readonly Rung[]): boolean =>
  rules.some(({ requirements, retention }) => Boolean(requirements.days) || retention !== null);

/** One partner under one set of rules. */
class World {
  tier: Tier;
  readonly #rules: readonly Rung[];
  readonly #ratings: { sum: number; count: number };
  #standing: Standing;
  #lapsedAt: Date | null = null;

  constructor({ tier, standing, ratings }: TierStart, rules: readonly Rung[]) {
    this.tier = tier;
    this.#rules = rules;
    this.#ratings = { ...ratings };
    this.#standing = { ...standing, satisfaction: meanOf(ratings) };
  }

  take(fact: TierFact): void {
    const standing = this.#standing;
    switch (fact.kind) {
      case 'deal':
        standing.deals += 1;
        standing.recentDeals = [fact.at, ...(standing.recentDeals ?? [])];
        break;
      case 'deal-gone':
        standing.deals = Math.max(0, standing.deals - 1);
        standing.recentDeals = (standing.recentDeals ?? []).filter(
          (deal) => deal.getTime() !== fact.confirmedAt.getTime(),
        );
        break;
      case 'module':
        standing.training = { ...standing.training };
        for (const tier of fact.tiers) {
          const { done, total } = standing.training[tier] ?? { done: 0, total: 0 };
          standing.training[tier] = { done: done + 1, total };
        }
        break;
      case 'review':
        this.#ratings.sum += fact.rating;
        this.#ratings.count += 1;
        standing.satisfaction = meanOf(this.#ratings);
        break;
      case 'call':
        standing.calls += 1;
        break;
      case 'by-hand':
        return;
    }
    this.evaluate(fact.at);
  }

  evaluate(now: Date): void {
    const before = { earnedTier: this.tier, standing: this.#standing, lapsedAt: this.#lapsedAt };
    const { earned, steps, lost, retention } = outcomeOf(before, this.#standing.deals, this.#rules, now);
    this.#lapsedAt = lost ? null : (retention?.lapsedAt ?? null);
    if (steps.length === 0 && !lost) return;
    const { demotedFrom = null } = this.#standing;
    const regained = steps.some((step) => demotedFrom !== null && tiersUpTo(step).includes(demotedFrom));
    this.#standing = {
      ...this.#standing,
      tierSince: now,
      demotedFrom: lost ? (demotedFrom ?? this.tier) : regained ? null : demotedFrom,
    };
    this.tier = earned;
  }
}

/** Cut, not rounded, as the engine's own: 4.499 is not the 4.5 that a tier asks for. */
const meanOf = ({ sum, count }: TierStart['ratings']): number | null =>
  count === 0 ? null : Math.floor((sum / count) * 100 + 1e-9) / 100;
