import type { PartnerActor } from '@/contracts/actor';
import type { Client, ClientQuery } from '@/contracts/pipeline/clients';
import { binder } from '../db/bind';
import { beyond, type Order, orderBy, page } from '../db/keyset';
import { many } from '../db/queryable';
import { matchesWords } from '../db/search';
import type { Reader } from '../db/transaction';
import { CLIENT_COLUMNS, type ClientRow, clientOf } from './client-row';

const BY_NAME: Order = { name: 'name', by: 'portal_fold(c.name)', type: 'text', descending: false };
const SEARCHED = `portal_fold(c.name || ' ' || coalesce(c.contact_name, '') || ' ' || coalesce(c.contact_email, ''))`;

export type ClientPage = { docs: Client[]; nextCursor: string | null; hasNextPage: boolean };

/** Own clients by name. @throws PortalError invalid on a foreign cursor */
export async function listClients(
  { db, actor }: Reader & { actor: PartnerActor },
  { limit, cursor, q }: ClientQuery,
): Promise<ClientPage> {
  const { values, bind } = binder();
  const filters = [`c.partner_id = ${bind(actor.partnerId)}`];
  if (q) filters.push(matchesWords(SEARCHED, q, bind));
  if (cursor) filters.push(beyond(BY_NAME, 'c.id', cursor, bind));
  const rows = await many<ClientRow & { sortKey: string }>(
    db,
    `SELECT ${CLIENT_COLUMNS}, ${BY_NAME.by} AS "sortKey" FROM clients c
      WHERE ${filters.join(' AND ')} ${orderBy(BY_NAME, 'c.id')} LIMIT ${bind(limit + 1)}`,
    values,
  );
  const found = page(rows, limit, BY_NAME);
  return {
    docs: found.rows.map(({ sortKey: _, ...row }) => clientOf(row)),
    nextCursor: found.nextCursor,
    hasNextPage: found.hasNextPage,
  };
}
