import type { PartnerActor } from '@/contracts/actor';
import { PortalError } from '@/contracts/errors';
import type { Activity } from '@/contracts/pipeline/leads';
import { countAttempt } from '../accounts/limit-attempts';
import type { Writer } from '../db/transaction';
import { addJob } from '../jobs/add-job';
import { addActivity } from './add-activity';
import { noSuchLead } from './get-lead';
import { lockLead } from './lock-lead';
import { texts } from './texts';

/** The portal's good name with mail servers is everybody's: it sends letters, not mailings. */
const MOST_AN_HOUR = 30;
const MOST_A_DAY = 200;

/**
 * Sends a mail to an own lead's contact, after commit, with answers to the member; it stands in the timeline as sent.
 * @throws PortalError not_found | invalid without an address | rate_limited
 */
export async function sendLeadMail(
  writer: Writer & { actor: PartnerActor },
  { id, subject, body }: { id: string; subject: string; body: string },
): Promise<Activity> {
  const { db, actor, now } = writer;
  const lead = await lockLead(writer, id);
  if (lead.deletedAt) throw noSuchLead();
  if (!lead.contactEmail)
    throw new PortalError('invalid', texts.noAddress.said, { contactEmail: texts.noAddress.contactEmail });
  await countAttempt(
    db,
    [
      { bucket: `lead-mail:user:${actor.userId}`, max: MOST_AN_HOUR, windowSeconds: 3_600 },
      { bucket: `lead-mail:partner:${actor.partnerId}`, max: MOST_A_DAY, windowSeconds: 86_400 },
    ],
    now,
  );
  await addJob(writer, 'send-mail', { to: lead.contactEmail, subject, text: body, replyTo: actor.email });
  const logged = await addActivity(writer, { id, body: { kind: 'email', text: `${subject}\n\n${body}` } });
  return logged.body;
}
