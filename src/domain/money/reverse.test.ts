import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cancellationVoids, placeReversal, reversalAmounts } from './reverse';

const payableAt = new Date('2026-12-05T12:00:00Z');
const now = new Date('2026-11-21T12:00:00Z');
const line = (id: string, fullCents: number, reversedCents = 0) => ({
  id,
  fullCents,
  standingCents: fullCents + reversedCents,
});

/** Applies refunds one after the other and answers what is left of each line. */
function afterRefunds(amounts: readonly number[], valueCents: number, refunds: readonly number[]): number[] {
  const lines = amounts.map((amountCents, index) => line(String(index), amountCents));
  let refundedCents = 0;
  for (const refund of refunds) {
    refundedCents += refund;
    for (const reversal of reversalAmounts(lines, valueCents, refundedCents)) {
      const reversed = lines[Number(reversal.id)];
      if (reversed) reversed.standingCents += reversal.amountCents;
    }
  }
  return lines.map((each) => each.standingCents);
}

describe('a reversal', () => {
  it('takes back of each line what was refunded of the value', () => {
    expect(reversalAmounts([line('base', 30_000), line('override', 15_000)], 150_000, 50_000)).toEqual([
      { id: 'base', amountCents: -10_000 },
      { id: 'override', amountCents: -5_000 },
    ]);
  });

  it('is the difference to what was taken back before', () => {
    expect(reversalAmounts([line('base', 30_000, -10_000)], 150_000, 75_000)).toEqual([
      { id: 'base', amountCents: -5_000 },
    ]);
    expect(reversalAmounts([line('base', 30_000, -10_000)], 150_000, 50_000)).toEqual([]);
  });

  it('of a third of an odd amount and then the rest leaves exactly zero', () => {
    expect(afterRefunds([20_001, 10_001, 5_000], 100_007, [33_336, 66_671])).toEqual([0, 0, 0]);
  });

  it('rounds what remains half to even', () => {
    expect(afterRefunds([5], 10, [1])).toEqual([4]);
    expect(afterRefunds([5], 10, [3])).toEqual([4]);
  });

  it('of more than the value, or of a line that is itself a reversal, does not exist', () => {
    expect(() => reversalAmounts([line('base', 1)], 100, 101)).toThrow(RangeError);
    expect(() => reversalAmounts([line('base', 1)], 100, -1)).toThrow(RangeError);
    expect(() => reversalAmounts([line('base', -1)], 100, 100)).toThrow(RangeError);
  });

  const valueAndRefunds = fc
    .array(fc.integer({ min: 1, max: 10_000_000_000 }), { minLength: 1, maxLength: 10 })
    .map((refunds) => ({ refunds, valueCents: refunds.reduce((sum, refund) => sum + refund, 0) }));
  const amountsOf = (valueCents: number) =>
    fc.array(fc.integer({ min: 0, max: valueCents }), { minLength: 1, maxLength: 5 });
  const anyDeal = valueAndRefunds.chain((deal) => amountsOf(deal.valueCents).map((amounts) => ({ ...deal, amounts })));

  it('by any sequence of part refunds that ends at the value returns every beneficiary to exactly zero', () => {
    fc.assert(
      fc.property(anyDeal, ({ refunds, valueCents, amounts }) => {
        expect(afterRefunds(amounts, valueCents, refunds)).toEqual(amounts.map(() => 0));
      }),
    );
  });

  it('ends at the same total however the refunds are split', () => {
    fc.assert(
      fc.property(anyDeal, fc.integer({ min: 1, max: 1_000_000 }), ({ refunds, valueCents, amounts }, kept) => {
        const refundedCents = valueCents;
        expect(afterRefunds(amounts, valueCents + kept, refunds)).toEqual(
          afterRefunds(amounts, valueCents + kept, [refundedCents]),
        );
      }),
    );
  });

  it('is never positive and never takes more than there is', () => {
    fc.assert(
      fc.property(anyDeal, ({ refunds, valueCents, amounts }) => {
        refunds.forEach((_, index) => {
          const left = afterRefunds(amounts, valueCents, refunds.slice(0, index + 1));
          const before = afterRefunds(amounts, valueCents, refunds.slice(0, index));
          left.forEach((cents, at) => {
            expect(cents).toBeGreaterThanOrEqual(0);
            expect(cents).toBeLessThanOrEqual(before[at] ?? Number.NaN);
          });
        });
      }),
    );
  });
});

describe('the negative line', () => {
  it.each(['pending', 'held', 'payable'] as const)(
    'against a %s line has its kind, state and payable date',
    (status) => {
      expect(placeReversal({ kind: 'base', status, payableAt }, now)).toEqual({
        kind: 'base',
        status,
        payableAt,
        transition: `reverse_${status}`,
      });
    },
  );

  it.each(['processing', 'paid'] as const)('against a %s line is a clawback, payable at once', (status) => {
    expect(placeReversal({ kind: 'override', status, payableAt }, now)).toEqual({
      kind: 'clawback',
      status: 'payable',
      payableAt: now,
      transition: 'clawback',
    });
  });
});

describe('the cancellation of a whole deal', () => {
  it('voids original and reversal while no line was processed', () => {
    expect(cancellationVoids(['pending', 'held', 'payable'])).toBe(true);
  });

  it('voids nothing once one line was processed', () => {
    expect(cancellationVoids(['pending', 'processing'])).toBe(false);
    expect(cancellationVoids(['payable', 'paid'])).toBe(false);
  });
});
