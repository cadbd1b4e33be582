import type { PartnerActor } from '@/contracts/actor';
import type { Activity } from '@/contracts/pipeline/leads';
import { binder } from '../db/bind';
import { beyond, type Order, orderBy, page } from '../db/keyset';
import { many } from '../db/queryable';
import type { Reader } from '../db/transaction';
import { ACTIVITY_COLUMNS, type ActivityRow, toActivity } from './list-activity';

const NEWEST: Order = { name: 'recent activity', by: 'a.occurred_at', type: 'timestamptz', descending: true };

export type RecentActivityPage = {
  docs: (Activity & { leadId: string })[];
  nextCursor: string | null;
  hasNextPage: boolean;
};

/** What happened last on any own lead, newest first; not of leads in the trash. @throws PortalError invalid on a foreign cursor */
export async function listRecentActivity(
  { db, actor }: Reader & { actor: PartnerActor },
  { limit, cursor }: { limit: number; cursor?: string | undefined },
): Promise<RecentActivityPage> {
  const { values, bind } = binder();
  const filters = [`a.partner_id = ${bind(actor.partnerId)}`, 'l.deleted_at IS NULL'];
  if (cursor) filters.push(beyond(NEWEST, 'a.id', cursor, bind));
  const rows = await many<ActivityRow & { leadId: string; sortKey: Date }>(
    db,
    `SELECT ${ACTIVITY_COLUMNS}, a.lead_id AS "leadId", a.occurred_at AS "sortKey"
       FROM lead_activities a JOIN leads l ON l.id = a.lead_id
      WHERE ${filters.join(' AND ')} ${orderBy(NEWEST, 'a.id')} LIMIT ${bind(limit + 1)}`,
    values,
  );
  const found = page(rows, limit, NEWEST);
  return {
    docs: found.rows.map((row) => ({ ...toActivity(row), leadId: row.leadId })),
    nextCursor: found.nextCursor,
    hasNextPage: found.hasNextPage,
  };
}
