import { describe, expect, it } from 'vitest';
import { TIERS } from '@/contracts/tiers/tier';
import { SEEDED_TIERS } from './definitions';
import { tierRank } from './tier';

const column = <K extends keyof (typeof SEEDED_TIERS)[number]>(key: K) => SEEDED_TIERS.map((tier) => tier[key]);

describe('the seeded tiers', () => {
  it('are the four, in order', () => {
    expect(column('tier')).toEqual(TIERS);
    expect(column('order')).toEqual(TIERS.map(tierRank));
    expect(column('active').every(Boolean)).toBe(true);
  });

  it('pay 20, 22, 25 and 30 %', () => {
    expect(column('baseRateBps')).toEqual([2000, 2200, 2500, 3000]);
  });

  it('pay a referral bonus of 5 % from Active and a team override of 10 % from Performer', () => {
    expect(column('referralRateBps')).toEqual([0, 500, 500, 500]);
    expect(column('overrideRateBps')).toEqual([0, 0, 1000, 1000]);
  });

  it('pay out monthly, every two weeks, weekly and on demand', () => {
    expect(column('payoutCadence')).toEqual(['monthly', 'biweekly', 'weekly', 'on_demand']);
  });

  it('answer within 24, 4, 2 and 1 hours', () => {
    expect(column('support').map((support) => support.firstResponseHours)).toEqual([24, 4, 2, 1]);
  });

  it('ask for what is written', () => {
    expect(column('requirements')).toEqual([
      { deals: null, training: false, satisfaction: null, calls: null, days: null },
      { deals: 3, training: true, satisfaction: null, calls: null, days: null },
      { deals: 10, training: true, satisfaction: 4.5, calls: 2, days: 30 },
      { deals: 25, training: true, satisfaction: 4.5, calls: 4, days: 30 },
    ]);
  });

  it('let only Elite have custom deals, and none asks for retention', () => {
    expect(column('customDeals')).toEqual([false, false, false, true]);
    expect(column('retention')).toEqual([null, null, null, null]);
  });
});
