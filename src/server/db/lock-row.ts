import type { PayloadRequest } from 'payload';
import { writerOf } from './transaction';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const KEY = 'rowsHeld';

/** Takes the row of a collection FOR UPDATE in the request's transaction. A malformed id locks nothing: Payload answers for it. */
export async function lockRow(req: PayloadRequest, collection: string, id: string): Promise<void> {
  if (!UUID.test(id) || (await rowsHeld(req)).has(`${collection} ${id}`)) return;
  const { db } = await writerOf(req);
  const table = collection.replaceAll('-', '_');
  if (!/^[a-z_]+$/.test(table)) throw new Error(`${collection} is no name of a table`);
  await db.query(`SELECT id FROM "${table}" WHERE id = $1 FOR UPDATE`, [id]);
}

/** Says that the transaction of `req` holds the row already, so that Payload's update of it need not take it again. */
export async function rowIsHeld(req: PayloadRequest, collection: string, id: string): Promise<void> {
  const rows = (await rowsHeld(req)).add(`${collection} ${id}`);
  req.context[KEY] = { transaction: await req.transactionID, rows };
}

/** A lock ends with its transaction; what another one held says nothing. */
async function rowsHeld(req: PayloadRequest): Promise<Set<string>> {
  const held = req.context[KEY] as { transaction: unknown; rows: Set<string> } | undefined;
  return held && held.transaction === (await req.transactionID) ? held.rows : new Set();
}
