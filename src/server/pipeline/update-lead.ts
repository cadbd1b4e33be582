import type { PartnerActor } from '@/contracts/actor';
import { PortalError } from '@/contracts/errors';
import type { Lead, UpdateLead } from '@/contracts/pipeline/leads';
import type { Writer } from '../db/transaction';
import { getLead, noSuchLead } from './get-lead';
import { lockLead } from './lock-lead';
import { texts } from './texts';

/**
 * Changes fields of an own lead against the version that was read. Whose work it is, only the partner's owner says.
 * @throws PortalError not_found | forbidden | stale (with the row as it is)
 */
export async function updateLead(
  writer: Writer & { actor: PartnerActor },
  { id, version, ownerId, ...fields }: UpdateLead & { id: string },
): Promise<Lead> {
  const lead = await lockLead(writer, id);
  if (lead.deletedAt) throw noSuchLead();
  if (ownerId !== undefined && writer.actor.role !== 'owner') throw new PortalError('forbidden', texts.handOver);
  if (lead.version !== version) throw await staleLead(writer, id);
  await writer.req.payload.update({
    collection: 'leads',
    id,
    data: ownerId === undefined ? fields : { ...fields, owner: ownerId },
    req: writer.req,
    overrideAccess: true,
    depth: 0,
  });
  return getLead(writer, { id });
}

/** The refusal of a change that was made against another version. */
export async function staleLead(writer: Writer & { actor: PartnerActor }, id: string): Promise<PortalError> {
  const current = await getLead(writer, { id });
  return new PortalError('stale', texts.stale.lead, undefined, { current });
}
