import type { PartnerStatus } from '@/contracts/roles';
import { isPayoutHeld } from '../accounts/partner-status';
import { amountsInFull, type TermedDeal, type TermedLine } from './amounts-in-full';
import type { LineState, LiveStatus } from './commission-states';
import type { EarnedKind } from './earn';
import type { EarnedStatus } from './hold';
import { earnTransition } from './postings';
import { remainderCents } from './reverse';

/** A line of a confirmed deal with the terms frozen on it, and what stands of it after its corrections and reversals. */
export type CorrectableLine = TermedLine & { standingCents: number };
export type Correction = { id: string; deltaCents: number };
export type CorrectionInput = Omit<TermedDeal, 'lines'> & {
  newValueCents: number;
  /** What was refunded so far, in all; at most the new value. */
  refundedCents: number;
  lines: readonly CorrectableLine[];
};

/**
 * What the correction of a confirmed value to W adds to each line: what is to stand at W, less what stands. Lines that stay
 * the same are left out.
 *
 * Rule 5 says half-even(W x frozen rate) less the sum of the line's group. "W x frozen rate" is the amount in full at W
 * (which a flat agreement and the cap bend), and where R was refunded before, rule 4 goes on over it: what is to stand is
 * half-even(full(W) x (W - R) / W). So after every step of a deal's life, in whatever order, each group stands at that
 * figure for the value and the refunds of that moment. See docs/decisions/008.
 * @throws RangeError when more was refunded than the new value. Spec 04, rules 4 and 5.
 */
export function correctionDeltas({ newValueCents, refundedCents, ...deal }: CorrectionInput): Correction[] {
  const inFull = amountsInFull(newValueCents, deal);
  return deal.lines.flatMap(({ id, standingCents }) => {
    const deltaCents = remainderCents(inFull.get(id) ?? 0, newValueCents, refundedCents) - standingCents;
    return deltaCents === 0 ? [] : [{ id, deltaCents }];
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
