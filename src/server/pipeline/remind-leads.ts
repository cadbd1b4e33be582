import type { PayloadRequest } from 'payload';
import { many } from '../db/queryable';
import { type Writer, withTransaction } from '../db/transaction';
import { type Notice, tellUsers } from '../notifications/tell-users';
import { texts } from './texts';

/** What has been due for longer is overdue on every list already; a portal that was down does not ring for all of it. */
const LATEST_MS = 24 * 60 * 60_000;
const AT_ONCE = 500;

type DueLead = {
  id: string;
  partnerId: string;
  companyName: string;
  contactName: string;
  nextAction: string | null;
  nextActionAt: Date;
  userIds: string[];
};

/**
 * Tells of every next action that has fallen due: once for an action and its time, to the lead's owner, or to those who sell
 * where nobody owns it. An action that is put off is due, and told of, again. Run as often as you like. Spec 03 "Lead page".
 * @returns how many notifications were new.
 */
export async function remindLeads(req: PayloadRequest): Promise<number> {
  for (let told = 0; ; ) {
    const step = await withTransaction(req, 'remindLeads', remindSome);
    told += step.told;
    if (step.due < AT_ONCE) return told;
  }
}

async function remindSome(writer: Writer): Promise<{ due: number; told: number }> {
  const { db, now } = writer;
  const due = await many<DueLead>(
    db,
    `WITH due AS (
       SELECT l.id FROM leads l JOIN partners p ON p.id = l.partner_id AND p.status = 'active'
        WHERE l.next_action_at <= $1 AND l.next_action_at > $2 AND l.deleted_at IS NULL AND l.stage NOT IN ('won', 'lost')
          AND l.reminded_for IS DISTINCT FROM l.next_action_at
        ORDER BY l.next_action_at LIMIT $3 FOR UPDATE OF l SKIP LOCKED
     )
     UPDATE leads l SET reminded_for = l.next_action_at FROM due WHERE l.id = due.id
     RETURNING l.id, l.partner_id AS "partnerId", l.company_name AS "companyName", l.contact_name AS "contactName", l.next_action AS "nextAction",
               l.next_action_at AS "nextActionAt",
               (SELECT coalesce(array_agg(m.user_id::text), '{}') FROM memberships m
                 WHERE m.partner_id = l.partner_id AND m.role IN ('owner', 'sales')
                   AND (m.user_id = l.owner_id OR NOT EXISTS (
                     SELECT 1 FROM memberships o WHERE o.partner_id = l.partner_id AND o.user_id = l.owner_id AND o.role IN ('owner', 'sales')))) AS "userIds"`,
    [now, new Date(now.getTime() - LATEST_MS), AT_ONCE],
  );
  return { due: due.length, told: await tellUsers(writer, due.flatMap(noticesOf)) };
}

function noticesOf({ id, partnerId, companyName, contactName, nextAction, nextActionAt, userIds }: DueLead): Notice[] {
  const title = nextAction ? texts.reminder.title(nextAction, companyName) : texts.reminder.untitled(companyName);
  return userIds.map((userId) => ({
    userId,
    partnerId,
    kind: 'lead' as const,
    title,
    body: texts.reminder.body(contactName),
    actionUrl: `/partner/leads?lead=${id}`,
    event: `due:${id}:${nextActionAt.toISOString()}`,
  }));
}
