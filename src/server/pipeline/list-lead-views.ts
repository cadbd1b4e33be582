import type { PartnerActor } from '@/contracts/actor';
import type { LeadView } from '@/contracts/pipeline/lead-views';
import { many } from '../db/queryable';
import type { Reader } from '../db/transaction';

/** The own saved views, by name. */
export async function listLeadViews({ db, actor }: Reader & { actor: PartnerActor }): Promise<{ docs: LeadView[] }> {
  const docs = await many<LeadView>(
    db,
    `SELECT id, name, query FROM lead_views WHERE user_id = $1 AND partner_id = $2 ORDER BY portal_fold(name), id`,
    [actor.userId, actor.partnerId],
  );
  return { docs };
}
