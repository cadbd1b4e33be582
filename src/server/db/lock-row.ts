import type { PayloadRequest } from 'payload';
import { writerOf } from './transaction';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Takes the row of a collection FOR UPDATE in the request's transaction. A malformed id locks nothing: Payload answers for it. */
export async function lockRow(req: PayloadRequest, collection: string, id: string): Promise<void> {
  if (!UUID.test(id)) return;
  const { db } = await writerOf(req);
  const table = collection.replaceAll('-', '_');
  if (!/^[a-z_]+$/.test(table)) throw new Error(`${collection} is no name of a table`);
  await db.query(`SELECT id FROM "${table}" WHERE id = $1 FOR UPDATE`, [id]);
}
