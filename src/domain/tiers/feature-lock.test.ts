import { describe, expect, it } from 'vitest';
import { canUse } from './can-use';
import { SEEDED_TIERS } from './definitions';
import { featuresOf, lockedBy } from './feature-lock';
import type { Standing } from './requirements';

const now = new Date('2026-11-21T12:00:00Z');
const standing: Standing = {
  deals: 2,
  training: { active: { done: 4, total: 4 } },
  satisfaction: null,
  calls: 0,
  tierSince: new Date('2026-11-01T12:00:00Z'),
};

describe('what a partner can use', () => {
  it('is what the tier unlocks', () => {
    const features = featuresOf(['lead-crm', 'charts'], [], now);
    expect(canUse({ features }, 'lead-crm')).toBe(true);
    expect(canUse({ features }, 'forecasting')).toBe(false);
  });

  it('is also what was granted, from its first instant up to its end', () => {
    const grant = {
      feature: 'forecasting',
      from: new Date('2026-11-21T12:00:00Z'),
      until: new Date('2026-12-01T00:00:00Z'),
    };
    const at = (iso: string) => canUse({ features: featuresOf([], [grant], new Date(iso)) }, 'forecasting');
    expect(at('2026-11-21T11:59:59.999Z')).toBe(false);
    expect(at('2026-11-21T12:00:00Z')).toBe(true);
    expect(at('2026-11-30T23:59:59.999Z')).toBe(true);
    expect(at('2026-12-01T00:00:00Z')).toBe(false);
    expect(featuresOf([], [{ ...grant, until: null }], new Date('2099-01-01T00:00:00Z'))).toEqual(['forecasting']);
  });

  it('names a feature once, and none that does not exist', () => {
    const grant = { feature: 'charts', from: now, until: null };
    expect(featuresOf(['charts', 'time-travel'], [grant], now)).toEqual(['charts']);
  });
});

describe('a locked feature', () => {
  it('names the lowest tier that has it and what is missing', () => {
    expect(lockedBy('lead-crm', SEEDED_TIERS, standing, now)).toEqual({
      feature: 'lead-crm',
      requiredTier: 'active',
      missing: [{ key: 'deals', current: 2, target: 3 }],
    });
    expect(lockedBy('team-overrides', SEEDED_TIERS, standing, now)).toMatchObject({
      requiredTier: 'performer',
      missing: [
        { key: 'deals', current: 2, target: 10 },
        { key: 'satisfaction', current: 0, target: 4.5 },
        { key: 'calls', current: 0, target: 2 },
        { key: 'days', current: 20, target: 30 },
      ],
    });
  });

  it('passes by a tier that is switched off', () => {
    const withoutActive = SEEDED_TIERS.map((tier) => (tier.tier === 'active' ? { ...tier, active: false } : tier));
    expect(lockedBy('lead-crm', withoutActive, standing, now).requiredTier).toBe('performer');
  });

  it('that no tier has names no tier', () => {
    const none = SEEDED_TIERS.map((tier) => ({ ...tier, features: [] }));
    expect(lockedBy('lead-crm', none, standing, now)).toEqual({ feature: 'lead-crm', requiredTier: null, missing: [] });
  });
});
