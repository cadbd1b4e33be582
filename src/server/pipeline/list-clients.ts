import type { PartnerActor } from '@/contracts/actor';
import type { Client, ClientQuery } from '@/contracts/pipeline/clients';
import type { Key } from '../db/keyset';
import { listPage, type Orders, orderOf } from '../db/list-page';
import { matchesWords } from '../db/search';
import type { Reader } from '../db/transaction';
import { CLIENT_COLUMNS, type ClientRow, clientOf } from './client-row';

const NAME = 'portal_fold(c.name)';
const ORDERS: Orders<ClientQuery['sort']> = {
  name: { by: NAME, type: 'text', descending: false },
  '-name': { by: NAME, type: 'text', descending: true },
  '-createdAt': { by: 'c.created_at', type: 'timestamptz', descending: true },
  createdAt: { by: 'c.created_at', type: 'timestamptz', descending: false },
};
const SEARCHED = `portal_fold(c.name || ' ' || coalesce(c.contact_name, '') || ' ' || coalesce(c.contact_email, ''))`;

export type ClientPage = { docs: Client[]; nextCursor: string | null; hasNextPage: boolean; totalDocs?: number };

/** Own clients by name. @throws PortalError invalid on a foreign cursor */
export async function listClients(
  { db, actor }: Reader & { actor: PartnerActor },
  query: ClientQuery,
): Promise<ClientPage> {
  const { rows, ...rest } = await listPage<ClientRow & { sortKey: Key }>(db, {
    rows: { columns: CLIENT_COLUMNS, from: 'clients c' },
    counted: 'clients c',
    id: 'c.id',
    order: orderOf(ORDERS, query.sort),
    query,
    where: (bind) => [
      `c.partner_id = ${bind(actor.partnerId)}`,
      ...(query.q ? [matchesWords(SEARCHED, query.q, bind)] : []),
    ],
  });
  return { docs: rows.map(({ sortKey: _, ...row }) => clientOf(row)), ...rest };
}
