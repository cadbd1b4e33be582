import { v7 as uuidv7 } from 'uuid';
import { entriesFor, POSTINGS, type Posting, type Transition } from '@/domain/money/postings';
import type { Prepared } from '../db/queryable';
import type { Writer } from '../db/transaction';
import type { Line } from './deal-lines';
import type { FrozenTerms } from './frozen-terms';
import type { StatDelta } from './stat-deltas';
import type { StatPeriod } from './stat-periods';

/** A line to be written, and the posting that books it. */
export type NewLine = Omit<Line, 'payout' | 'createdAt'> & {
  transition: Transition;
  /** What it would have been without the programme's cap, when that took something. */
  uncappedCents?: number;
};
export type MoneyWrite = {
  lines: readonly NewLine[];
  stats: readonly StatDelta[];
  periods: readonly StatPeriod[];
  /** Only at confirmation. */
  terms?: { dealId: string; frozen: FrozenTerms; reportingRateMicros: number };
};

/** Lines, ledger entries, boards and terms go in by one statement: either all of them stand or none. */
const WRITE_MONEY: Prepared = {
  name: 'write-money',
  text: `
  WITH written AS (
    INSERT INTO commissions (id, partner_id, deal_id, kind, status, amount_cents, currency, basis_cents, basis_currency, basis_before_cents,
           refunded_cents, rate_bps, tier, rule, agreement_id, share_bps, fx_rate_micros, fx_source, uncapped_cents, reverses_id, corrects_id,
           payable_at, held_from, held_reason, held_cause, reason, created_at, updated_at)
    SELECT l.id, l."partnerId", l."dealId", l.kind::enum_commissions_kind, l.status::enum_commissions_status, l."amountCents",
           l.currency::enum_commissions_currency, l."basisCents", l."basisCurrency", l."basisBeforeCents", l."refundedCents", l."rateBps",
           l.tier::enum_commissions_tier, l.rule, l."agreementId", l."shareBps", l."fxRateMicros", l."fxSource", l."uncappedCents",
           l."reversesId", l."correctsId", l."payableAt", l."heldFrom", l."heldReason", l."heldCause"::enum_commissions_held_cause, l.reason, $1::timestamptz, $1::timestamptz
      FROM jsonb_to_recordset($2::jsonb) AS l(id uuid, "partnerId" uuid, "dealId" uuid, kind text, status text, "amountCents" bigint, currency text,
           "basisCents" bigint, "basisCurrency" text, "basisBeforeCents" bigint, "refundedCents" bigint, "rateBps" int, tier text, rule text,
           "agreementId" uuid, "shareBps" int, "fxRateMicros" bigint, "fxSource" text, "uncappedCents" bigint, "reversesId" uuid, "correctsId" uuid,
           "payableAt" timestamptz, "heldFrom" text, "heldReason" text, "heldCause" text, reason text)
  ), posted AS (
    INSERT INTO ledger_entries (transaction_id, transition, account, partner_id, currency, amount_cents, commission_id, at)
    SELECT e."transactionId", e.transition, e.account, e."partnerId", e.currency, e."amountCents", e."commissionId", $1::timestamptz
      FROM jsonb_to_recordset($3::jsonb) AS e("transactionId" uuid, transition text, account text, "partnerId" uuid, currency text,
           "amountCents" bigint, "commissionId" uuid)
  ), counted AS (
    INSERT INTO partner_stats AS s (period, starts, partner_id, deals, revenue_cents, commission_cents)
    SELECT p.period, p.starts, d."partnerId", d.deals, d."revenueCents", d."commissionCents"
      FROM jsonb_to_recordset($4::jsonb) AS d("partnerId" uuid, deals int, "revenueCents" bigint, "commissionCents" bigint)
     CROSS JOIN jsonb_to_recordset($5::jsonb) AS p(period text, starts date)
     ORDER BY d."partnerId", p.period
    ON CONFLICT (partner_id, period, starts) DO UPDATE
       SET deals = s.deals + excluded.deals, revenue_cents = s.revenue_cents + excluded.revenue_cents,
           commission_cents = s.commission_cents + excluded.commission_cents
  ), kept AS (
    INSERT INTO deal_terms (deal_id, terms, at) SELECT $6::uuid, $7::jsonb, $1::timestamptz WHERE $6::uuid IS NOT NULL
  )
  UPDATE deals SET reporting_rate_micros = $8 WHERE id = $6::uuid`,
};

/**
 * Writes what a deal earned, corrected or took back. The rows of all partners named must be locked by then.
 * @returns the lines as they stand, in the order given.
 */
export async function writeMoney({ db, now }: Writer, { lines, stats, periods, terms }: MoneyWrite): Promise<Line[]> {
  const entries = lines.flatMap(({ id, transition, partnerId, currency, amountCents }) => {
    const { signed }: Posting = POSTINGS[transition];
    const transactionId = uuidv7();
    return entriesFor(transition, {
      partnerId,
      currency,
      amountCents: signed ? amountCents : Math.abs(amountCents),
    }).map((entry) => ({
      ...entry,
      transactionId,
      transition,
      commissionId: id,
    }));
  });
  await db.query({
    ...WRITE_MONEY,
    values: [
      now,
      JSON.stringify(lines),
      JSON.stringify(entries),
      JSON.stringify(stats),
      JSON.stringify(periods),
      terms?.dealId ?? null,
      terms ? JSON.stringify(terms.frozen) : null,
      terms?.reportingRateMicros ?? null,
    ],
  });
  return lines.map(({ transition: _, uncappedCents: __, ...line }) => ({ ...line, payout: null, createdAt: now }));
}
