import { v7 as uuidv7 } from 'uuid';
import type { LiveStatus } from '@/domain/money/commission-states';
import { type CorrectableLine, correctionDeltas, placeCorrection } from '@/domain/money/correct';
import { earnedStatus } from '@/domain/money/hold';
import { earnTransition } from '@/domain/money/postings';
import type { Writer } from '../db/transaction';
import { publish } from '../events/publish';
import type { DealRow } from '../pipeline/deal-row';
import { commissionsCreated, dealChanged, LEADERBOARD_CHANGED } from './deal-events';
import { groupLines, type LineGroup, netCents, readDealLines } from './deal-lines';
import type { DealOutcome } from './deal-outcome';
import { type FrozenTerms, groupOf, readFrozenTerms, type TermLine } from './frozen-terms';
import { type LockedPartner, lockBeneficiaries, lockedPartner } from './lock-beneficiaries';
import { reasonFor } from './reason-for';
import { statDeltas } from './stat-deltas';
import { type NewLine, writeMoney } from './write-money';

/**
 * What the correction of a settled deal's value adds to every beneficiary: the difference to what would stand at the new
 * value under the terms frozen at confirmation, as new lines. Spec 04, rule 5.
 * @param before the deal as it was; @param deal as it is now.
 */
export async function correctSettledDeal(writer: Writer, before: DealRow, deal: DealRow): Promise<DealOutcome> {
  const partners = await lockBeneficiaries(writer, deal);
  const lines = await readDealLines(writer.db, deal.id);
  const groups = groupLines(lines);
  const { terms, reportingRateMicros } = await readFrozenTerms(writer.db, deal, groups);
  const correctable = terms.lines.map((term) => ({ term, group: groupOf(groups, term) }));
  const deltas = correctionDeltas({
    newValueCents: deal.valueCents,
    refundedCents: deal.refundedCents,
    capBps: terms.capBps,
    dealPartnerId: deal.partnerId,
    base: terms.base,
    lines: correctable.map(
      ({ term, group }, index): CorrectableLine => ({
        id: String(index),
        kind: term.kind,
        partnerId: term.partnerId,
        rateBps: term.rateBps,
        shareBps: term.shareBps,
        fxRateMicros: term.fxRateMicros,
        standingCents: group ? netCents(group) : 0,
      }),
    ),
  });
  const newLines = deltas.flatMap(({ id, deltaCents }) => {
    const line = correctable[Number(id)];
    return line
      ? [
          correctionLine(writer, {
            before,
            deal,
            terms,
            ...line,
            deltaCents,
            beneficiary: lockedPartner(partners, line.term.partnerId),
          }),
        ]
      : [];
  });
  const written = await writeMoney(writer, {
    lines: newLines,
    stats: statDeltas(deal.partnerId, reportingRateMicros, {
      before: { lines, standingCents: before.valueCents - before.refundedCents },
      after: { lines: [...lines, ...newLines], standingCents: deal.valueCents - deal.refundedCents },
      deals: 0,
    }),
    periods: terms.periods,
  });
  await publish(writer, dealChanged(deal), ...commissionsCreated(written), LEADERBOARD_CHANGED);
  return { lines: [...lines, ...written], promotion: null };
}

type Correction = {
  before: DealRow;
  deal: DealRow;
  terms: FrozenTerms;
  term: TermLine;
  group: LineGroup | undefined;
  deltaCents: number;
  beneficiary: LockedPartner;
};

/** A correction stands beside its original; what came to nothing at confirmation has none and becomes one now. */
function correctionLine(
  { now }: Writer,
  { before, deal, terms, term, group, deltaCents, beneficiary }: Correction,
): NewLine {
  const payableAt = group?.original.payableAt ?? new Date(terms.payableAt);
  const fresh = earnedStatus(beneficiary.status, payableAt, now);
  const place = group
    ? placeCorrection(
        { kind: term.kind, status: group.original.status as LiveStatus, payableAt },
        deltaCents,
        beneficiary.status,
      )
    : { status: fresh, transition: earnTransition(fresh) };
  const held = place.status === 'held';
  return {
    id: uuidv7(),
    dealId: deal.id,
    partnerId: term.partnerId,
    kind: term.kind,
    amountCents: deltaCents,
    currency: term.currency,
    basisCents: deal.valueCents,
    basisCurrency: deal.currency,
    basisBeforeCents: group ? before.valueCents : null,
    refundedCents: null,
    rateBps: term.rateBps,
    tier: term.tier,
    rule: term.rule,
    agreementId: term.agreementId,
    shareBps: term.shareBps,
    fxRateMicros: term.fxRateMicros,
    fxSource: term.fxSource,
    reversesId: null,
    correctsId: group?.original.id ?? null,
    payableAt,
    heldFrom: held ? 'pending' : null,
    heldReason: held ? (group?.original.heldReason ?? beneficiary.status) : null,
    heldCause: held ? (group?.original.heldCause ?? 'status') : null,
    reason: reasonFor(deal, term.partnerId, 'corrected'),
    status: place.status,
    transition: place.transition,
  };
}
