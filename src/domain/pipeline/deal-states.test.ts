import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEAL_STATUSES } from '@/contracts/pipeline/deals';
import { countsForTier, judgeCorrection, judgeDealMove, judgeRefund } from './deal-states';

describe('a deal', () => {
  it('goes only where the specification says', () => {
    const legal = DEAL_STATUSES.flatMap((from) =>
      DEAL_STATUSES.filter((to) => judgeDealMove(from, to) === 'ok').map((to) => `${from} -> ${to}`),
    );
    expect(legal).toEqual([
      'claimed -> confirmed',
      'claimed -> rejected',
      'claimed -> cancelled',
      'confirmed -> completed',
      'confirmed -> cancelled',
      'confirmed -> refunded',
      'completed -> refunded',
    ]);
  });

  it('counts for the tier while it is confirmed or completed', () => {
    expect(DEAL_STATUSES.filter(countsForTier)).toEqual(['confirmed', 'completed']);
  });
});

describe('a refund', () => {
  const deal = { status: 'confirmed', valueCents: 150_000, refundedCents: 0 } as const;

  it('of a part leaves the deal as it is', () => {
    expect(judgeRefund(deal, 50_000)).toEqual({ refundedCents: 50_000, status: 'confirmed' });
    expect(judgeRefund({ ...deal, status: 'completed' }, 50_000)).toEqual({
      refundedCents: 50_000,
      status: 'completed',
    });
  });

  it('that reaches the value makes it refunded', () => {
    expect(judgeRefund({ ...deal, refundedCents: 50_000 }, 100_000)).toEqual({
      refundedCents: 150_000,
      status: 'refunded',
    });
  });

  it('beyond the value is refused', () => {
    expect(judgeRefund({ ...deal, refundedCents: 50_000 }, 100_001)).toBe('exceeds_remainder');
  });

  it('exists for a confirmed or completed deal only', () => {
    for (const status of ['claimed', 'rejected', 'cancelled', 'refunded'] as const)
      expect(judgeRefund({ ...deal, status }, 1)).toBe('illegal');
  });

  it('of nothing, less than nothing or half a cent is no refund', () => {
    for (const amount of [0, -1, 0.5, Number.NaN]) expect(() => judgeRefund(deal, amount)).toThrow(RangeError);
  });

  it('never brings the total beyond the value', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1_000_000 }),
        fc.array(fc.integer({ min: 1, max: 500_000 })),
        (valueCents, amounts) => {
          let state: Parameters<typeof judgeRefund>[0] = { status: 'confirmed', valueCents, refundedCents: 0 };
          for (const amount of amounts) {
            const verdict = judgeRefund(state, amount);
            if (typeof verdict === 'object') state = { ...state, ...verdict };
          }
          expect(state.refundedCents).toBeLessThanOrEqual(valueCents);
          expect(state.status === 'refunded').toBe(state.refundedCents === valueCents);
        },
      ),
    );
  });
});

describe('a correction', () => {
  const deal = { status: 'confirmed', valueCents: 150_000, refundedCents: 50_000 } as const;

  it('changes the value of a deal that is claimed, confirmed or completed', () => {
    for (const status of ['claimed', 'confirmed', 'completed'] as const)
      expect(judgeCorrection({ ...deal, status }, 100_000)).toBe('ok');
    for (const status of ['rejected', 'cancelled', 'refunded'] as const)
      expect(judgeCorrection({ ...deal, status }, 100_000)).toBe('illegal');
  });

  it('to the same value changes nothing', () => {
    expect(judgeCorrection(deal, 150_000)).toBe('unchanged');
  });

  it('must leave something beyond what was refunded', () => {
    expect(judgeCorrection(deal, 50_001)).toBe('ok');
    expect(judgeCorrection(deal, 50_000)).toBe('exceeds_remainder');
  });
});
