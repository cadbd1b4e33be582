import { v7 as uuidv7 } from 'uuid';
import { PortalError } from '@/contracts/errors';
import { agreedBase } from '@/domain/money/agreement';
import { type EarnInput, type EarnLine, linesWithTerms } from '@/domain/money/earn';
import { payableAtAfterHold } from '@/domain/money/hold';
import { convertedCommissionCents } from '@/domain/money/money';
import { earnTransition } from '@/domain/money/postings';
import type { Writer } from '../db/transaction';
import { publish } from '../events/publish';
import type { DealRow } from '../pipeline/deal-row';
import { promotePartner } from '../tiers/promote-partner';
import { commissionsCreated, dealConfirmed, LEADERBOARD_CHANGED } from './deal-events';
import type { DealOutcome } from './deal-outcome';
import { readEarningTerms } from './earning-terms';
import { type FrozenTerms, fxSourceOf, termLineOf } from './frozen-terms';
import { type LockedPartners, lockEarners, lockedPartner } from './lock-beneficiaries';
import { statDeltas } from './stat-deltas';
import { statPeriodsOf } from './stat-periods';
import { type NewLine, writeMoney } from './write-money';

/**
 * What a confirmation sets off, in its transaction: every beneficiary's line with its ledger entries, the boards, the
 * partner's count and promotion, the events. The deal earns at the tier held before it is counted. The deal's row is
 * locked; the partners' rows are taken here, by id. Spec 04 "Earning", 02 "The engine".
 */
export async function settleDeal(writer: Writer, deal: DealRow): Promise<DealOutcome> {
  const partners = await lockEarners(writer, deal);
  const { input, timeZone, reportingRateMicros } = await readEarningTerms(writer, deal, partners);
  const earned = earnedBy(input);
  const frozen: FrozenTerms = {
    capBps: input.capBps,
    base: (input.agreement && agreedBase(input.agreement, input.valueCents)) ?? { rateBps: input.partner.baseRateBps },
    payableAt: payableAtAfterHold(writer.now, input.holdDays).toISOString(),
    periods: statPeriodsOf(writer.now, timeZone),
    lines: earned.map(termLineOf),
  };
  const newLines = earned.filter((line) => line.amountCents !== 0).map((line) => newLine(deal, line, partners));
  const lines = await writeMoney(writer, {
    lines: newLines,
    stats: statDeltas(deal.partnerId, reportingRateMicros, {
      before: { lines: [], standingCents: 0 },
      after: { lines: newLines, standingCents: deal.valueCents },
      deals: 1,
    }),
    periods: frozen.periods,
    terms: { dealId: deal.id, frozen, reportingRateMicros },
  });
  const { dealsCount } = lockedPartner(partners, deal.partnerId);
  const { promotion, events } = await promotePartner(writer, {
    partnerId: deal.partnerId,
    cause: 'deal-confirmed',
    dealsBefore: dealsCount,
    dealsAfter: dealsCount + 1,
    lockedPartner: true,
  });
  await publish(writer, dealConfirmed(deal), ...commissionsCreated(lines), ...events, LEADERBOARD_CHANGED);
  return { lines, promotion };
}

function earnedBy(input: EarnInput): EarnLine[] {
  const shared = input.split.filter((share) => share.partnerId !== input.partner.partnerId);
  if (shared.reduce((sum, share) => sum + share.shareBps, 0) > 10_000) {
    throw new PortalError(
      'invalid',
      'The shares agreed for this deal are more than the whole. Correct its deal splits, then confirm again.',
      {
        splits: 'sum to more than 100 %',
      },
    );
  }
  return linesWithTerms(input);
}

function newLine(deal: DealRow, line: EarnLine, partners: LockedPartners): NewLine {
  const held = line.status === 'held';
  const uncapped =
    line.rateBps !== null && line.kind !== 'base'
      ? convertedCommissionCents(line.basisCents, line.rateBps, line.fxRateMicros)
      : 0;
  return {
    id: uuidv7(),
    dealId: deal.id,
    partnerId: line.partnerId,
    kind: line.kind,
    status: line.status,
    amountCents: line.amountCents,
    currency: line.currency,
    basisCents: line.basisCents,
    basisCurrency: line.basisCurrency,
    basisBeforeCents: null,
    refundedCents: null,
    rateBps: line.rateBps,
    tier: line.tier,
    rule: line.rule,
    agreementId: line.agreementId,
    shareBps: line.shareBps,
    fxRateMicros: line.fxRateMicros,
    fxSource: fxSourceOf(line),
    reversesId: null,
    correctsId: null,
    payableAt: line.payableAt,
    heldFrom: held ? 'pending' : null,
    heldReason: held ? lockedPartner(partners, line.partnerId).status : null,
    heldCause: held ? 'status' : null,
    reason: null,
    transition: earnTransition(line.status),
    ...(uncapped > line.amountCents ? { uncappedCents: uncapped } : {}),
  };
}
