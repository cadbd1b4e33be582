import type { resetSecondFactor as resetRoute } from '@/contracts/accounts/second-factor';
import type { StaffActor } from '@/contracts/actor';
import { PortalError } from '@/contracts/errors';
import type { BodyOf } from '@/contracts/route';
import { one } from '../db/queryable';
import type { Writer } from '../db/transaction';
import { addJob } from '../jobs/add-job';
import { auditName, recordAudit } from '../trust/record-audit';
import { endSessionsOf } from './end-sessions';
import { removeSecondFactor } from './second-factor';
import { texts } from './second-factor-texts';

const FOUND = {
  'partner-users': `SELECT name, email FROM partner_users WHERE id = $1`,
  staff: `SELECT name, email FROM staff WHERE id = $1`,
} as const;

/**
 * Takes the second factor from somebody who lost it. Their sessions end, the next sign-in leads through setting it up where
 * the programme asks for it, and a mail tells them. @throws PortalError not_found, conflict (the own one, or there is none)
 */
export async function resetSecondFactor(
  writer: Writer & { actor: StaffActor },
  { id, collection, reason }: BodyOf<typeof resetRoute> & { id: string },
): Promise<{ status: 'reset' }> {
  const { db, actor, now, req, requestId } = writer;
  if (collection === 'staff' && id === actor.staffId) throw new PortalError('conflict', texts.reset.ownOne);
  const user = await one<{ name: string; email: string }>(db, FOUND[collection], [id]);
  if (!user) throw new PortalError('not_found', texts.reset.nobody);
  if (!(await removeSecondFactor(db, { collection, userId: id }))) throw new PortalError('conflict', texts.reset.isOff);
  await endSessionsOf(writer, id);
  const { subject, text } = texts.mails.reset;
  await addJob(writer, 'send-mail', {
    to: user.email,
    subject,
    text: text(user.name, req.payload.config.serverURL, reason),
  });
  // Beside the router's own entry, which does not know the reason.
  await recordAudit(db, {
    at: now,
    actor: auditName(actor),
    action: 'second-factor.reset',
    target: `${collection === 'staff' ? 'staff' : 'partner-user'}:${id}`,
    outcome: 'done',
    requestId,
    detail: { reason },
  });
  return { status: 'reset' };
}
