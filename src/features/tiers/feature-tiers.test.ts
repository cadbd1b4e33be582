import { describe, expect, it } from 'vitest';
import { unlockingTier } from './feature-tiers';

describe('the tier that unlocks a feature', () => {
  it('is the one that staff gave it to, else the usual one', () => {
    const status = { movedFeatures: { charts: 'performer', coaching: null } as const };
    expect(unlockingTier('charts', status)).toBe('performer');
    expect(unlockingTier('coaching', status)).toBeNull();
    expect(unlockingTier('cohorts', status)).toBe('performer');
    expect(unlockingTier('charts', undefined)).toBe('active');
  });
});
