import type { PartnerActor } from '@/contracts/actor';
import type { Lead } from '@/contracts/pipeline/leads';
import type { Writer } from '../db/transaction';
import { publish } from '../events/publish';
import { getLead, noSuchLead } from './get-lead';
import { trashHorizon } from './lead-row';
import { lockLead } from './lock-lead';
import { logActivity } from './log-activity';
import { refuseTrashingDeal } from './standing-deal';
import { texts } from './texts';
import { staleLead } from './update-lead';

/**
 * Moves an own lead to the trash; one that is there already stays. @throws PortalError not_found | stale against a version that
 * was sent | conflict when its deal stands
 */
export async function trashLead(
  writer: Writer & { actor: PartnerActor },
  { id, version }: { id: string; version?: number | undefined },
): Promise<Lead> {
  const lead = await lockLead(writer, id);
  if (lead.deletedAt === null) {
    if (version !== undefined && version !== lead.version) throw await staleLead(writer, id);
    await refuseTrashingDeal(writer.db, id);
    await writer.db.query(`UPDATE leads SET deleted_at = $2, updated_at = $2 WHERE id = $1`, [id, writer.now]);
    await noteTrash(writer, lead, 'trashed');
  } else if (lead.deletedAt <= trashHorizon(writer.now)) throw noSuchLead();
  return getLead(writer, { id });
}

type Noted = { id: string; partnerId: string; stage: string; version: number };

/** The timeline and the open pages hear of a lead that went to the trash or came back; by every road. */
export async function noteTrash(writer: Writer, lead: Noted, what: 'trashed' | 'restored'): Promise<void> {
  const text = texts.timeline[what];
  await logActivity(writer, { leadId: lead.id, partnerId: lead.partnerId, kind: 'system', text });
  await publish(writer, {
    type: 'lead.updated',
    audience: { partner: lead.partnerId },
    data: { leadId: lead.id, stage: lead.stage, version: lead.version },
  });
}
