import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { amountsInFull } from './amounts-in-full';
import { type CorrectableLine, type CorrectionInput, correctionDeltas, placeCorrection } from './correct';
import { type EarnInput, type EarnLine, earnLines, linesWithTerms } from './earn';
import { mulDivHalfEven } from './money';
import { reversalAmounts } from './reverse';

const payableAt = new Date('2026-12-05T12:00:00Z');
const deal: EarnInput = {
  valueCents: 150_000,
  currency: 'USD',
  partner: { partnerId: 'pat', tier: 'starter', baseRateBps: 2000, ruleVersion: 1, status: 'active', currency: 'USD' },
  leader: {
    partnerId: 'lea',
    tier: 'performer',
    overrideRateBps: 1000,
    ruleVersion: 1,
    status: 'active',
    currency: 'EUR',
  },
  recruiter: {
    partnerId: 'rex',
    tier: 'active',
    referralRateBps: 500,
    withinWindow: true,
    ruleVersion: 1,
    status: 'active',
    currency: 'USD',
  },
  agreement: null,
  split: [],
  capBps: 5000,
  stackLeaderRecruiter: false,
  holdDays: 14,
  now: new Date('2026-11-21T12:00:00Z'),
  fx: () => ({ rateMicros: 920_000, source: 'ecb', quotedOn: '2026-11-20' }),
};
const stored = (lines: EarnLine[]): CorrectableLine[] =>
  lines.map(({ amountCents, ...line }) => ({
    ...line,
    id: `${line.kind} ${line.partnerId}`,
    standingCents: amountCents,
  }));
const correct = (lines: CorrectableLine[], newValueCents: number, terms: Partial<CorrectionInput> = {}) =>
  correctionDeltas({
    newValueCents,
    refundedCents: 0,
    capBps: 5000,
    dealPartnerId: 'pat',
    base: { rateBps: 2000 },
    lines,
    ...terms,
  });
const corrected = (lines: CorrectableLine[], newValueCents: number, terms: Partial<CorrectionInput> = {}) => {
  const deltas = new Map(correct(lines, newValueCents, terms).map(({ id, deltaCents }) => [id, deltaCents]));
  return lines.map((line) => ({ ...line, standingCents: line.standingCents + (deltas.get(line.id) ?? 0) }));
};

describe('a correction of a confirmed value', () => {
  it('adds to each line the difference at its frozen rate and exchange rate', () => {
    expect(correct(stored(earnLines(deal)), 200_000)).toEqual([
      { id: 'base pat', deltaCents: 10_000 },
      { id: 'override lea', deltaCents: 4_600 },
      { id: 'referral rex', deltaCents: 2_500 },
    ]);
  });

  it('to a lower value takes away, and to the same value changes nothing', () => {
    expect(correct(stored(earnLines(deal)), 100_000).map((each) => each.deltaCents)).toEqual([-10_000, -4_600, -2_500]);
    expect(correct(stored(earnLines(deal)), 150_000)).toEqual([]);
  });

  it('leaves a flat agreement as it is', () => {
    const agreement = { id: 'a1', kind: 'flat', flatCents: 20_000 } as const;
    const lines = stored(earnLines({ ...deal, agreement }));
    expect(correct(lines, 200_000, { base: { flatCents: 20_000 } }).map((each) => each.id)).toEqual([
      'override lea',
      'referral rex',
    ]);
  });

  it('keeps under the cap', () => {
    const agreement = { id: 'a1', kind: 'flat', flatCents: 70_000 } as const;
    const lines = stored(earnLines({ ...deal, agreement, leader: deal.leader && { ...deal.leader, currency: 'USD' } }));
    expect(lines.map((line) => line.standingCents)).toEqual([70_000, 5_000]);
    expect(correct(lines, 142_000, { base: { flatCents: 70_000 } })).toEqual([
      { id: 'override lea', deltaCents: -4_000 },
    ]);
  });

  it('after a part refund counts what is left of the new value', () => {
    const refunded = stored(earnLines(deal)).map((line) => ({ ...line, standingCents: (line.standingCents * 2) / 3 }));
    expect(correct(refunded, 200_000, { refundedCents: 50_000 }).map((each) => each.deltaCents)).toEqual([
      10_000, 4_600, 2_500,
    ]);
    expect(() => correct(refunded, 49_999, { refundedCents: 50_000 })).toThrow(RangeError);
  });

  const cents = fc.integer({ min: 1, max: 100_000_000_000 });
  const split = fc
    .integer({ min: 0, max: 9_999 })
    .map((shareBps) => [{ partnerId: 'bob', shareBps, status: 'active' as const, currency: 'USD' as const }]);

  it('makes every line what it would have been at the new value', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1000, max: 100_000_000_000 }),
        cents,
        split,
        (valueCents, newValueCents, shares) => {
          const now = corrected(stored(earnLines({ ...deal, valueCents, split: shares })), newValueCents);
          const fresh = new Map(
            stored(earnLines({ ...deal, valueCents: newValueCents, split: shares })).map((line) => [
              line.id,
              line.standingCents,
            ]),
          );
          for (const line of now) expect(line.standingCents).toBe(fresh.get(line.id) ?? 0);
        },
      ),
    );
  });

  it('twice is the same as once, and there and back is nothing', () => {
    fc.assert(
      fc.property(cents, cents, cents, (valueCents, via, last) => {
        const lines = stored(earnLines({ ...deal, valueCents }));
        expect(corrected(corrected(lines, via), last)).toEqual(corrected(lines, last));
        expect(corrected(corrected(lines, via), valueCents)).toEqual(lines);
      }),
    );
  });

  it('after a part refund of a flat amount leaves what the flat amount, refunded so far, comes to', () => {
    const [base] = stored(earnLines({ ...deal, agreement: { id: 'a1', kind: 'flat', flatCents: 20_000 } }));
    const terms = { capBps: 5000, dealPartnerId: 'pat', base: { flatCents: 20_000 } };
    const lines = [{ ...(base as CorrectableLine), standingCents: 10_000 }]; // half of 150,000 was refunded
    const [delta] = correctionDeltas({ ...terms, newValueCents: 300_000, refundedCents: 75_000, lines });
    expect(delta?.deltaCents).toBe(5_000); // three quarters of 20,000 stand
    const fullCents = amountsInFull(300_000, { ...terms, lines }).get(lines[0]?.id ?? '') ?? 0;
    expect(reversalAmounts([{ id: 'base', fullCents, standingCents: 15_000 }], 300_000, 150_000)).toEqual([
      { id: 'base', amountCents: -5_000 }, // half of 20,000, and not half of the 25,000 that the lines before the refund sum to
    ]);
  });

  const step = fc.oneof(
    fc.record({ refundPct: fc.integer({ min: 1, max: 99 }) }),
    fc.record({ valuePct: fc.integer({ min: 1, max: 300 }) }),
  );
  const agreements = fc.constantFrom(null, { id: 'a1', kind: 'flat' as const, flatCents: 20_001 });
  it('mixed with refunds in any order leaves after each step what the full amount at that value, refunded so far, comes to', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 100, max: 10_000_000 }),
        fc.array(step, { maxLength: 8 }),
        agreements,
        fc.constantFrom(1_000, 2_500, 5_000),
        split,
        (firstValue, steps, agreement, capBps, shares) => {
          let valueCents = firstValue;
          let refundedCents = 0;
          const earnedAt = (value: number) =>
            stored(linesWithTerms({ ...deal, valueCents: value, agreement, capBps, split: shares }));
          const terms = {
            capBps,
            dealPartnerId: 'pat',
            base: agreement ? { flatCents: agreement.flatCents } : { rateBps: 2000 },
          };
          let lines = earnedAt(valueCents);
          const move = (deltas: readonly (readonly [string, number])[]) => {
            const by = new Map(deltas);
            lines = lines.map((line) => ({ ...line, standingCents: line.standingCents + (by.get(line.id) ?? 0) }));
            const full = new Map(earnedAt(valueCents).map((line) => [line.id, line.standingCents]));
            expect(lines.map((line) => line.standingCents)).toEqual(
              lines.map((line) => mulDivHalfEven(full.get(line.id) ?? 0, valueCents - refundedCents, valueCents)),
            );
          };
          const refund = (totalCents: number) => {
            refundedCents = totalCents;
            const full = amountsInFull(valueCents, { ...terms, lines });
            const reversible = lines.map((line) => ({ ...line, fullCents: full.get(line.id) ?? 0 }));
            move(
              reversalAmounts(reversible, valueCents, refundedCents).map(({ id, amountCents }) => [id, amountCents]),
            );
          };
          for (const each of steps) {
            if ('refundPct' in each)
              refund(refundedCents + Math.floor(((valueCents - refundedCents) * each.refundPct) / 100));
            else {
              valueCents = Math.max(refundedCents + 1, Math.floor((valueCents * each.valuePct) / 100));
              const deltas = correctionDeltas({ ...terms, newValueCents: valueCents, refundedCents, lines });
              move(deltas.map(({ id, deltaCents }) => [id, deltaCents]));
            }
          }
          refund(valueCents);
          expect(lines.map((line) => line.standingCents)).toEqual(lines.map(() => 0));
        },
      ),
    );
  });
});

describe('the line of a correction', () => {
  it.each(['pending', 'held', 'payable'] as const)(
    'beside a %s original has its kind, state and payable date',
    (status) => {
      const original = { kind: 'base', status, payableAt } as const;
      expect(placeCorrection(original, -100, 'active')).toEqual({
        kind: 'base',
        status,
        payableAt,
        transition: `reverse_${status}`,
      });
      expect(placeCorrection(original, 100, 'active')).toMatchObject({ kind: 'base', status, payableAt });
    },
  );

  it.each(['processing', 'paid'] as const)('beside a %s original is payable', (status) => {
    const original = { kind: 'override', status, payableAt } as const;
    expect(placeCorrection(original, 100, 'active')).toEqual({
      kind: 'override',
      status: 'payable',
      payableAt,
      transition: 'earn_payable',
    });
    expect(placeCorrection(original, -100, 'suspended')).toEqual({
      kind: 'override',
      status: 'payable',
      payableAt,
      transition: 'reverse_payable',
    });
  });

  it('that owes more to a suspended beneficiary is held', () => {
    expect(placeCorrection({ kind: 'base', status: 'paid', payableAt }, 100, 'suspended')).toMatchObject({
      status: 'held',
      transition: 'earn_held',
    });
  });
});
