import { describe, expect, it } from 'vitest';
import { FEATURE_KEYS } from '@/contracts/tiers/feature-keys';
import { TIERS } from '@/contracts/tiers/tier';
import { defaultFeaturesOf, FEATURES, featureOf, isFeatureKey } from './features';

describe('the registry of features', () => {
  it('names each once, in kebab-case, with a title and a sentence', () => {
    expect(FEATURES.map((feature) => feature.key)).toEqual(FEATURE_KEYS);
    expect(new Set(FEATURE_KEYS).size).toBe(FEATURES.length);
    for (const { key, title, description } of FEATURES) {
      expect(key).toMatch(/^[a-z]+(-[a-z]+)*$/);
      expect(title).not.toBe('');
      expect(description).toMatch(/\.$/);
    }
  });

  it('knows its own keys and no others', () => {
    expect(isFeatureKey('lead-crm')).toBe(true);
    expect(isFeatureKey('leads')).toBe(false);
    expect(featureOf('lead-crm')).toMatchObject({ title: 'CRM', area: 'leads', defaultTier: 'active' });
  });

  it('gates nothing that is never gated', () => {
    for (const free of [
      'leads',
      'lead-stages',
      'tier-status',
      'statements',
      'tax-documents',
      'explanations',
      'general-channels',
    ]) {
      expect(isFeatureKey(free)).toBe(false);
    }
  });

  it.each([
    ['lead-crm', 'active'],
    ['case-studies', 'active'],
    ['recruit-link', 'active'],
    ['white-label-assets', 'performer'],
    ['custom-branding', 'performer'],
    ['custom-demos', 'performer'],
    ['team-overrides', 'performer'],
    ['white-label-proposals', 'elite'],
    ['client-portals', 'elite'],
    ['instant-payout', 'elite'],
    ['api-access', 'elite'],
  ] as const)('puts %s at %s', (key, tier) => {
    expect(featureOf(key).defaultTier).toBe(tier);
  });

  it('gives every tier what the tiers below have, and more', () => {
    const [starter, active, performer, elite] = TIERS.map(defaultFeaturesOf);
    expect(starter).toEqual([]);
    expect(performer).toEqual(expect.arrayContaining(active ?? []));
    expect(elite).toEqual(expect.arrayContaining(performer ?? []));
    expect(performer?.length).toBeGreaterThan(active?.length ?? 0);
    expect(elite?.length).toBe(FEATURES.length);
  });
});
