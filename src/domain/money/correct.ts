import type { PartnerStatus } from '@/contracts/roles';
import { isPayoutHeld } from '../accounts/partner-status';
import type { LineState, LiveStatus } from './commission-states';
import { type BaseTerms, dealAmounts, lineAmountCents } from './deal-amounts';
import type { EarnedKind } from './earn';
import type { EarnedStatus } from './hold';
import { earnTransition } from './postings';
import { remainderCents } from './reverse';
import { splitByLargestRemainder } from './split';

/**
 * A line of a confirmed deal with the terms frozen on it. `amountCents` is the line with all its corrections so far (zero for
 * a line that the cap left out at confirmation), `alreadyReversedCents` the sum of its reversals, zero or less.
 */
export type CorrectableLine = {
  id: string;
  kind: EarnedKind;
  partnerId: string;
  rateBps: number | null;
  shareBps: number;
  fxRateMicros: number;
  amountCents: number;
  alreadyReversedCents: number;
};
export type Correction = { id: string; deltaCents: number };
export type CorrectionInput = {
  newValueCents: number;
  /** What was refunded so far, in all; at most the new value. */
  refundedCents: number;
  capBps: number;
  dealPartnerId: string;
  /** The frozen terms of the base: the rate on its lines, or the flat amount of the agreement. */
  base: BaseTerms;
  lines: readonly CorrectableLine[];
};

/**
 * What the correction of a confirmed value adds to each line: what would stand at the new value, with the frozen rates,
 * shares, exchange rate, the cap and the refunds so far, less what stands. Lines that stay the same are left out.
 * @throws RangeError when more was refunded than the new value. Spec 04, rule 5.
 */
export function correctionDeltas({
  newValueCents,
  refundedCents,
  capBps,
  dealPartnerId,
  base,
  lines,
}: CorrectionInput): Correction[] {
  const rateOf = (kind: EarnedKind) => lines.find((line) => line.kind === kind)?.rateBps ?? 0;
  const amounts = dealAmounts({
    valueCents: newValueCents,
    base,
    overrideRateBps: rateOf('override'),
    referralRateBps: rateOf('referral'),
    capBps,
  });
  const baseLines = lines.filter((line) => line.kind === 'base');
  const sharedBps = baseLines.reduce((sum, line) => sum + line.shareBps, 0);
  // Shares that rounded to nothing at confirmation have no line; their weight still counts.
  const unwritten = sharedBps < 10_000 ? [{ key: '', weightBps: 10_000 - sharedBps }] : [];
  const shares = splitByLargestRemainder(
    amounts.baseCents,
    [...baseLines.map((line) => ({ key: line.partnerId, weightBps: line.shareBps })), ...unwritten],
    dealPartnerId,
  );
  return lines.flatMap((line) => {
    const { rateBps, fxRateMicros } = line;
    const target =
      line.kind === 'base'
        ? { cents: shares.get(line.partnerId) ?? 0, whole: line.shareBps === 10_000 }
        : { cents: amounts[line.kind].cents, whole: !amounts[line.kind].cut };
    const fullCents = lineAmountCents({ valueCents: newValueCents, rateBps, fxRateMicros, ...target });
    const deltaCents =
      remainderCents(fullCents, newValueCents, refundedCents) - (line.amountCents + line.alreadyReversedCents);
    return deltaCents === 0 ? [] : [{ id: line.id, deltaCents }];
  });
}

export type CorrectedLine = { kind: EarnedKind; status: LiveStatus; payableAt: Date };

/**
 * State and payable date of a correction: a line of the same kind beside the original, with its state and frozen payable
 * date; once that is processing or paid, payable - or held, when more is owed to somebody who is suspended or inactive.
 */
export function placeCorrection(
  original: CorrectedLine,
  deltaCents: number,
  beneficiary: PartnerStatus,
): LineState<EarnedKind> {
  const { kind, payableAt } = original;
  const open: EarnedStatus =
    original.status === 'processing' || original.status === 'paid' ? 'payable' : original.status;
  if (deltaCents < 0) return { kind, payableAt, status: open, transition: `reverse_${open}` };
  const status = isPayoutHeld(beneficiary) ? 'held' : open;
  return { kind, payableAt, status, transition: earnTransition(status) };
}
