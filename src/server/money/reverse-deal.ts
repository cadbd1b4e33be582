import { v7 as uuidv7 } from 'uuid';
import type { LiveStatus } from '@/domain/money/commission-states';
import { earnTransition } from '@/domain/money/postings';
import { cancellationVoids, placeReversal, reversalAmounts } from '@/domain/money/reverse';
import type { Writer } from '../db/transaction';
import { publish } from '../events/publish';
import type { DealRow } from '../pipeline/deal-row';
import { promotePartner } from '../tiers/promote-partner';
import { commissionsCreated, commissionsUpdated, dealChanged, LEADERBOARD_CHANGED } from './deal-events';
import { groupLines, type Line, type LineGroup, netCents, readDealLines } from './deal-lines';
import type { DealOutcome } from './deal-outcome';
import { groupsInFull, readFrozenTerms } from './frozen-terms';
import { type LockedPartners, lockBeneficiaries, lockedPartner } from './lock-beneficiaries';
import { reasonFor } from './reason-for';
import { statDeltas } from './stat-deltas';
import { type NewLine, writeMoney } from './write-money';

/** How a settled deal is taken back: `refundedCents` is what is gone of its value in all. */
export type Reversal = {
  refundedCents: number;
  /** Whether the whole deal is cancelled: its lines are voided while none of them was processed. */
  cancelled: boolean;
};

/**
 * Takes a part of a settled deal back, or all of it, from every beneficiary in proportion and together, with ledger and
 * boards. Taken back as a whole it no longer counts for the tier; nobody is demoted by that. Spec 04, rule 4.
 * @param before the deal as it was; @param deal as it is now.
 */
export async function reverseDeal(
  writer: Writer,
  before: DealRow,
  deal: DealRow,
  reversal: Reversal,
): Promise<DealOutcome> {
  const partners = await lockBeneficiaries(writer, deal);
  const lines = await readDealLines(writer.db, deal.id);
  const groups = groupLines(lines);
  const { terms, frozen, reportingRateMicros } = await readFrozenTerms(writer.db, deal, groups);
  const whole = reversal.refundedCents === deal.valueCents;
  const voids = reversal.cancelled && cancellationVoids(lines.map(liveStatus));
  const inFull = groupsInFull(deal, { terms, frozen }, groups);
  const newLines = voids
    ? voidingLines(writer, deal, groups, reversal)
    : reversalLines(writer, deal, groups, inFull, reversal);

  const voided = voids ? await voidLines(writer, lines) : lines;
  const written = await writeMoney(writer, {
    lines: newLines,
    stats: statDeltas(deal.partnerId, reportingRateMicros, {
      before: { lines, standingCents: before.valueCents - before.refundedCents },
      after: { lines: [...lines, ...newLines], standingCents: deal.valueCents - reversal.refundedCents },
      deals: whole ? -1 : 0,
    }),
    periods: terms.periods,
  });
  const told = whole
    ? await countLess(writer, deal, partners, reversal.cancelled ? 'deal-cancelled' : 'deal-refunded')
    : [];
  await publish(
    writer,
    dealChanged(deal),
    ...(voids ? commissionsUpdated(voided) : []),
    ...commissionsCreated(written),
    ...told,
    LEADERBOARD_CHANGED,
  );
  return { lines: [...voided, ...written], promotion: null };
}

/** A deal that no longer counts; the engine says so in the history and never demotes by it. */
async function countLess(writer: Writer, deal: DealRow, partners: LockedPartners, cause: string) {
  const { dealsCount } = lockedPartner(partners, deal.partnerId);
  const { events } = await promotePartner(writer, {
    partnerId: deal.partnerId,
    cause,
    dealsBefore: dealsCount,
    dealsAfter: Math.max(0, dealsCount - 1),
    lockedPartner: true,
  });
  return events;
}

/** One negative line for each original that something remains to be taken from. */
function reversalLines(
  writer: Writer,
  deal: DealRow,
  groups: readonly LineGroup[],
  inFull: ReadonlyMap<string, number>,
  reversal: Reversal,
): NewLine[] {
  const amounts = reversalAmounts(
    groups.map((group) => ({
      id: group.original.id,
      fullCents: inFull.get(group.original.id) ?? group.amountCents,
      standingCents: netCents(group),
    })),
    deal.valueCents,
    reversal.refundedCents,
  );
  const byId = new Map(groups.map((group) => [group.original.id, group.original]));
  return amounts.flatMap(({ id, amountCents }) => {
    const original = byId.get(id);
    if (!original) return [];
    const place = placeReversal(
      { kind: original.kind, status: liveStatus(original), payableAt: original.payableAt ?? writer.now },
      writer.now,
    );
    const held = place.status === 'held' ? {} : { heldFrom: null, heldReason: null, heldCause: null };
    return [{ ...against(original, deal, reversal), ...held, ...place, amountCents }];
  });
}

/**
 * The reversal of a deal none of whose lines was processed. Each account is emptied by itself: where corrections and
 * suspensions left lines of one original in different states, each state gets a line of its own.
 */
function voidingLines(writer: Writer, deal: DealRow, groups: readonly LineGroup[], reversal: Reversal): NewLine[] {
  return groups.flatMap(({ original, lines }) => {
    const byStatus = new Map<'pending' | 'held' | 'payable', number>();
    for (const { status, amountCents } of lines) {
      if (status === 'pending' || status === 'held' || status === 'payable')
        byStatus.set(status, (byStatus.get(status) ?? 0) + amountCents);
    }
    return [...byStatus].flatMap(([status, cents]) =>
      cents === 0
        ? []
        : [
            {
              ...against(original, deal, reversal),
              kind: original.kind,
              status: 'voided' as const,
              payableAt: original.payableAt ?? writer.now,
              amountCents: -cents,
              transition: cents > 0 ? (`reverse_${status}` as const) : earnTransition(status),
            },
          ],
    );
  });
}

/** What a reversal keeps of the line it takes back from: all that is frozen there. */
function against(original: Line, deal: DealRow, { refundedCents, cancelled }: Reversal) {
  const { payout: _, createdAt: __, ...frozen } = original;
  const reason = reasonFor(deal, original.partnerId, cancelled ? 'cancelled' : 'refunded');
  return { ...frozen, id: uuidv7(), reversesId: original.id, basisCents: deal.valueCents, refundedCents, reason };
}

async function voidLines({ db, now }: Writer, lines: readonly Line[]): Promise<Line[]> {
  await db.query(`UPDATE commissions SET status = 'voided', updated_at = $2 WHERE id = ANY ($1::uuid[])`, [
    lines.map(({ id }) => id),
    now,
  ]);
  return lines.map((line) => ({ ...line, status: 'voided' }));
}

/** A deal that can still be reversed has no voided line: those belong to deals cancelled as a whole. */
function liveStatus({ id, status }: Line): LiveStatus {
  if (status === 'voided') throw new Error(`Commission ${id} is voided, its deal is not`);
  return status;
}
