import type { Commission } from '@/contracts/money/commissions';
import { explainCommission } from '@/domain/money/explain';
import { LINE_COLUMNS, type Line } from './deal-lines';

/** A line with what its explanation says of others. */
export type CommissionRow = Line & {
  /** Only when the reader may see the deal. */
  dealTitle: string | null;
  /** The amount of the line that this one takes back from. */
  reversedCents: number | null;
};

/** The rows of one partner, their columns and what these are of: aliases `c` for the line, `d` for the own deal, `o` for the line that is reversed. */
export const COMMISSION_COLUMNS = `${LINE_COLUMNS}, d.title AS "dealTitle", o.amount_cents AS "reversedCents"`;
export const COMMISSIONS = `commissions c
  LEFT JOIN deals d ON d.id = c.deal_id AND d.partner_id = c.partner_id
  LEFT JOIN commissions o ON o.id = c.reverses_id`;

/** A line as the API answers it, with how it came about. */
export function commissionOf(row: CommissionRow): Commission {
  const { basisBeforeCents, reversedCents } = row;
  return {
    id: row.id,
    kind: row.kind,
    amountCents: row.amountCents,
    currency: row.currency,
    rateBps: row.rateBps,
    basisCents: row.basisCents,
    tier: row.tier,
    status: row.status,
    dealId: row.dealId,
    dealTitle: row.dealTitle,
    reverses: row.reversesId,
    payableAt: row.payableAt?.toISOString() ?? null,
    payoutId: row.payout,
    createdAt: row.createdAt.toISOString(),
    explanation: explainCommission({
      ...row,
      reverses:
        reversedCents === null
          ? null
          : { amountCents: reversedCents, valueCents: row.basisCents, refundedCents: row.refundedCents },
      corrects: basisBeforeCents === null ? null : { basisCents: basisBeforeCents },
    }),
  };
}
