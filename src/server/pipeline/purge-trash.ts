import { one } from '../db/queryable';
import type { Writer } from '../db/transaction';
import { addJob } from '../jobs/add-job';
import { trashHorizon } from './lead-row';

const AT_ONCE = 1_000;

/**
 * Removes for good what has been in the trash for 30 days, in steps, and leaves a tombstone for each, so that a device that
 * was away is told; its files go with it. A lead that has a deal, even a rejected one, stays: the deal's history names it.
 * @returns how many were removed.
 */
export async function purgeTrash(writer: Writer): Promise<number> {
  const { db, now } = writer;
  for (let purged = 0; ; ) {
    const step = await one<{ purged: number; files: string[] }>(
      db,
      `WITH due AS (
         SELECT id FROM leads l WHERE deleted_at <= $1 AND NOT EXISTS (SELECT 1 FROM deals d WHERE d.lead_id = l.id)
          ORDER BY deleted_at LIMIT $2 FOR UPDATE SKIP LOCKED
       ), timeline AS (
         DELETE FROM lead_activities a USING due WHERE a.lead_id = due.id
       ), files AS (
         DELETE FROM lead_files f USING due WHERE f.lead_id = due.id RETURNING f.filename
       ), gone AS (
         DELETE FROM leads l USING due WHERE l.id = due.id RETURNING l.id, l.partner_id
       ), tombstones AS (
         INSERT INTO lead_tombstones (lead_id, partner_id, purged_at) SELECT id, partner_id, $3 FROM gone
       )
       SELECT (SELECT count(*) FROM gone) AS purged, (SELECT coalesce(json_agg(filename), '[]') FROM files WHERE filename IS NOT NULL) AS files`,
      [trashHorizon(now), AT_ONCE, now],
    );
    // The bytes go when this is committed, and only then.
    if (step && step.files.length > 0) await addJob(writer, 'remove-files', { names: step.files });
    purged += step?.purged ?? 0;
    if ((step?.purged ?? 0) < AT_ONCE) return purged;
  }
}
