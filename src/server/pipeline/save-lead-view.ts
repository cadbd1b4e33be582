import type { PartnerActor } from '@/contracts/actor';
import { PortalError } from '@/contracts/errors';
import { type LeadView, MOST_VIEWS } from '@/contracts/pipeline/lead-views';
import { one } from '../db/queryable';
import type { Writer } from '../db/transaction';
import { texts } from './texts';

type MemberWriter = Writer & { actor: PartnerActor };

/** Keeps a view under a name for this member; the view that had the name is replaced. @throws PortalError conflict beyond the most */
export async function saveLeadView(
  writer: MemberWriter,
  { name, query }: { name: string; query: string },
): Promise<LeadView> {
  const { db, actor, now } = writer;
  // Two tabs may save the same name at once: the second waits and replaces.
  await db.query(`SELECT pg_advisory_xact_lock(hashtextextended('lead-views:' || $1, 0))`, [actor.userId]);
  const replaced = await one<LeadView>(
    db,
    `UPDATE lead_views SET query = $4, updated_at = $5 WHERE user_id = $1 AND partner_id = $2 AND name = $3 RETURNING id, name, query`,
    [actor.userId, actor.partnerId, name, query, now],
  );
  if (replaced) return replaced;
  const added = await one<LeadView>(
    db,
    `INSERT INTO lead_views (user_id, partner_id, name, query, created_at, updated_at)
     SELECT $1, $2, $3, $4, $5, $5 WHERE (SELECT count(*) FROM lead_views WHERE user_id = $1) < $6 RETURNING id, name, query`,
    [actor.userId, actor.partnerId, name, query, now, MOST_VIEWS],
  );
  if (!added) throw new PortalError('conflict', texts.manyViews(MOST_VIEWS));
  return added;
}

/** Deletes an own saved view. @throws PortalError not_found, for others' views too */
export async function deleteLeadView({ db, actor }: MemberWriter, { id }: { id: string }): Promise<{ id: string }> {
  const gone = await one<{ id: string }>(
    db,
    'DELETE FROM lead_views WHERE id = $1 AND user_id = $2 AND partner_id = $3 RETURNING id',
    [id, actor.userId, actor.partnerId],
  );
  if (!gone) throw new PortalError('not_found', texts.noSuch.view);
  return gone;
}
