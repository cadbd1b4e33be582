import type { PartnerActor } from '@/contracts/actor';
import type { Activity, ActivityQuery } from '@/contracts/pipeline/leads';
import { listPage, orderOf } from '../db/list-page';
import { matchesWords } from '../db/search';
import type { Reader } from '../db/transaction';
import { ACTIVITY_COLUMNS, ACTIVITY_ORDERS, type ActivityRow, toActivity } from './list-activity';

export type RecentActivityPage = {
  docs: (Activity & { leadId: string })[];
  nextCursor: string | null;
  hasNextPage: boolean;
  totalDocs?: number;
};

/** What happened last on any own lead, newest first; not of leads in the trash. @throws PortalError invalid on a foreign cursor */
export async function listRecentActivity(
  { db, actor }: Reader & { actor: PartnerActor },
  query: ActivityQuery,
): Promise<RecentActivityPage> {
  const { rows, ...rest } = await listPage<ActivityRow & { leadId: string; sortKey: Date }>(db, {
    rows: {
      columns: `${ACTIVITY_COLUMNS}, a.lead_id AS "leadId"`,
      from: 'lead_activities a JOIN leads l ON l.id = a.lead_id',
    },
    counted: 'lead_activities a JOIN leads l ON l.id = a.lead_id',
    id: 'a.id',
    order: orderOf(ACTIVITY_ORDERS, query.sort),
    query,
    where: (bind) => [
      `a.partner_id = ${bind(actor.partnerId)}`,
      'l.deleted_at IS NULL',
      ...(query.q ? [matchesWords('portal_fold(a.text)', query.q, bind)] : []),
    ],
  });
  return { docs: rows.map((row) => ({ ...toActivity(row), leadId: row.leadId })), ...rest };
}
