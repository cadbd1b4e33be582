import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { capRoomCents, dealAmounts } from './deal-amounts';

const terms = {
  valueCents: 100_000,
  base: { rateBps: 3000 },
  overrideRateBps: 1000,
  referralRateBps: 500,
  capBps: 5000,
};

describe('the cap on what one deal may earn in all', () => {
  it('leaves 30 + 10 + 5 % alone below 50 %', () => {
    expect(dealAmounts(terms)).toEqual({
      baseCents: 30_000,
      override: { cents: 10_000, cut: false },
      referral: { cents: 5_000, cut: false },
    });
  });

  it('cuts the referral first, then the override, never the base', () => {
    expect(dealAmounts({ ...terms, capBps: 4200 })).toMatchObject({
      override: { cents: 10_000, cut: false },
      referral: { cents: 2_000, cut: true },
    });
    expect(dealAmounts({ ...terms, capBps: 3300 })).toMatchObject({
      override: { cents: 3_000, cut: true },
      referral: { cents: 0, cut: true },
    });
    expect(dealAmounts({ ...terms, capBps: 2000 })).toEqual({
      baseCents: 30_000,
      override: { cents: 0, cut: true },
      referral: { cents: 0, cut: true },
    });
  });

  it('counts a flat agreement as the base', () => {
    expect(dealAmounts({ ...terms, base: { flatCents: 45_000 } })).toMatchObject({
      baseCents: 45_000,
      override: { cents: 5_000, cut: true },
    });
  });

  it('is rounded down to whole cents', () => {
    expect(capRoomCents(3, 5000)).toBe(1);
    expect(capRoomCents(7, 5000)).toBe(3);
    expect(capRoomCents(100_000_000_000, 9999)).toBe(99_990_000_000);
  });

  it('is never exceeded, unless by the base alone', () => {
    const bps = fc.integer({ min: 0, max: 10_000 });
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 100_000_000_000 }),
        bps,
        bps,
        bps,
        bps,
        (valueCents, base, override, referral, capBps) => {
          const amounts = dealAmounts({
            valueCents,
            base: { rateBps: base },
            overrideRateBps: override,
            referralRateBps: referral,
            capBps,
          });
          const extras = amounts.override.cents + amounts.referral.cents;
          expect(extras).toBeGreaterThanOrEqual(0);
          if (extras > 0)
            expect(amounts.baseCents + extras).toBeLessThanOrEqual(
              Number((BigInt(valueCents) * BigInt(capBps)) / 10_000n),
            );
          if (amounts.override.cut) expect(amounts.referral.cents).toBe(0);
        },
      ),
    );
  });
});
