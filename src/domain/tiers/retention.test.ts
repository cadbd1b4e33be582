import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SEEDED_TIERS, type TierDefinition } from './definitions';
import { evaluate } from './promote';
import { requirementsOf, type Standing } from './requirements';
import { retentionIn, retentionOf, tierBelow } from './retention';

const DAY_MS = 86_400_000;
const now = new Date('2026-11-21T12:00:00Z');
const daysAgo = (days: number) => new Date(now.getTime() - days * DAY_MS);
const rule = { deals: 3, periodDays: 90, graceDays: 14 };
const keeping = { recentDeals: [5, 30, 60, 200].map(daysAgo), tierSince: daysAgo(300), lapsedAt: null };

describe('a retention rule', () => {
  it('keeps a tier while enough deals lie in the period, and says until when and what is missing for longer', () => {
    expect(retentionOf(rule, keeping, now)).toEqual({
      keptUntil: daysAgo(60 - 90 - 14),
      missing: 1,
      lapsedAt: null,
      lost: false,
    });
  });

  it('gives the grace from when too few deals were seen, and takes the tier when it is over', () => {
    const few = { ...keeping, recentDeals: [5, 100, 200].map(daysAgo) };
    expect(retentionOf(rule, few, now)).toMatchObject({
      lapsedAt: now,
      lost: false,
      missing: 2,
      keptUntil: daysAgo(-14),
    });
    expect(retentionOf(rule, { ...few, lapsedAt: daysAgo(13.9) }, now)).toMatchObject({ lost: false });
    expect(retentionOf(rule, { ...few, lapsedAt: daysAgo(14) }, now)).toMatchObject({ lost: true, keptUntil: now });
  });

  it('is met again by the deals that were missing', () => {
    expect(retentionOf(rule, { ...keeping, lapsedAt: daysAgo(10) }, now)).toMatchObject({
      lapsedAt: null,
      lost: false,
    });
  });

  it('leaves the first whole period to everybody', () => {
    const fresh = { recentDeals: [], tierSince: daysAgo(80), lapsedAt: null };
    expect(retentionOf(rule, fresh, now)).toEqual({
      keptUntil: daysAgo(80 - 90 - 14),
      missing: 3,
      lapsedAt: null,
      lost: false,
    });
  });

  it('has nowhere to demote to from the lowest tier, and goes one active step at a time', () => {
    const ruled: TierDefinition[] = SEEDED_TIERS.map((tier) => ({ ...tier, retention: rule }));
    expect(retentionIn('starter', ruled, { ...keeping, recentDeals: [] }, now)).toBeNull();
    expect(tierBelow('elite', ruled)).toBe('performer');
    expect(
      tierBelow(
        'elite',
        ruled.map((tier) => (tier.tier === 'performer' ? { ...tier, active: false } : tier)),
      ),
    ).toBe('active');
  });

  it('asks who lost a tier for the deals that keep it, not for those of all time', () => {
    const performer: TierDefinition = { ...SEEDED_TIERS[2], retention: rule };
    const standing: Standing = {
      deals: 40,
      training: {},
      satisfaction: 5,
      calls: 9,
      tierSince: daysAgo(40),
      recentDeals: [daysAgo(5)],
    };
    const steps = (more: Partial<Standing>) =>
      evaluate({
        currentTier: 'active',
        standing: { ...standing, ...more },
        definitions: [SEEDED_TIERS[1], performer],
        now,
      }).steps;
    expect(steps({})).toEqual(['performer']);
    expect(steps({ demotedFrom: 'performer' })).toEqual([]);
    expect(requirementsOf(performer, { ...standing, demotedFrom: 'performer' }, now)[0]).toEqual({
      key: 'deals',
      current: 1,
      target: 3,
      met: false,
    });
    expect(steps({ demotedFrom: 'performer', recentDeals: [1, 2, 3].map(daysAgo) })).toEqual(['performer']);
  });

  it('never takes a tier while enough deals lie in the period or in the first one, and none when it is off', () => {
    const days = fc.double({ min: 0, max: 400, noNaN: true });
    fc.assert(
      fc.property(
        fc.array(days, { maxLength: 8 }),
        days,
        fc.option(days, { nil: null }),
        fc.record({
          deals: fc.integer({ min: 1, max: 6 }),
          periodDays: fc.integer({ min: 1, max: 200 }),
          graceDays: fc.integer({ min: 0, max: 60 }),
        }),
        (deals, since, lapsed, any) => {
          const facts = {
            recentDeals: deals.toSorted((a, b) => a - b).map(daysAgo),
            tierSince: daysAgo(since),
            lapsedAt: lapsed === null ? null : daysAgo(lapsed),
          };
          const inPeriod = deals.filter((ago) => ago < any.periodDays).length;
          const { lost, missing, keptUntil } = retentionOf(any, facts, now);
          if (inPeriod >= any.deals || since < any.periodDays) expect(lost).toBe(false);
          if (lapsed === null && any.graceDays > 0) expect(lost).toBe(false);
          expect(lost).toBe(keptUntil <= now);
          expect(missing).toBeGreaterThan(0);
          expect(retentionIn('performer', SEEDED_TIERS, facts, now)).toBeNull();
        },
      ),
    );
  });
});
