import type { listApiKeys as listApiKeysRoute } from '@/contracts/accounts/api-keys';
import type { PartnerActor } from '@/contracts/actor';
import type { QueryOf, ResultOf } from '@/contracts/route';
import { listPage, type Orders, orderOf } from '../db/list-page';
import { matchesWords } from '../db/search';
import type { Reader } from '../db/transaction';
import { API_KEY_COLUMNS, type ApiKeyRow, apiKeyOf } from './api-key-row';

type Query = QueryOf<typeof listApiKeysRoute>;

const ORDERS: Orders<Query['sort']> = {
  '-createdAt': { by: 'k.created_at', type: 'timestamptz', descending: true },
  createdAt: { by: 'k.created_at', type: 'timestamptz', descending: false },
  name: { by: 'portal_fold(k.name)', type: 'text', descending: false },
};

/** The keys of the own partner, whoever of its people made them. @throws PortalError invalid on a foreign cursor */
export async function listApiKeys(
  { db, actor, now }: Reader & { actor: PartnerActor },
  query: Query,
): Promise<ResultOf<typeof listApiKeysRoute>> {
  const { rows, ...rest } = await listPage<ApiKeyRow & { sortKey: Date }>(db, {
    rows: { columns: API_KEY_COLUMNS, from: 'api_keys k' },
    counted: 'api_keys k',
    id: 'k.id',
    order: orderOf(ORDERS, query.sort),
    query,
    where: (bind) => [
      `k.partner_id = ${bind(actor.partnerId)}`,
      ...(query.live ? [`k.revoked_at IS NULL AND k.expires_at > ${bind(now)}`] : []),
      ...(query.q ? [matchesWords(`portal_fold(k.name || ' ' || k.prefix)`, query.q, bind)] : []),
    ],
  });
  return { docs: rows.map(({ sortKey: _, ...row }) => apiKeyOf(row)), ...rest };
}
