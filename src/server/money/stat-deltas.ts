import { MICROS_PER_WHOLE, mulDivHalfEven } from '@/domain/money/money';
import { type GroupableLine, groupLines, netCents } from './deal-lines';

/** What moves on the boards for one partner, in the reporting currency. */
export type StatDelta = { partnerId: string; deals: number; revenueCents: number; commissionCents: number };
/** A deal at one moment: its lines, and what of its value stands. */
export type DealStanding = {
  lines: readonly (GroupableLine & { fxRateMicros: number | null })[];
  standingCents: number;
};

/**
 * What a step in a deal's life moves on the boards. Each figure is converted as it stands before and after, and only the
 * difference moves, so that a deal that is taken back as a whole leaves exactly nothing. Revenue and the deal itself count
 * for the deal's partner, a commission for whoever earned it. Nothing moves without a rate into the reporting currency.
 * Spec 04, rule 7.
 */
export function statDeltas(
  partnerId: string,
  reportingRateMicros: number | null,
  { before, after, deals }: { before: DealStanding; after: DealStanding; deals: number },
): StatDelta[] {
  if (reportingRateMicros === null) return [];
  const inReporting = (cents: number) => mulDivHalfEven(cents, reportingRateMicros, MICROS_PER_WHOLE);
  const deltas = new Map<string, StatDelta>();
  const of = (id: string): StatDelta => {
    const delta = deltas.get(id) ?? { partnerId: id, deals: 0, revenueCents: 0, commissionCents: 0 };
    deltas.set(id, delta);
    return delta;
  };
  const own = of(partnerId);
  own.deals = deals;
  own.revenueCents = inReporting(after.standingCents) - inReporting(before.standingCents);
  for (const [standing, sign] of [
    [before, -1],
    [after, 1],
  ] as const) {
    for (const group of groupLines(standing.lines)) {
      // A line was converted out of the deal's currency at its own frozen rate; this leads back through it.
      const fxRateMicros = group.original.fxRateMicros ?? MICROS_PER_WHOLE;
      of(group.original.partnerId).commissionCents +=
        sign * mulDivHalfEven(netCents(group), reportingRateMicros, fxRateMicros);
    }
  }
  return [...deltas.values()].filter(
    (delta) => delta.deals !== 0 || delta.revenueCents !== 0 || delta.commissionCents !== 0,
  );
}
