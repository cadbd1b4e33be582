import type { CommissionStatus, HoldCause } from '@/contracts/money/commissions';
import { POSTINGS, type Transition } from '@/domain/money/postings';
import { many } from '../db/queryable';
import type { Writer } from '../db/transaction';

/** Which lines move, and where. The rows of the partners must be locked. */
export type LineMove = {
  partnerIds: readonly string[];
  from: CommissionStatus;
  to: CommissionStatus;
  transition: Transition;
  /** Only these. */
  ids?: readonly string[];
  /** Only lines that are payable at this time or before; or only those that are payable after it. */
  payable?: { by: Date } | { after: Date };
  /** When they are going to be held: whose hold it is, and why. */
  hold?: { cause: HoldCause; reason: string };
  /** When they are held: only those of this hold. */
  heldBy?: HoldCause;
};
export type MovedLine = { id: string; partnerId: string; status: CommissionStatus };

/** Moves lines from one state to another with the ledger, each movement a transaction of its own, by one statement. */
export function moveLines(
  { db, now }: Writer,
  { partnerIds, ids, from, to, transition, payable, hold, heldBy }: LineMove,
): Promise<MovedLine[]> {
  const posting = POSTINGS[transition];
  const [by, after] =
    payable === undefined ? [null, null] : 'by' in payable ? [payable.by, null] : [null, payable.after];
  return many<MovedLine>(
    db,
    `WITH moved AS (
       UPDATE commissions c
          SET status = $3::enum_commissions_status, updated_at = $1,
              held_from = CASE WHEN $3 = 'held' THEN $2 END, held_cause = $11::enum_commissions_held_cause,
              held_reason = CASE WHEN 'held' IN ($2, $3) THEN $9::text ELSE held_reason END
        WHERE c.partner_id = ANY ($4::uuid[]) AND c.status = $2::enum_commissions_status
          AND ($13::uuid[] IS NULL OR c.id = ANY ($13))
          AND ($12::text IS NULL OR c.held_cause::text = $12)
          AND ($5::timestamptz IS NULL OR coalesce(c.payable_at, $1) <= $5)
          AND ($6::timestamptz IS NULL OR coalesce(c.payable_at, $1) > $6)
       RETURNING c.id, c.partner_id, c.currency, c.amount_cents, c.status
     ), movements AS MATERIALIZED (
       SELECT moved.*, portal_uuidv7() AS transaction_id FROM moved
     ), posted AS (
       INSERT INTO ledger_entries (transaction_id, transition, account, partner_id, currency, amount_cents, commission_id, at)
       SELECT m.transaction_id, $10, e.account, m.partner_id, m.currency::text, e.cents, m.id, $1
         FROM movements m CROSS JOIN LATERAL (VALUES ($7::text, -m.amount_cents), ($8::text, m.amount_cents)) AS e(account, cents)
        ORDER BY m.id
     )
     SELECT id, partner_id AS "partnerId", status FROM movements ORDER BY id`,
    [
      now,
      from,
      to,
      partnerIds,
      by,
      after,
      posting.from,
      posting.to,
      hold?.reason ?? null,
      transition,
      hold?.cause ?? null,
      heldBy ?? null,
      ids ?? null,
    ],
  );
}
