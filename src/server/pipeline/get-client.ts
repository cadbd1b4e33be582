import type { PartnerActor } from '@/contracts/actor';
import type { Client } from '@/contracts/pipeline/clients';
import { one } from '../db/queryable';
import type { Reader } from '../db/transaction';
import { CLIENT_COLUMNS, type ClientRow, clientOf, noSuchClient } from './client-row';

/** One own client. @throws PortalError not_found, for others' clients too */
export async function getClient(
  { db, actor }: Pick<Reader, 'db'> & { actor: PartnerActor },
  { id }: { id: string },
): Promise<Client> {
  const row = await one<ClientRow>(
    db,
    `SELECT ${CLIENT_COLUMNS} FROM clients c WHERE c.id = $1 AND c.partner_id = $2`,
    [id, actor.partnerId],
  );
  if (!row) throw noSuchClient();
  return clientOf(row);
}
