import { describe, expect, it } from 'vitest';
import type { Tier } from '@/contracts/tiers/tier';
import { askedUpTo, renewalStage, renewalsOf, unpausedFeatures } from './certificates';
import { SEEDED_TIERS } from './definitions';
import { lockedBy } from './feature-lock';
import type { Standing } from './requirements';

const DAY_MS = 86_400_000;
const now = new Date('2026-11-21T12:00:00Z');
const inDays = (days: number) => new Date(now.getTime() + days * DAY_MS);
const certificate = (id: string, tiers: Tier[], expires: Date) => ({
  module: { id, title: `Module ${id}` },
  tiers,
  expiresAt: expires.toISOString(),
});
const at = (tier: Tier) => SEEDED_TIERS.find((each) => each.tier === tier)?.features;

describe('a certificate that lapses', () => {
  it('pauses what its lowest tier and those above add, from its first instant on', () => {
    const both = [certificate('a', ['performer', 'elite'], now)];
    expect(unpausedFeatures('elite', SEEDED_TIERS, both, new Date(now.getTime() - 1))).toEqual(at('elite'));
    expect(unpausedFeatures('elite', SEEDED_TIERS, both, now)).toEqual(at('active'));
    expect(unpausedFeatures('performer', SEEDED_TIERS, both, now)).toEqual(at('active'));
  });

  it('pauses nothing of a tier below those that ask for it', () => {
    expect(unpausedFeatures('active', SEEDED_TIERS, [certificate('a', ['performer'], inDays(-9))], now)).toEqual(
      at('active'),
    );
  });

  it('gives nothing that the tier held does not unlock', () => {
    const moved = SEEDED_TIERS.map((step) =>
      step.tier === 'performer' ? { ...step, features: step.features.filter((key) => key !== 'charts') } : step,
    );
    const features = unpausedFeatures('performer', moved, [certificate('a', ['performer'], now)], now);
    expect(features).toContain('lead-crm');
    expect(features).not.toContain('charts');
  });

  it('is shown for six weeks before, where the tier held rests on it', () => {
    const all = [
      certificate('later', ['active'], new Date(inDays(42).getTime() + 1)),
      certificate('soon', ['active'], inDays(42)),
      certificate('lapsed', ['starter'], now),
      certificate('above', ['elite'], inDays(-1)),
    ];
    expect(
      renewalsOf(askedUpTo('active', SEEDED_TIERS, all), now).map(({ module, lapsed }) => [module.id, lapsed]),
    ).toEqual([
      ['lapsed', true],
      ['soon', false],
    ]);
  });

  it('is told of six weeks and two weeks before, and at the lapse', () => {
    const stage = (ms: number) => renewalStage(new Date(now.getTime() + ms), now);
    expect(stage(42 * DAY_MS + 1)).toBeNull();
    expect(stage(42 * DAY_MS)).toBe('six-weeks');
    expect(stage(14 * DAY_MS + 1)).toBe('six-weeks');
    expect(stage(14 * DAY_MS)).toBe('two-weeks');
    expect(stage(1)).toBe('two-weeks');
    expect(stage(0)).toBe('lapsed');
  });

  it('is all that who holds the tier misses', () => {
    const standing: Standing = { deals: 0, training: {}, satisfaction: null, calls: 0, tierSince: now };
    const own = { tier: 'performer' as const, certificates: [certificate('a', ['active'], now)] };
    expect(lockedBy('lead-crm', SEEDED_TIERS, standing, now, own).missing).toEqual([
      {
        key: 'training',
        current: 0,
        target: 1,
        renewals: [{ module: { id: 'a', title: 'Module a' }, expiresAt: now.toISOString() }],
      },
    ]);
    expect(lockedBy('master-classes', SEEDED_TIERS, standing, now, own).missing).not.toHaveLength(1);
  });
});
