import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { progressPct, requirementsOf, type Standing, type TierRequirements } from './requirements';

const now = new Date('2026-11-21T12:00:00Z');
const requirements: TierRequirements = { deals: 10, training: true, satisfaction: 4.5, calls: 2, days: 30 };
const standing: Standing = {
  deals: 8,
  training: { performer: { done: 3, total: 4 } },
  satisfaction: 4.6,
  calls: 2,
  tierSince: new Date('2026-11-11T11:00:00Z'),
};

describe('the requirements of a tier', () => {
  it('each say where the partner stands', () => {
    expect(requirementsOf({ tier: 'performer', requirements }, standing, now)).toEqual([
      { key: 'deals', current: 8, target: 10, met: false },
      { key: 'training', current: 3, target: 4, met: false },
      { key: 'satisfaction', current: 4.6, target: 4.5, met: true },
      { key: 'calls', current: 2, target: 2, met: true },
      { key: 'days', current: 10, target: 30, met: false },
    ]);
  });

  it('that ask nothing are left out', () => {
    const active = {
      tier: 'active',
      requirements: { deals: 3, training: true, satisfaction: null, calls: 0, days: null },
    } as const;
    expect(requirementsOf(active, standing, now)).toEqual([{ key: 'deals', current: 8, target: 3, met: true }]);
  });

  it('are not met on satisfaction before the first review', () => {
    const unrated = requirementsOf({ tier: 'performer', requirements }, { ...standing, satisfaction: null }, now);
    expect(unrated).toContainEqual({ key: 'satisfaction', current: 0, target: 4.5, met: false });
  });

  it('count training for the tier itself only', () => {
    expect(requirementsOf({ tier: 'elite', requirements }, standing, now).map((each) => each.key)).not.toContain(
      'training',
    );
  });
});

describe('the progress', () => {
  it('is the mean of the requirements’ own completion', () => {
    expect(
      progressPct([
        { current: 8, target: 10 },
        { current: 1, target: 4 },
      ]),
    ).toBe(52);
    expect(progressPct([{ current: 57, target: 100 }])).toBe(57);
  });

  it('counts no requirement more than whole', () => {
    expect(
      progressPct([
        { current: 30, target: 10 },
        { current: 0, target: 2 },
      ]),
    ).toBe(50);
  });

  it('of a tier that asks nothing is 100', () => {
    expect(progressPct([])).toBe(100);
  });

  it('is 100 exactly when all are met', () => {
    const requirement = fc.record({
      current: fc.integer({ min: 0, max: 200 }),
      target: fc.integer({ min: 1, max: 200 }),
    });
    fc.assert(
      fc.property(fc.array(requirement, { maxLength: 5 }), (all) => {
        const pct = progressPct(all);
        expect(Number.isInteger(pct) && pct >= 0 && pct <= 100).toBe(true);
        expect(pct === 100).toBe(all.every(({ current, target }) => current >= target));
      }),
    );
  });
});
