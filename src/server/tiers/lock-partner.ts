import { one, type Queryable } from '../db/queryable';

/**
 * Takes a partner's row until the transaction ends. NO KEY UPDATE is as strong as an update of its columns, and lets
 * inserts of rows that point at the partner go on: two reviews written at once would else wait for each other for ever.
 * @returns whether there is such a partner.
 */
export async function lockPartner(db: Queryable, partnerId: string): Promise<boolean> {
  return (await one(db, `SELECT 1 FROM partners WHERE id = $1 FOR NO KEY UPDATE`, [partnerId])) !== undefined;
}
