import type { Currency } from '@/contracts/money/currency';
import type { Tier } from '@/contracts/tiers/tier';
import { amountsInFull } from '@/domain/money/amounts-in-full';
import type { BaseTerms } from '@/domain/money/deal-amounts';
import type { EarnedKind, EarnLine } from '@/domain/money/earn';
import { MICROS_PER_WHOLE, mulDivHalfEven } from '@/domain/money/money';
import { one, type Queryable } from '../db/queryable';
import type { DealRow } from '../pipeline/deal-row';
import type { LineGroup } from './deal-lines';
import { type StatPeriod, statPeriodsOf } from './stat-periods';

/** The terms of one beneficiary, whether or not they came to an amount. */
export type TermLine = {
  kind: EarnedKind;
  partnerId: string;
  currency: Currency;
  rateBps: number | null;
  tier: Tier | null;
  rule: string | null;
  agreementId: string | null;
  shareBps: number;
  fxRateMicros: number;
  fxSource: string | null;
};
/** What a deal was confirmed under, as `deal_terms` keeps it. Corrections go by these, whatever the programme says by then. */
export type FrozenTerms = {
  capBps: number;
  base: BaseTerms;
  /** ISO */
  payableAt: string;
  /** Where the deal stands on the boards. */
  periods: StatPeriod[];
  lines: TermLine[];
};

export function termLineOf(line: EarnLine): TermLine {
  const { kind, partnerId, currency, rateBps, tier, rule, agreementId, shareBps, fxRateMicros } = line;
  return {
    kind,
    partnerId,
    currency,
    rateBps,
    tier,
    rule,
    agreementId,
    shareBps,
    fxRateMicros,
    fxSource: fxSourceOf(line),
  };
}

/** `ecb of 2026-11-20`, null when nothing was converted. */
export function fxSourceOf({ exchange }: Pick<EarnLine, 'exchange'>): string | null {
  return exchange ? `${exchange.source} of ${exchange.quotedOn}` : null;
}

/** The lines that were written under a term: none when it came to nothing. */
export function groupOf(groups: readonly LineGroup[], term: TermLine): LineGroup | undefined {
  return groups.find(({ original }) => original.kind === term.kind && original.partnerId === term.partnerId);
}

/**
 * What each group comes to in full at the deal's value. Of a deal that was brought in with its lines only, what was
 * written: the terms are then only what can be read from them.
 */
export function groupsInFull(
  deal: Pick<DealRow, 'partnerId' | 'valueCents'>,
  { terms, frozen }: { terms: FrozenTerms; frozen: boolean },
  groups: readonly LineGroup[],
): Map<string, number> {
  const written = new Map(groups.map(({ original, amountCents }) => [original.id, amountCents]));
  // What was once corrected was brought to these terms, wherever the deal came from.
  const corrected = groups.some(({ lines }) => lines.some((line) => line.correctsId !== null));
  if (!frozen && !corrected) return written;
  const inFull = amountsInFull(deal.valueCents, {
    ...terms,
    dealPartnerId: deal.partnerId,
    lines: terms.lines.map((term, index) => ({ ...term, id: groupOf(groups, term)?.original.id ?? `none ${index}` })),
  });
  return new Map([...written, ...inFull]);
}

type TermsRow = { terms: FrozenTerms | null; capBps: number; timeZone: string; reportingCurrency: Currency };

/**
 * The terms of a settled deal and its rate into the reporting currency. Of a deal that was brought in with its lines only,
 * what they say, under the programme's present cap.
 */
export async function readFrozenTerms(
  db: Queryable,
  deal: DealRow,
  groups: readonly LineGroup[],
): Promise<{ terms: FrozenTerms; frozen: boolean; reportingRateMicros: number | null }> {
  const row = await one<TermsRow>(
    db,
    `SELECT t.terms, s.cap_bps AS "capBps", s.time_zone AS "timeZone", s.reporting_currency AS "reportingCurrency"
       FROM programme_settings s LEFT JOIN deal_terms t ON t.deal_id = $1 LIMIT 1`,
    [deal.id],
  );
  if (!row) throw new Error('The programme has no settings');
  const sameCurrency = row.reportingCurrency === deal.currency ? MICROS_PER_WHOLE : null;
  return {
    terms: row.terms ?? termsOfLines(deal, groups, row),
    frozen: row.terms !== null,
    reportingRateMicros: deal.reportingRateMicros ?? sameCurrency,
  };
}

function termsOfLines(deal: DealRow, groups: readonly LineGroup[], { capBps, timeZone }: TermsRow): FrozenTerms {
  const originals = groups.map((group) => group.original);
  const confirmedAt = deal.confirmedAt ?? deal.claimedAt;
  const bases = originals.filter((line) => line.kind === 'base');
  const rateBps = bases[0]?.rateBps ?? null;
  const flatCents = bases.reduce(
    (sum, line) => sum + mulDivHalfEven(line.amountCents, MICROS_PER_WHOLE, line.fxRateMicros ?? MICROS_PER_WHOLE),
    0,
  );
  return {
    capBps,
    base: rateBps === null ? { flatCents } : { rateBps },
    payableAt: (originals[0]?.payableAt ?? confirmedAt).toISOString(),
    periods: statPeriodsOf(confirmedAt, timeZone),
    lines: originals.flatMap((line) =>
      line.kind === 'base' || line.kind === 'override' || line.kind === 'referral'
        ? [
            {
              kind: line.kind,
              partnerId: line.partnerId,
              currency: line.currency,
              rateBps: line.rateBps,
              tier: line.tier,
              rule: line.rule,
              agreementId: line.agreementId,
              shareBps: line.shareBps ?? 10_000,
              fxRateMicros: line.fxRateMicros ?? MICROS_PER_WHOLE,
              fxSource: line.fxSource,
            },
          ]
        : [],
    ),
  };
}
