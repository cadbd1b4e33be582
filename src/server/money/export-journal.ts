import type { StaffActor } from '@/contracts/actor';
import type { exportJournal as exportJournalRoute } from '@/contracts/money/staff-money';
import type { QueryOf } from '@/contracts/route';
import { csvLine } from '@/domain/pipeline/csv';
import { many, one } from '../db/queryable';
import type { Reader } from '../db/transaction';
import { auditName, recordAudit } from '../trust/record-audit';

const A_PAGE = 2_000;
type Entry = {
  id: number;
  at: Date;
  transactionId: string;
  transition: string;
  account: string;
  partnerId: string | null;
  currency: string;
  cents: number;
  commissionId: string | null;
  dealId: string | null;
  payoutId: string | null;
};
const TITLES = [
  'Entry',
  'Booked at',
  'Transaction',
  'Movement',
  'Account',
  'Partner',
  'Currency',
  'Amount',
  'Commission',
  'Deal',
  'Payout',
];

/**
 * The journal of a time as lines of a CSV file: every entry, a credit positive, in the order they were booked. Page by page
 * on from the last entry, so that no export is held in memory, however long. That it was taken stands in the audit log.
 * Spec 04 "Ledger".
 */
export async function exportJournal(
  { db, actor, now }: Reader & { actor: StaffActor },
  { from, to }: QueryOf<typeof exportJournalRoute>,
  requestId: string,
): Promise<AsyncIterable<string>> {
  const span = [new Date(from), new Date(to)];
  const bounds = await one<{ first: number | null; last: number | null }>(
    db,
    `SELECT min(id) AS first, max(id) AS last FROM ledger_entries WHERE at >= $1 AND at < $2`,
    span,
  );
  await recordAudit(db, {
    at: now,
    actor: auditName(actor),
    action: 'ledger.journal',
    outcome: 'done',
    requestId,
    detail: { from, to },
  });
  const page = (after: number): Promise<Entry[]> =>
    many<Entry>(
      db,
      `SELECT e.id, e.at, e.transaction_id AS "transactionId", e.transition, e.account, e.partner_id AS "partnerId", e.currency,
              e.amount_cents AS cents, e.commission_id AS "commissionId", c.deal_id AS "dealId", e.payout_id AS "payoutId"
         FROM ledger_entries e LEFT JOIN commissions c ON c.id = e.commission_id
        WHERE e.id > $3 AND e.id <= $4 AND e.at >= $1 AND e.at < $2 ORDER BY e.id LIMIT ${A_PAGE}`,
      [...span, after, bounds?.last ?? 0],
    );
  return (async function* () {
    yield csvLine(TITLES);
    let after = (bounds?.first ?? 1) - 1;
    for (;;) {
      const entries = await page(after);
      if (entries.length > 0) yield entries.map(lineOf).join('');
      const last = entries.at(-1);
      if (!last || entries.length < A_PAGE) return;
      after = last.id;
    }
  })();
}

function lineOf(entry: Entry): string {
  const { id, at, transactionId, transition, account, partnerId, currency, cents, commissionId, dealId, payoutId } =
    entry;
  return csvLine([
    id,
    at.toISOString(),
    transactionId,
    transition,
    account,
    partnerId,
    currency,
    { cents },
    commissionId,
    dealId,
    payoutId,
  ]);
}
