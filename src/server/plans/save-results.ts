import type { Currency } from '@/contracts/money/currency';
import type { PlanTotals } from '@/contracts/tiers/plans';
import type { Tier } from '@/contracts/tiers/tier';
import { convertCents } from '@/domain/money/money';
import { differenceOf, type PartnerResult, type Results } from '@/domain/plans/add-up';
import type { Writer } from '../db/transaction';
import type { ExchangeOn } from './read-exchange';

const ROWS_AT_ONCE = 2_000;
type Sums = PlanTotals['whole'];
type Found = {
  results: Results;
  /** Of partners who would hold another tier by the end. */
  tiersAtEnd: ReadonlyMap<string, Tier>;
  about: Pick<PlanTotals, 'since' | 'until' | 'deals' | 'leftAsTheyAre' | 'currency'>;
  exchange: ExchangeOn;
};

/** Writes what a replay found instead of what an earlier one did: a row for each partner, and the totals on the plan. */
export async function saveResults(
  { db, now }: Writer,
  planId: string,
  { results, tiersAtEnd, about, exchange }: Found,
): Promise<void> {
  await db.query(`DELETE FROM plan_results WHERE plan_id = $1`, [planId]);
  const rows = [...results.values()].map((result) => ({
    ...result,
    ...result.differenceBy,
    difference: differenceOf(result),
    tierReplayed: tiersAtEnd.get(result.partnerId) ?? null,
  }));
  for (let first = 0; first < rows.length; first += ROWS_AT_ONCE) {
    await db.query(
      `INSERT INTO plan_results (id, plan_id, partner_id, currency, earned_cents, replayed_cents, difference_cents, base_cents, override_cents, referral_cents,
                                 tier, tier_replayed, created_at, updated_at)
       SELECT portal_uuidv7(), $1, r."partnerId", r.currency::enum_plan_results_currency, r."earnedCents", r."replayedCents", r.difference, r.base, r.override, r.referral,
              p.tier::text::enum_plan_results_tier, coalesce(r."tierReplayed", p.tier::text)::enum_plan_results_tier_replayed, $3, $3
         FROM jsonb_to_recordset($2::jsonb) AS r("partnerId" uuid, currency text, "earnedCents" bigint, "replayedCents" bigint, difference bigint,
                                                 base bigint, override bigint, referral bigint, "tierReplayed" text)
         JOIN partners p ON p.id = r."partnerId"`,
      [planId, JSON.stringify(rows.slice(first, first + ROWS_AT_ONCE)), now],
    );
  }
  const totals = totalsOf([...results.values()], about, (cents, currency) => {
    const rate = exchange(currency, about.currency as Currency, about.until.slice(0, 10));
    return rate === null ? 0 : convertCents(cents, rate);
  });
  await db.query(
    `UPDATE plan_drafts SET status = 'replayed', progress = NULL, replayed_at = $2, totals = $3, updated_at = $2 WHERE id = $1`,
    [planId, now, JSON.stringify(totals)],
  );
}

/** Exact by currency; the whole is what those come to in the reporting currency, each converted once. */
function totalsOf(
  results: readonly PartnerResult[],
  about: Found['about'],
  convert: (cents: number, currency: Currency) => number,
): PlanTotals {
  const byCurrency = new Map<Currency, Sums>();
  const kinds = new Map<Currency, PartnerResult['differenceBy']>();
  const partners = { more: 0, less: 0, same: 0 };
  for (const result of results) {
    const { currency, earnedCents, replayedCents, differenceBy } = result;
    const difference = differenceOf(result);
    const sums = byCurrency.get(currency) ?? { earnedCents: 0, replayedCents: 0, differenceCents: 0 };
    sums.earnedCents += earnedCents;
    sums.replayedCents += replayedCents;
    sums.differenceCents += difference;
    byCurrency.set(currency, sums);
    const by = kinds.get(currency) ?? { base: 0, override: 0, referral: 0 };
    for (const kind of ['base', 'override', 'referral'] as const) by[kind] += differenceBy[kind];
    kinds.set(currency, by);
    partners[difference > 0 ? 'more' : difference < 0 ? 'less' : 'same'] += 1;
  }
  const whole: Sums = { earnedCents: 0, replayedCents: 0, differenceCents: 0 };
  const byKind = { base: 0, override: 0, referral: 0 };
  for (const [currency, sums] of byCurrency) {
    whole.earnedCents += convert(sums.earnedCents, currency);
    for (const kind of ['base', 'override', 'referral'] as const)
      byKind[kind] += convert(kinds.get(currency)?.[kind] ?? 0, currency);
  }
  // By kind, so that the parts on the page sum to the whole on the page.
  whole.differenceCents = byKind.base + byKind.override + byKind.referral;
  whole.replayedCents = whole.earnedCents + whole.differenceCents;
  return {
    ...about,
    whole,
    byCurrency: [...byCurrency]
      .map(([currency, sums]) => ({ currency, ...sums }))
      .toSorted((a, b) => (a.currency < b.currency ? -1 : 1)),
    byKind,
    partners,
  };
}
