import type { PartnerActor } from '@/contracts/actor';
import type { Commission, listCommissions as listCommissionsRoute } from '@/contracts/money/commissions';
import type { QueryOf } from '@/contracts/route';
import { listPage, type Orders, orderOf } from '../db/list-page';
import { matchesWords } from '../db/search';
import type { Reader } from '../db/transaction';
import { COMMISSION_COLUMNS, COMMISSIONS, type CommissionRow, commissionOf } from './commission-row';

type Query = QueryOf<typeof listCommissionsRoute>;

const ORDERS: Orders<Query['sort']> = {
  '-createdAt': { by: 'c.created_at', type: 'timestamptz', descending: true },
  createdAt: { by: 'c.created_at', type: 'timestamptz', descending: false },
  '-amount': { by: 'c.amount_cents', type: 'numeric', descending: true },
  amount: { by: 'c.amount_cents', type: 'numeric', descending: false },
};
/** What the reader is told in words: the own deal, and the reason of a line that is no other partner's deal. */
const SEARCHED = `portal_fold(coalesce(d.title, '') || ' ' || CASE WHEN c.deal_id IS NULL OR d.id IS NOT NULL THEN coalesce(c.reason, '') ELSE '' END)`;

export type CommissionPage = {
  docs: Commission[];
  nextCursor: string | null;
  hasNextPage: boolean;
  totalDocs?: number;
};

/** Own commission lines, newest first, each explained: by the index `commissions_earned`. @throws PortalError invalid on a foreign cursor. */
export async function listCommissions(
  { db, actor }: Reader & { actor: PartnerActor },
  query: Query,
): Promise<CommissionPage> {
  const asked = (['status', 'kind', 'from', 'to', 'dealId'] as const).filter((name) => query[name]);
  const { rows, ...rest } = await listPage<CommissionRow & { sortKey: Date | number }>(db, {
    rows: { columns: COMMISSION_COLUMNS, from: COMMISSIONS },
    counted: query.q ? COMMISSIONS : 'commissions c',
    id: 'c.id',
    order: orderOf(ORDERS, query.sort),
    query,
    where: (bind) => [
      `c.partner_id = ${bind(actor.partnerId)}`,
      ...(query.status ? [`c.status = ${bind(query.status)}`] : []),
      ...(query.kind ? [`c.kind = ${bind(query.kind)}`] : []),
      ...(query.from ? [`c.created_at >= ${bind(new Date(query.from))}::timestamptz`] : []),
      ...(query.to ? [`c.created_at < ${bind(new Date(query.to))}::timestamptz`] : []),
      ...(query.dealId ? [`c.deal_id = ${bind(query.dealId)}`] : []),
      ...(query.q ? [matchesWords(SEARCHED, query.q, bind)] : []),
    ],
    prepareAs: query.q ? null : `commissions ${asked}`,
  });
  return { docs: rows.map(commissionOf), ...rest };
}
