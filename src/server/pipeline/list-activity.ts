import type { PartnerActor } from '@/contracts/actor';
import type { Activity, ActivityQuery, LeadFile } from '@/contracts/pipeline/leads';
import { binder } from '../db/bind';
import { beyond, type Key, orderBy, page } from '../db/keyset';
import { type Orders, orderOf } from '../db/list-page';
import { many, one } from '../db/queryable';
import { matchesWords } from '../db/search';
import type { Reader } from '../db/transaction';
import { noSuchLead } from './get-lead';
import { trashHorizon } from './lead-row';

/** An activity as the database answers ACTIVITY_COLUMNS. */
export type ActivityRow = {
  id: string;
  kind: Activity['kind'];
  text: string;
  occurredAt: Date;
  byId: string | null;
  byName: string | null;
  from: string | null;
  to: string | null;
  file: LeadFile | null;
};
export const ACTIVITY_COLUMNS = `a.id, a.kind, a.text, a.occurred_at AS "occurredAt", a.by_id AS "byId", a.by_name AS "byName", a."from", a."to",
  CASE WHEN a.file_id IS NOT NULL THEN (
    SELECT json_build_object('id', f.id, 'name', f.original_name, 'mime', f.mime_type, 'size', f.filesize::bigint, 'purpose', f.purpose,
                             'seconds', f.seconds::int) FROM lead_files f WHERE f.id = a.file_id) END AS file`;

export const ACTIVITY_ORDERS: Orders<ActivityQuery['sort']> = {
  '-occurredAt': { by: 'a.occurred_at', type: 'timestamptz', descending: true },
  occurredAt: { by: 'a.occurred_at', type: 'timestamptz', descending: false },
};

export type ActivityPage = { docs: Activity[]; nextCursor: string | null; hasNextPage: boolean; totalDocs?: number };

/** The timeline of an own lead, newest first. @throws PortalError not_found | invalid */
export async function listActivity(
  reader: Reader & { actor: PartnerActor },
  query: ActivityQuery & { id: string },
): Promise<ActivityPage> {
  const { actor, db, now } = reader;
  const { values, bind } = binder();
  const order = orderOf(ACTIVITY_ORDERS, query.sort);
  const lead = `l.id = ${bind(query.id)} AND l.partner_id = ${bind(actor.partnerId)} AND (l.deleted_at IS NULL OR l.deleted_at > ${bind(trashHorizon(now))})`;
  const matching = query.q ? ` AND ${matchesWords('portal_fold(a.text)', query.q, bind)}` : '';
  const counted =
    query.count === '1'
      ? one<{ total: number }>(
          db,
          `SELECT count(*) AS total FROM leads l JOIN lead_activities a ON a.lead_id = l.id WHERE ${lead}${matching}`,
          [...values],
        )
      : undefined;
  const onwards = query.cursor ? ` AND ${beyond(order, 'a.id', query.cursor, bind)}` : '';
  const [rows, count] = await Promise.all([
    many<(ActivityRow | { id: null }) & { sortKey: Key }>(
      db,
      `SELECT a.* FROM leads l LEFT JOIN LATERAL (
         SELECT ${ACTIVITY_COLUMNS}, a.occurred_at AS "sortKey" FROM lead_activities a
          WHERE a.lead_id = l.id${matching}${onwards} ${orderBy(order, 'a.id')} LIMIT ${bind(query.limit + 1)}) a ON true
        WHERE ${lead}`,
      values,
    ),
    counted,
  ]);
  // One row of nothing is a lead without activities; no row is no lead.
  if (rows.length === 0) throw noSuchLead();
  const found = page(
    rows.filter((row): row is ActivityRow & { sortKey: Key } => row.id !== null),
    query.limit,
    order,
  );
  return {
    docs: found.rows.map(toActivity),
    nextCursor: found.nextCursor,
    hasNextPage: found.hasNextPage,
    ...(count ? { totalDocs: count.total } : {}),
  };
}

/** The answer for a row. */
export function toActivity(row: ActivityRow): Activity {
  return {
    id: row.id,
    kind: row.kind,
    text: row.text,
    occurredAt: row.occurredAt.toISOString(),
    by: row.byName === null ? null : { id: row.byId, name: row.byName },
    ...(row.from ? { from: row.from } : {}),
    ...(row.to ? { to: row.to } : {}),
    ...(row.file ? { file: row.file } : {}),
  };
}
