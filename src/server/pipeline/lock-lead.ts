import type { PartnerActor } from '@/contracts/actor';
import { one } from '../db/queryable';
import type { Writer } from '../db/transaction';
import { noSuchLead } from './get-lead';
import type { LeadRow } from './lead-row';

/** A lead whose row is held until the transaction ends, with what the rules and the score ask for. */
export type LockedLead = Omit<LeadRow, 'ownerName' | 'deal'> & { partnerId: string; lastActivityAt: Date | null };

/**
 * Takes an own lead's row. What lies in other tables is read after it, by a statement of its own: one that waited for the
 * lock still sees them as they were before. @throws PortalError not_found, for others' leads too
 */
export async function lockLead({ db, actor }: Writer & { actor: PartnerActor }, id: string): Promise<LockedLead> {
  const lead = await one<LockedLead>(
    db,
    `SELECT l.id, l.partner_id AS "partnerId", coalesce(l.version, 1) AS version, l.company_name AS "companyName", l.contact_name AS "contactName",
            l.contact_email AS "contactEmail", l.contact_phone AS "contactPhone", l.contact_role AS "contactRole", l.project_type AS "projectType",
            l.description, l.estimated_value_cents AS "estimatedValueCents", l.currency, l.source, l.tags, l.stage,
            coalesce(l.stage_entered_at, l.created_at) AS "stageEnteredAt", l.score, l.score_reasons AS "scoreReasons", l.next_action AS "nextAction",
            l.next_action_at AS "nextActionAt", l.location, l.lost_reason AS "lostReason", l.custom, l.attribution, l.owner_id AS "ownerId", l.deal_id AS "dealId",
            l.last_activity_at AS "lastActivityAt", l.created_at AS "createdAt", l.updated_at AS "updatedAt", l.deleted_at AS "deletedAt"
       FROM leads l WHERE l.id = $1 AND l.partner_id = $2 FOR UPDATE`,
    [id, actor.partnerId],
  );
  if (!lead) throw noSuchLead();
  return lead;
}
