import type { PartnerActor } from '@/contracts/actor';
import type { Lead } from '@/contracts/pipeline/leads';
import type { Writer } from '../db/transaction';
import { getLead, noSuchLead } from './get-lead';
import { trashHorizon } from './lead-row';
import { lockLead } from './lock-lead';
import { noteTrash } from './trash-lead';

/** Takes an own lead out of the trash, within 30 days; one that is not there stays. @throws PortalError not_found */
export async function restoreLead(writer: Writer & { actor: PartnerActor }, { id }: { id: string }): Promise<Lead> {
  const lead = await lockLead(writer, id);
  if (lead.deletedAt !== null) {
    if (lead.deletedAt <= trashHorizon(writer.now)) throw noSuchLead();
    await writer.db.query(`UPDATE leads SET deleted_at = NULL, updated_at = $2 WHERE id = $1`, [id, writer.now]);
    await noteTrash(writer, lead, 'restored');
  }
  return getLead(writer, { id });
}
