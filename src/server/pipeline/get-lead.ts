import type { PartnerActor } from '@/contracts/actor';
import { PortalError } from '@/contracts/errors';
import type { Lead } from '@/contracts/pipeline/leads';
import { type Prepared, prepared } from '../db/queryable';
import type { Reader } from '../db/transaction';
import { LEAD_COLUMNS, LEAD_JOINS, type LeadRow, toLead, trashHorizon } from './lead-row';
import { texts } from './texts';

/** Own leads that share the e-mail, the phone number or the name of the company; each by an index of its own. */
const DUPLICATES = `
  SELECT d.id, d.company_name AS "companyName",
         CASE WHEN lower(d.contact_email) = lower(l.contact_email) THEN 'same e-mail'
              WHEN d.contact_phone_e164 = l.contact_phone_e164 THEN 'same phone'
              ELSE 'same company' END AS reason
    FROM leads d
   WHERE d.partner_id = l.partner_id AND d.deleted_at IS NULL AND d.id <> l.id
     AND (lower(d.contact_email) = lower(l.contact_email) OR d.contact_phone_e164 = l.contact_phone_e164
          OR portal_fold(d.company_name) = portal_fold(l.company_name))
   ORDER BY d.created_at, d.id LIMIT 5`;

const LEAD: Prepared = {
  name: 'lead',
  text: `
  SELECT ${LEAD_COLUMNS}, (SELECT coalesce(jsonb_agg(d), '[]') FROM (${DUPLICATES}) d) AS duplicates
    FROM leads l ${LEAD_JOINS}
   WHERE l.id = $1 AND l.partner_id = $2 AND (l.deleted_at IS NULL OR l.deleted_at > $3)`,
};

/** One own lead, also from the trash while it can be restored. @throws PortalError not_found, for others' leads too */
export async function getLead(reader: Reader & { actor: PartnerActor }, { id }: { id: string }): Promise<Lead> {
  const { actor, db, now } = reader;
  const [row] = await prepared<LeadRow & { duplicates: NonNullable<Lead['duplicates']> }>(db, LEAD, [
    id,
    actor.partnerId,
    trashHorizon(now),
  ]);
  if (!row) throw noSuchLead();
  return { ...toLead(row, reader), duplicates: row.duplicates };
}

/** The same words for a lead that is not there and for one of somebody else. */
export const noSuchLead = (): PortalError => new PortalError('not_found', texts.noSuch.lead);
