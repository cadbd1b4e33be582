import type { CommissionKind, CommissionStatus, HoldCause } from '@/contracts/money/commissions';
import type { Currency } from '@/contracts/money/currency';
import type { Tier } from '@/contracts/tiers/tier';
import { many, type Queryable } from '../db/queryable';

/** A commission line with all that is frozen on it. */
export type Line = {
  id: string;
  partnerId: string;
  dealId: string | null;
  kind: CommissionKind;
  status: CommissionStatus;
  amountCents: number;
  currency: Currency;
  basisCents: number | null;
  basisCurrency: Currency | null;
  /** A correction's deal value before it. */
  basisBeforeCents: number | null;
  /** A reversal's refunds in all when it was written. */
  refundedCents: number | null;
  rateBps: number | null;
  tier: Tier | null;
  rule: string | null;
  agreementId: string | null;
  shareBps: number | null;
  fxRateMicros: number | null;
  fxSource: string | null;
  reversesId: string | null;
  correctsId: string | null;
  payableAt: Date | null;
  heldFrom: string | null;
  heldReason: string | null;
  heldCause: HoldCause | null;
  payout: string | null;
  reason: string | null;
  createdAt: Date;
};

/** The columns of a Line, of an alias `c`. */
export const LINE_COLUMNS = `c.id, c.partner_id AS "partnerId", c.deal_id AS "dealId", c.kind, c.status, c.amount_cents AS "amountCents", c.currency,
  c.basis_cents AS "basisCents", c.basis_currency AS "basisCurrency", c.basis_before_cents AS "basisBeforeCents", c.refunded_cents AS "refundedCents",
  c.rate_bps AS "rateBps", c.tier, c.rule, c.agreement_id AS "agreementId", c.share_bps AS "shareBps", c.fx_rate_micros AS "fxRateMicros",
  c.fx_source AS "fxSource", c.reverses_id AS "reversesId", c.corrects_id AS "correctsId", c.payable_at AS "payableAt",
  c.held_from AS "heldFrom", c.held_reason AS "heldReason", c.held_cause AS "heldCause", c.payout, c.reason, c.created_at AS "createdAt"`;

/** All lines of a deal, in the order they were written. */
export function readDealLines(db: Queryable, dealId: string): Promise<Line[]> {
  return many<Line>(db, `SELECT ${LINE_COLUMNS} FROM commissions c WHERE c.deal_id = $1 ORDER BY c.created_at, c.id`, [
    dealId,
  ]);
}

/** What it takes to say which original a line belongs to. */
export type GroupableLine = Pick<Line, 'id' | 'partnerId' | 'amountCents' | 'reversesId' | 'correctsId'>;
/** An original line with what corrected it and what took it back. */
export type LineGroup<L extends GroupableLine = Line> = {
  original: L;
  lines: L[];
  /** The original with its corrections. */
  amountCents: number;
  /** The sum of its reversals, zero or less. */
  alreadyReversedCents: number;
};

/** The lines of a deal by the original that each belongs to. */
export function groupLines<L extends GroupableLine>(lines: readonly L[]): LineGroup<L>[] {
  const groups = new Map<string, LineGroup<L>>();
  for (const line of lines) {
    if (line.reversesId === null && line.correctsId === null) {
      groups.set(line.id, { original: line, lines: [], amountCents: 0, alreadyReversedCents: 0 });
    }
  }
  for (const line of lines) {
    const root = line.reversesId ?? line.correctsId ?? line.id;
    const group = groups.get(root);
    if (!group) throw new Error(`Commission ${line.id} names ${root}, which is no original line of its deal`);
    group.lines.push(line);
    if (line.reversesId === null) group.amountCents += line.amountCents;
    else group.alreadyReversedCents += line.amountCents;
  }
  return [...groups.values()];
}

/** What stands of a group after its reversals. */
export function netCents(group: Pick<LineGroup, 'amountCents' | 'alreadyReversedCents'>): number {
  return group.amountCents + group.alreadyReversedCents;
}
