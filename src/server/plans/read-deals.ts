import type { Currency } from '@/contracts/money/currency';
import type { EarnedKind } from '@/domain/money/earn';
import type { Part, ReplayDeal } from '@/domain/plans/replay-deal';
import { many, type Queryable } from '../db/queryable';
import type { FrozenTerms } from '../money/frozen-terms';
import type { Span } from './read-tier-facts';

/** A settled deal with what it really earned, and who leads its partner. */
export type SettledDeal = {
  id: string;
  partnerId: string;
  valueCents: number;
  refundedCents: number;
  currency: Currency;
  confirmedAt: Date;
  /** The programme's own day of the confirmation, as rates of exchange are quoted. */
  day: string;
  terms: FrozenTerms | null;
  leaderId: string | null;
  leaderCurrency: Currency | null;
  /** Within the programme's window. */
  recruiterId: string | null;
  earned: { partnerId: string; kind: EarnedKind; currency: Currency; cents: number }[];
};
export type DealCursor = { at: Date; id: string };

/**
 * Settled deals of a time in the order of their confirmation, after a cursor. What a deal earned is the sum of its lines with
 * their corrections and reversals, by the kind of the original.
 */
export function readSettledDeals(
  db: Queryable,
  { until }: Span,
  after: DealCursor,
  limit: number,
): Promise<SettledDeal[]> {
  return many<SettledDeal>(
    db,
    `SELECT d.id, d.partner_id AS "partnerId", d.value_cents AS "valueCents", coalesce(d.refunded_cents, 0) AS "refundedCents", d.currency,
            d.confirmed_at AS "confirmedAt", to_char(d.confirmed_at AT TIME ZONE s.time_zone, 'YYYY-MM-DD') AS day, t.terms,
            p.leader_id AS "leaderId", l.currency AS "leaderCurrency",
            CASE WHEN ((p.approved_at AT TIME ZONE s.time_zone) + make_interval(months => s.referral_window_months::int)) AT TIME ZONE s.time_zone > d.confirmed_at
                 THEN p.recruiter_id END AS "recruiterId",
            (SELECT coalesce(jsonb_agg(e), '[]')
               FROM (SELECT c.partner_id AS "partnerId", coalesce(o.kind, c.kind)::text AS kind, c.currency::text AS currency, sum(c.amount_cents)::bigint AS cents
                       FROM commissions c LEFT JOIN commissions o ON o.id = coalesce(c.reverses_id, c.corrects_id)
                      WHERE c.deal_id = d.id AND coalesce(o.kind, c.kind) IN ('base', 'override', 'referral') GROUP BY 1, 2, 3) e) AS earned
       FROM deals d JOIN partners p ON p.id = d.partner_id LEFT JOIN partners l ON l.id = p.leader_id AND l.id <> p.id
       LEFT JOIN deal_terms t ON t.deal_id = d.id CROSS JOIN (SELECT * FROM programme_settings LIMIT 1) s
      WHERE (d.confirmed_at, d.id) > ($1::timestamptz, $2::uuid) AND d.confirmed_at <= $3 AND d.status IN ('confirmed', 'completed')
      ORDER BY d.confirmed_at, d.id LIMIT ${limit}`,
    [after.at, after.id, until],
  );
}

/** The deal as it is replayed; null where the terms of its confirmation were not kept. */
export function replayable(deal: SettledDeal, idleLeader: ReplayDeal['idleLeader']): ReplayDeal | null {
  const { terms } = deal;
  if (!terms) return null;
  return {
    ...deal,
    capBps: terms.capBps,
    base: terms.base,
    lines: terms.lines.map(({ agreementId, ...line }) => ({ ...line, agreed: agreementId !== null })),
    idleLeader: terms.lines.some(({ kind }) => kind === 'override') ? null : idleLeader,
  };
}

export const earnedParts = ({ earned }: SettledDeal): Part[] => earned;
