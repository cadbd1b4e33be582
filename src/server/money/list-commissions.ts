import type { PartnerActor } from '@/contracts/actor';
import type { Commission, listCommissions as listCommissionsRoute } from '@/contracts/money/commissions';
import type { QueryOf } from '@/contracts/route';
import { binder } from '../db/bind';
import { beyond, type Order, orderBy, page } from '../db/keyset';
import { prepared } from '../db/queryable';
import type { Reader } from '../db/transaction';
import { COMMISSION_ROWS, type CommissionRow, commissionOf } from './commission-row';

const NEWEST_FIRST: Order = { name: '-createdAt', by: 'c.created_at', type: 'timestamptz', descending: true };

export type CommissionPage = {
  docs: Commission[];
  nextCursor: string | null;
  hasNextPage: boolean;
  totalDocs?: number;
};

/** Own commission lines, newest first, each explained: by the index `commissions_earned`. @throws PortalError invalid on a foreign cursor. */
export async function listCommissions(
  { db, actor }: Reader & { actor: PartnerActor },
  query: QueryOf<typeof listCommissionsRoute>,
): Promise<CommissionPage> {
  const { values, bind } = binder();
  const filters = [`c.partner_id = ${bind(actor.partnerId)}`];
  const asked: string[] = [];
  const filter = (name: string, condition: string) => {
    asked.push(name);
    filters.push(condition);
  };
  if (query.status) filter('status', `c.status = ${bind(query.status)}`);
  if (query.kind) filter('kind', `c.kind = ${bind(query.kind)}`);
  if (query.from) filter('from', `c.created_at >= ${bind(new Date(query.from))}::timestamptz`);
  if (query.to) filter('to', `c.created_at < ${bind(new Date(query.to))}::timestamptz`);
  if (query.dealId) filter('deal', `c.deal_id = ${bind(query.dealId)}`);
  const countOf = {
    name: `commissions count ${asked}`,
    text: `SELECT count(*) AS total FROM commissions c WHERE ${filters.join(' AND ')}`,
  };
  const counted = query.count === '1' ? prepared<{ total: number }>(db, countOf, [...values]) : undefined;
  if (query.cursor) filter('on', beyond(NEWEST_FIRST, 'c.id', query.cursor, bind));
  const text = `SELECT ${COMMISSION_ROWS} WHERE ${filters.join(' AND ')} ${orderBy(NEWEST_FIRST, 'c.id')} LIMIT ${bind(query.limit + 1)}`;
  const [rows, count] = await Promise.all([
    prepared<CommissionRow>(db, { name: `commissions ${asked}`, text }, values),
    counted,
  ]);
  const found = page(
    rows.map((row) => ({ ...row, sortKey: row.createdAt })),
    query.limit,
    NEWEST_FIRST,
  );
  return {
    docs: found.rows.map(commissionOf),
    nextCursor: found.nextCursor,
    hasNextPage: found.hasNextPage,
    ...(count ? { totalDocs: count[0]?.total ?? 0 } : {}),
  };
}
