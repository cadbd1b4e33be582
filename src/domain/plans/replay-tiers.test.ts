import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TIERS, type Tier } from '@/contracts/tiers/tier';
import { SEEDED_TIERS } from '../tiers/definitions';
import { tierRank } from '../tiers/tier';
import { replayTiers, type TierFact, type TierStart } from './replay-tiers';
import { type PlanRules, rulesUnder, type TierChange } from './rules';

const since = new Date('2025-11-21T12:00:00Z');
const day = (days: number) => new Date(since.getTime() + days * 86_400_000);
const inForce: PlanRules = {
  capBps: 5000,
  tiers: SEEDED_TIERS.map(({ baseRateBps, referralRateBps, overrideRateBps, ...tier }) => ({
    ...tier,
    rates: { baseBps: baseRateBps, referralBps: referralRateBps, overrideBps: overrideRateBps },
  })),
};
const fresh: TierStart = {
  tier: 'starter',
  standing: {
    deals: 0,
    training: { active: { done: 1, total: 1 }, performer: { done: 1, total: 1 }, elite: { done: 1, total: 1 } },
    calls: 9,
    tierSince: since,
  },
  ratings: { sum: 50, count: 10 },
  byHand: false,
};
const deals = (...days: number[]): TierFact[] =>
  days.map((at, i) => ({ kind: 'deal', at: day(at), dealId: `d${i + 1}` }));
const replay = (facts: readonly TierFact[], tiers: TierChange[], start = fresh) =>
  replayTiers(
    start,
    facts,
    { inForce: inForce.tiers, draft: rulesUnder(inForce, { capBps: null, tiers }).tiers },
    { since, until: day(365) },
  );

const facts: fc.Arbitrary<TierFact[]> = fc
  .array(
    fc.record({
      at: fc.integer({ min: 1, max: 364 }),
      kind: fc.constantFrom('deal', 'deal', 'deal', 'deal', 'review', 'call', 'module', 'gone'),
      rating: fc.integer({ min: 1, max: 5 }),
      tier: fc.constantFrom(...TIERS),
    }),
    { maxLength: 60 },
  )
  .map((raw) =>
    raw
      .toSorted((a, b) => a.at - b.at)
      .map(({ at, kind, rating, tier }, i): TierFact => {
        if (kind === 'review') return { kind, at: day(at), rating };
        if (kind === 'module') return { kind, at: day(at), tiers: [tier] };
        if (kind === 'gone') return { kind: 'deal-gone', at: day(at), confirmedAt: day(at - 1) };
        return kind === 'call' ? { kind, at: day(at) } : { kind: 'deal', at: day(at), dealId: `d${i}` };
      }),
  );

describe('the tiers of a partner, replayed', () => {
  it('are the real ones under the rules in force, whatever happened', () => {
    fc.assert(
      fc.property(facts, (happened) => {
        expect(replay(happened, [])).toEqual({ ofDeals: new Map(), spans: [], atEnd: null });
      }),
    );
  });

  it('are never lower when less is asked for', () => {
    fc.assert(
      fc.property(facts, fc.integer({ min: 1, max: 9 }), fc.integer({ min: 0, max: 30 }), (happened, count, days) => {
        const { ofDeals, spans } = replay(happened, [{ tier: 'performer', deals: count, days }]);
        for (const tier of [...ofDeals.values(), ...spans.map((span) => span.tier)])
          expect(tierRank(tier)).toBeGreaterThanOrEqual(tierRank('performer'));
      }),
    );
  });

  it('count a deal after it has earned', () => {
    const { ofDeals, spans } = replay(deals(10, 20, 30, 40), [{ tier: 'active', deals: 2 }]);
    expect([...ofDeals]).toEqual([['d3', 'active']]);
    expect(spans).toEqual([{ tier: 'active', from: day(20), until: day(30) }]);
  });

  it('come with the days in tier, by the night in which they are full', () => {
    const ten = deals(1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
    const { spans, atEnd } = replay(ten, [{ tier: 'performer', days: 60 }]);
    // Active on day 3: Performer after 30 days in force, after 60 under the draft.
    expect(spans).toEqual([{ tier: 'active', from: day(33), until: day(63) }]);
    expect(atEnd).toBeNull();
  });

  it('stay as they were while one was set by hand', () => {
    const byHand: TierFact[] = [{ kind: 'by-hand', at: day(5), begins: true }];
    const { ofDeals, atEnd } = replay([...byHand, ...deals(10, 20, 30, 40)], [{ tier: 'active', deals: 1 }]);
    expect([...ofDeals]).toEqual([]);
    expect(atEnd).toBeNull();
  });

  it('fall back by the count when a deal is taken back, and never below what was reached', () => {
    const happened: TierFact[] = [...deals(10, 20), { kind: 'deal-gone', at: day(25), confirmedAt: day(20) }];
    const { atEnd } = replay(
      [...happened, { kind: 'deal', at: day(40), dealId: 'last' }],
      [{ tier: 'active', deals: 2 }],
    );
    expect(atEnd satisfies Tier | null).toBe('active');
  });
});
