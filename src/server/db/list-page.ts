import { type Bind, binder } from './bind';
import { beyond, type Key, type Order, orderBy, page } from './keyset';
import { many, one, prepared, type Queryable } from './queryable';

/** What every list is asked by. api.md "Lists". */
export type PageQuery = { limit: number; cursor?: string | undefined; count?: '0' | '1' | undefined };
/** The sorts of a list, each with the SQL of its key. The name of an order is the name of its sort. */
export type Orders<Sort extends string> = Readonly<Record<Sort, Omit<Order, 'name'>>>;
/** The order of a sort. */
export const orderOf = <Sort extends string>(orders: Orders<Sort>, sort: Sort): Order => ({
  name: sort,
  ...orders[sort],
});

type Rows = { columns: string; from: string };
export type List = {
  /** The columns of a row, and FROM with the joins that they need. */
  rows: Rows | ((bind: Bind) => Rows);
  /** FROM of a count: what the conditions need and no more. */
  counted: string;
  id: string;
  order: Order;
  query: PageQuery;
  /** The conditions, on values that `bind` takes; the cursor's is added. */
  where(bind: Bind): string[];
  /** Names the statement, so that it is planned once on each connection: for what every visit asks. `null`: planned anew. */
  prepareAs?: string | null;
};

export type ListedPage<Row> = { rows: Row[]; nextCursor: string | null; hasNextPage: boolean; totalDocs?: number };

/** One page of a list by keyset, and how many match in all when that is asked for. @throws PortalError invalid on a foreign cursor */
export async function listPage<Row extends { id: string; sortKey: Key }>(
  db: Queryable,
  { rows: read, counted, id, order, query, where, prepareAs = null }: List,
): Promise<ListedPage<Row>> {
  const { values, bind } = binder();
  const filters = where(bind);
  const matching = filters.length > 0 ? filters.join(' AND ') : 'true';
  const counting =
    query.count === '1'
      ? one<{ total: number }>(db, `SELECT count(*) AS total FROM ${counted} WHERE ${matching}`, [...values])
      : undefined;
  const onwards = query.cursor ? ` AND ${beyond(order, id, query.cursor, bind)}` : '';
  const { columns, from } = typeof read === 'function' ? read(bind) : read;
  const text = `SELECT ${columns}, ${order.by} AS "sortKey" FROM ${from} WHERE ${matching}${onwards} ${orderBy(order, id)} LIMIT ${bind(query.limit + 1)}`;
  const name = prepareAs && `${prepareAs} ${order.name}${onwards && ' on'}`;
  const [rows, count] = await Promise.all([
    name ? prepared<Row>(db, { name, text }, values) : many<Row>(db, text, values),
    counting,
  ]);
  return { ...page(rows, query.limit, order), ...(count ? { totalDocs: count.total } : {}) };
}
