import type { PartnerActor } from '@/contracts/actor';
import type { Deal, listDeals as listDealsRoute } from '@/contracts/pipeline/deals';
import type { QueryOf } from '@/contracts/route';
import { listPage, type Orders, orderOf } from '../db/list-page';
import { matchesWords } from '../db/search';
import type { Reader } from '../db/transaction';
import { DEAL_COLUMNS, type DealRow, dealOf } from './deal-row';

type Query = QueryOf<typeof listDealsRoute>;

const ORDERS: Orders<Query['sort']> = {
  '-claimedAt': { by: 'd.claimed_at', type: 'timestamptz', descending: true },
  claimedAt: { by: 'd.claimed_at', type: 'timestamptz', descending: false },
  '-value': { by: 'd.value_cents', type: 'numeric', descending: true },
  value: { by: 'd.value_cents', type: 'numeric', descending: false },
};

export type DealPage = { docs: Deal[]; nextCursor: string | null; hasNextPage: boolean; totalDocs?: number };

/** Own deals, newest first. @throws PortalError invalid on a foreign cursor. */
export async function listDeals({ db, actor }: Reader & { actor: PartnerActor }, query: Query): Promise<DealPage> {
  const { rows, ...rest } = await listPage<DealRow & { sortKey: Date | number }>(db, {
    rows: { columns: DEAL_COLUMNS, from: 'deals d' },
    counted: 'deals d',
    id: 'd.id',
    order: orderOf(ORDERS, query.sort),
    query,
    where: (bind) => [
      `d.partner_id = ${bind(actor.partnerId)}`,
      ...(query.status ? [`d.status = ${bind(query.status)}`] : []),
      ...(query.q ? [matchesWords('portal_fold(d.title)', query.q, bind)] : []),
    ],
    prepareAs: query.q ? null : `deals${query.status ? ' status' : ''}`,
  });
  return { docs: rows.map(dealOf), ...rest };
}
