import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TIERS, type Tier } from '@/contracts/tiers/tier';
import { commissionCents } from '../money/money';
import { SEEDED_TIERS, type TierDefinition } from './definitions';
import { effectiveTier, evaluate, nextDefinition } from './promote';
import type { Standing } from './requirements';
import { tierRank } from './tier';

const now = new Date('2026-11-21T12:00:00Z');
const daysAgo = (days: number) => new Date(now.getTime() - days * 86_400_000);
const trained = { active: { done: 4, total: 4 }, performer: { done: 2, total: 2 }, elite: { done: 1, total: 1 } };
const strong: Standing = { deals: 40, training: trained, satisfaction: 4.8, calls: 9, tierSince: daysAgo(90) };
const at = (
  currentTier: Tier,
  standing: Partial<Standing> = {},
  definitions: readonly TierDefinition[] = SEEDED_TIERS,
) => evaluate({ currentTier, standing: { ...strong, ...standing }, definitions, now });

describe('the engine', () => {
  it('promotes a Starter with the third deal and the required training', () => {
    expect(at('starter', { deals: 3 })).toEqual({ tier: 'active', steps: ['active'] });
    expect(at('starter', { deals: 2 })).toEqual({ tier: 'starter', steps: [] });
    expect(at('starter', { deals: 3, training: { active: { done: 3, total: 4 } } }).steps).toEqual([]);
  });

  it.each([
    ['deals', { deals: 9 }],
    ['training', { training: { ...trained, performer: { done: 1, total: 2 } } }],
    ['satisfaction', { satisfaction: 4.49 }],
    ['any review', { satisfaction: null }],
    ['calls', { calls: 1 }],
    ['days', { tierSince: daysAgo(29.9) }],
  ])('promotes to Performer only with enough %s', (_, missing) => {
    expect(at('active', { deals: 10 }).steps).toEqual(['performer']);
    expect(at('active', { deals: 10, ...missing }).steps).toEqual([]);
  });

  it('counts days from the last change, so a tier that asks for days is not reached with the one before', () => {
    expect(at('starter')).toEqual({ tier: 'active', steps: ['active'] });
    expect(at('active')).toEqual({ tier: 'performer', steps: ['performer'] });
  });

  it('climbs several steps at once where none asks for days', () => {
    const withoutDays = SEEDED_TIERS.map((tier) => ({ ...tier, requirements: { ...tier.requirements, days: null } }));
    expect(at('starter', {}, withoutDays)).toEqual({ tier: 'elite', steps: ['active', 'performer', 'elite'] });
  });

  it('never skips a tier whose requirements fail', () => {
    const easyTop = SEEDED_TIERS.map((tier) =>
      tier.tier === 'elite'
        ? { ...tier, requirements: { deals: 1, training: false, satisfaction: null, calls: null, days: null } }
        : tier,
    );
    expect(at('active', { satisfaction: 1 }, easyTop).steps).toEqual([]);
  });

  it('passes by a tier that is switched off', () => {
    const withoutPerformer = SEEDED_TIERS.map((tier) =>
      tier.tier === 'performer' ? { ...tier, active: false } : tier,
    );
    expect(at('active', {}, withoutPerformer).steps).toEqual(['elite']);
    expect(at('performer', {}, withoutPerformer).steps).toEqual(['elite']);
    expect(nextDefinition('active', withoutPerformer)?.tier).toBe('elite');
  });

  it('has nothing above Elite', () => {
    expect(at('elite')).toEqual({ tier: 'elite', steps: [] });
    expect(nextDefinition('elite', SEEDED_TIERS)).toBeNull();
    expect(nextDefinition('starter', SEEDED_TIERS)?.tier).toBe('active');
  });

  it('never demotes, however little is left', () => {
    expect(at('performer', { deals: 0, training: {}, satisfaction: null, calls: 0 })).toEqual({
      tier: 'performer',
      steps: [],
    });
  });

  const tier = fc.constantFrom(...TIERS);
  const training = fc.record({ done: fc.nat({ max: 4 }), total: fc.constant(4) });
  const anyStanding = fc.record({
    deals: fc.nat({ max: 40 }),
    training: fc.record({ active: training, performer: training, elite: training }),
    satisfaction: fc.option(fc.double({ min: 0, max: 5, noNaN: true })),
    calls: fc.nat({ max: 6 }),
    tierSince: fc.integer({ min: 0, max: 90 }).map(daysAgo),
  });

  it('never leads down, and what it says once it says for good', () => {
    fc.assert(
      fc.property(tier, anyStanding, (currentTier, standing) => {
        const first = evaluate({ currentTier, standing, definitions: SEEDED_TIERS, now });
        expect(tierRank(first.tier)).toBeGreaterThanOrEqual(tierRank(currentTier));
        const held = first.steps.length > 0 ? { ...standing, tierSince: now } : standing;
        expect(evaluate({ currentTier: first.tier, standing: held, definitions: SEEDED_TIERS, now }).steps).toEqual([]);
      }),
    );
  });

  it('is monotone: more of anything never ends lower', () => {
    fc.assert(
      fc.property(tier, anyStanding, fc.nat({ max: 5 }), fc.nat({ max: 5 }), (currentTier, standing, deals, calls) => {
        const better = { ...standing, deals: standing.deals + deals, calls: standing.calls + calls, satisfaction: 5 };
        const [less, more] = [standing, better].map(
          (each) => evaluate({ currentTier, standing: each, definitions: SEEDED_TIERS, now }).tier,
        );
        expect(less && more && tierRank(more) >= tierRank(less)).toBe(true);
      }),
    );
  });
});

describe('deals confirmed one after the other', () => {
  /** Each deal earns at the tier held before it counts; the promotion serves the next. */
  function confirmAll(valuesCents: readonly number[], firstCount: number): { rates: number[]; totalCents: number } {
    let tier: Tier = 'starter';
    let tierSince = daysAgo(90);
    const rates: number[] = [];
    let totalCents = 0;
    valuesCents.forEach((valueCents, index) => {
      const rateBps = SEEDED_TIERS[tierRank(tier)]?.baseRateBps ?? Number.NaN;
      rates.push(rateBps);
      totalCents += commissionCents(valueCents, rateBps);
      const next = evaluate({
        currentTier: tier,
        standing: { ...strong, deals: firstCount + index + 1, tierSince },
        definitions: SEEDED_TIERS,
        now,
      });
      if (next.steps.length > 0) tierSince = now;
      tier = next.tier;
    });
    return { rates, totalCents };
  }

  it('earn the old rate up to the one that reaches the next tier, and the new rate after it', () => {
    expect(confirmAll([150_000, 150_000, 150_000], 2).rates).toEqual([2000, 2200, 2200]);
  });

  it('at once by a partner with two: exactly one earns at 20 %', () => {
    const { rates } = confirmAll(Array(10).fill(150_000), 2);
    expect(rates.filter((rate) => rate === 2000)).toHaveLength(1);
  });

  it('earn the same at each count whichever comes first', () => {
    const cents = fc.integer({ min: 1, max: 10_000_000 });
    fc.assert(
      fc.property(
        fc.array(cents, { minLength: 2, maxLength: 12 }),
        fc.nat({ max: 3 }),
        fc.nat(),
        (values, firstCount, at) => {
          const one = at % (values.length - 1);
          const swapped = values.with(one, values[one + 1] ?? 0).with(one + 1, values[one] ?? 0);
          expect(confirmAll(swapped, firstCount).rates).toEqual(confirmAll(values, firstCount).rates);
        },
      ),
    );
  });

  it('of equal value earn the same sum in any order, and of any value when no tier lies between them', () => {
    const cents = fc.integer({ min: 1, max: 10_000_000 });
    fc.assert(
      fc.property(cents, cents, fc.integer({ min: 3, max: 50 }), (a, b, count) => {
        expect(confirmAll([a, a, b], 0).totalCents).toBe(
          confirmAll(
            [a, a, b].toSorted((x, y) => x - y),
            0,
          ).totalCents,
        );
        expect(confirmAll([a, b], 0).totalCents).toBe(confirmAll([b, a], 0).totalCents);
        expect(confirmAll([1, a, b], count).totalCents).toBe(confirmAll([1, b, a], count).totalCents);
      }),
    );
  });
});

describe('a tier set by hand', () => {
  const earnedTier = 'active';

  it('counts until it expires, then the earned one', () => {
    const until = new Date('2026-12-01T00:00:00Z');
    const counts = (iso: string) =>
      effectiveTier({ override: { tier: 'elite', until }, earnedTier, now: new Date(iso) });
    expect(counts('2026-11-30T23:59:59.999Z')).toBe('elite');
    expect(counts('2026-12-01T00:00:00Z')).toBe('active');
  });

  it('without an expiry counts for good, also a lower one', () => {
    expect(effectiveTier({ override: { tier: 'starter', until: null }, earnedTier, now })).toBe('starter');
    expect(effectiveTier({ override: null, earnedTier, now })).toBe('active');
  });
});
