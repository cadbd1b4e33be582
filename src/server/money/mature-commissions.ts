import type { PayloadRequest } from 'payload';
import { many } from '../db/queryable';
import { type Writer, withTransaction } from '../db/transaction';
import { publish } from '../events/publish';
import { commissionsUpdated } from './deal-events';
import { moveLines } from './move-lines';

/** How many due lines decide who is in a batch; all due lines of those partners mature in it. */
const BATCH = 500;

/**
 * Makes every line payable whose hold is over, in batches of a transaction each, so that it may stop and run again at any
 * point and on any node. Partners that somebody else is working on are left for a later batch. Spec 04, rule 6.
 * @returns how many lines matured.
 */
export async function matureCommissions(req: PayloadRequest): Promise<{ matured: number }> {
  let matured = 0;
  for (let waits = false; ; ) {
    const batch = await withTransaction(req, 'matureCommissions', (writer) => matureBatch(writer, { waits }));
    if (batch.due === 0) return { matured };
    matured += batch.matured;
    // Everybody due was busy: wait for them, or this would go round and round.
    waits = batch.matured === 0;
  }
}

/** One batch. Partner rows come first and by id, as everywhere, so that it never dead-locks with a deal. */
async function matureBatch(writer: Writer, { waits }: { waits: boolean }): Promise<{ due: number; matured: number }> {
  const { db, now } = writer;
  const due = await many<{ id: string }>(
    db,
    `SELECT DISTINCT partner_id AS id
       FROM (SELECT partner_id FROM commissions WHERE status = 'pending' AND payable_at <= $1 ORDER BY payable_at LIMIT $2) oldest`,
    [now, BATCH],
  );
  if (due.length === 0) return { due: 0, matured: 0 };
  const free = await many<{ id: string }>(
    db,
    `SELECT id FROM partners WHERE id = ANY ($1::uuid[]) ORDER BY id FOR NO KEY UPDATE ${waits ? '' : 'SKIP LOCKED'}`,
    [due.map(({ id }) => id)],
  );
  const moved = await moveLines(writer, {
    partnerIds: free.map(({ id }) => id),
    from: 'pending',
    to: 'payable',
    transition: 'mature',
    payable: { by: now },
  });
  await publish(writer, ...commissionsUpdated(moved));
  return { due: due.length, matured: moved.length };
}
