import { type BaseTerms, dealAmounts, lineAmountCents } from './deal-amounts';
import type { EarnedKind } from './earn';
import { splitByLargestRemainder } from './split';

/** The terms of one beneficiary, frozen at confirmation, whether or not they came to an amount then. */
export type TermedLine = {
  id: string;
  kind: EarnedKind;
  partnerId: string;
  rateBps: number | null;
  shareBps: number;
  fxRateMicros: number;
};
/** A deal as its confirmation froze it. */
export type TermedDeal = {
  capBps: number;
  dealPartnerId: string;
  /** The rate on the base lines, or the flat amount of the agreement. */
  base: BaseTerms;
  lines: readonly TermedLine[];
};

/**
 * What each line of a deal comes to in full at a value, by the frozen terms: rates, shares, exchange rates, cap. With a
 * flat agreement or under the cap this is not in proportion to the value, so it is computed anew for each value and never
 * scaled from an amount that was written for another. Spec 04, rules 1-3 and 5.
 * @returns by the line's id.
 */
export function amountsInFull(
  valueCents: number,
  { capBps, dealPartnerId, base, lines }: TermedDeal,
): Map<string, number> {
  const rateOf = (kind: EarnedKind) => lines.find((line) => line.kind === kind)?.rateBps ?? 0;
  const amounts = dealAmounts({
    valueCents,
    base,
    overrideRateBps: rateOf('override'),
    referralRateBps: rateOf('referral'),
    capBps,
  });
  const baseLines = lines.filter((line) => line.kind === 'base');
  const sharedBps = baseLines.reduce((sum, line) => sum + line.shareBps, 0);
  // Shares that rounded to nothing at confirmation may have no line; their weight still counts.
  const unwritten = sharedBps < 10_000 ? [{ key: '', weightBps: 10_000 - sharedBps }] : [];
  const shares = splitByLargestRemainder(
    amounts.baseCents,
    [...baseLines.map((line) => ({ key: line.partnerId, weightBps: line.shareBps })), ...unwritten],
    dealPartnerId,
  );
  return new Map(
    lines.map(({ id, kind, partnerId, rateBps, shareBps, fxRateMicros }) => {
      const { cents, whole } =
        kind === 'base'
          ? { cents: shares.get(partnerId) ?? 0, whole: shareBps === 10_000 }
          : { cents: amounts[kind].cents, whole: !amounts[kind].cut };
      return [id, lineAmountCents({ valueCents, rateBps, fxRateMicros, cents, whole })];
    }),
  );
}
