import type { PartnerActor } from '@/contracts/actor';
import { PortalError } from '@/contracts/errors';
import type { Lead, UpdateLead } from '@/contracts/pipeline/leads';
import type { Writer } from '../db/transaction';
import { getLead, noSuchLead } from './get-lead';
import { lockLead } from './lock-lead';

/** Changes fields of an own lead against the version that was read. @throws PortalError not_found | stale (with the row as it is) */
export async function updateLead(
  writer: Writer & { actor: PartnerActor },
  { id, version, ...fields }: UpdateLead & { id: string },
): Promise<Lead> {
  const lead = await lockLead(writer, id);
  if (lead.deletedAt) throw noSuchLead();
  if (lead.version !== version) throw await staleLead(writer, id);
  await writer.req.payload.update({
    collection: 'leads',
    id,
    data: fields,
    req: writer.req,
    overrideAccess: true,
    depth: 0,
  });
  return getLead(writer, { id });
}

/** The refusal of a change that was made against another version. */
export async function staleLead(writer: Writer & { actor: PartnerActor }, id: string): Promise<PortalError> {
  const current = await getLead(writer, { id });
  return new PortalError('stale', 'The lead has changed since it was read.', undefined, { current });
}
