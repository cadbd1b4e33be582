import { one } from '../db/queryable';
import type { Writer } from '../db/transaction';
import { publish } from '../events/publish';
import type { DealRow } from './deal-row';
import { logActivity } from './log-activity';
import { type RatedLead, rateLead } from './rate-lead';

type WonLead = RatedLead & { id: string; version: number };

/**
 * A lead whose deal came to nothing goes back to proposal, where it can be won again; its timeline says why. The lead's row
 * comes after the deal's in the order of locks. A lead that is no longer won by this deal stays where it is. Spec 03.
 */
export async function returnLead(
  writer: Writer,
  { id, leadId, partnerId }: Pick<DealRow, 'id' | 'leadId' | 'partnerId'>,
  why: string,
): Promise<void> {
  if (!leadId) return;
  const { db, now } = writer;
  const lead = await one<WonLead>(
    db,
    `SELECT l.id, coalesce(l.version, 1) AS version, l.stage, coalesce(l.stage_entered_at, l.created_at) AS "stageEnteredAt",
            l.estimated_value_cents AS "estimatedValueCents", l.contact_email AS "contactEmail", l.contact_phone AS "contactPhone",
            l.contact_role AS "contactRole", l.description, l.project_type AS "projectType", l.source, l.next_action_at AS "nextActionAt",
            l.last_activity_at AS "lastActivityAt"
       FROM leads l WHERE l.id = $1 AND l.deal_id = $2 AND l.stage = 'won' FOR UPDATE`,
    [leadId, id],
  );
  if (!lead) return;
  const { score, reasons } = await rateLead(
    db,
    { ...lead, stage: 'proposal', stageEnteredAt: now, lastActivityAt: now },
    now,
  );
  await db.query(
    `UPDATE leads SET stage = 'proposal', stage_entered_at = $2, last_activity_at = $2, deal_id = NULL, score = $3, score_reasons = $4,
                      version = coalesce(version, 1) + 1, updated_at = $2 WHERE id = $1`,
    [leadId, now, score, JSON.stringify(reasons)],
  );
  await logActivity(writer, {
    leadId,
    partnerId,
    kind: 'status_change',
    text: why,
    from: 'won',
    to: 'proposal',
  });
  await publish(writer, {
    type: 'lead.updated',
    audience: { partner: partnerId },
    data: { leadId, stage: 'proposal', version: lead.version + 1 },
  });
}
