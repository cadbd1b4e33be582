import type { PartnerActor } from '@/contracts/actor';
import type { Deal, listDeals as listDealsRoute } from '@/contracts/pipeline/deals';
import type { QueryOf } from '@/contracts/route';
import { binder } from '../db/bind';
import { beyond, type Order, orderBy, page } from '../db/keyset';
import { prepared } from '../db/queryable';
import type { Reader } from '../db/transaction';
import { DEAL_COLUMNS, type DealRow, dealOf } from './deal-row';

const NEWEST_FIRST: Order = { name: '-claimedAt', by: 'd.claimed_at', type: 'timestamptz', descending: true };

export type DealPage = { docs: Deal[]; nextCursor: string | null; hasNextPage: boolean };

/** Own deals, newest first. @throws PortalError invalid on a foreign cursor. */
export async function listDeals(
  { db, actor }: Reader & { actor: PartnerActor },
  query: QueryOf<typeof listDealsRoute>,
): Promise<DealPage> {
  const { values, bind } = binder();
  const filters = [`d.partner_id = ${bind(actor.partnerId)}`];
  if (query.status) filters.push(`d.status = ${bind(query.status)}`);
  if (query.cursor) filters.push(beyond(NEWEST_FIRST, 'd.id', query.cursor, bind));
  const rows = await prepared<DealRow & { sortKey: Date }>(
    db,
    {
      name: `deals${query.status ? ' status' : ''}${query.cursor ? ' on' : ''}`,
      text: `SELECT ${DEAL_COLUMNS}, d.claimed_at AS "sortKey" FROM deals d
              WHERE ${filters.join(' AND ')} ${orderBy(NEWEST_FIRST, 'd.id')} LIMIT ${bind(query.limit + 1)}`,
    },
    values,
  );
  const { rows: kept, ...rest } = page(rows, query.limit, NEWEST_FIRST);
  return { docs: kept.map(dealOf), ...rest };
}
