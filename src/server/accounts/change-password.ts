import type { PartnerActor } from '@/contracts/actor';
import { PortalError } from '@/contracts/errors';
import { one } from '../db/queryable';
import { poolOf, type Writer } from '../db/transaction';
import { addJob } from '../jobs/add-job';
import { auditName, recordAudit } from '../trust/record-audit';
import { endSessionsOf } from './end-sessions';
import { countAttempt } from './limit-attempts';
import { hashPassword, passwordMatches } from './password';
import { forgetDevices } from './remembered-devices';
import { texts } from './texts';

/**
 * A signed-in user sets another password, by the present one. Every other session ends, and a mail says so. Tries are
 * limited for the user and the address, outside the transaction, so that a wrong one counts. Spec 01 "Sign-in".
 * @throws PortalError invalid (the present password), rate_limited
 */
export async function changePassword(
  writer: Writer & { actor: PartnerActor },
  { current, password, address }: { current: string; password: string; address: string },
): Promise<{ ended: number }> {
  const { db, actor, now, req } = writer;
  await countAttempt(
    poolOf(req.payload),
    [{ bucket: `password:${actor.userId}:${address}`, max: 10, windowSeconds: 900 }],
    now,
  );
  const user = await one<{ hash: string | null; salt: string | null }>(
    db,
    `SELECT hash, salt FROM partner_users WHERE id = $1 FOR NO KEY UPDATE`,
    [actor.userId],
  );
  if (!(await passwordMatches(user, current)))
    throw new PortalError('invalid', texts.wrongPassword.said, { current: texts.wrongPassword.current });
  if (current === password)
    throw new PortalError('invalid', texts.samePassword.said, { password: texts.samePassword.password });
  const { hash, salt } = await hashPassword(password);
  await db.query(`UPDATE partner_users SET hash = $2, salt = $3, updated_at = $4 WHERE id = $1`, [
    actor.userId,
    hash,
    salt,
    now,
  ]);
  // A link that was mailed before must not undo it.
  await db.query(`UPDATE password_resets SET used_at = $2 WHERE user_id = $1 AND used_at IS NULL`, [actor.userId, now]);
  await forgetDevices(db, actor.userId);
  const ended = await endSessionsOf(writer, actor.userId, actor.sessionId);
  await addJob(writer, 'send-mail', {
    to: actor.email,
    subject: texts.mails.passwordChanged.subject,
    text: texts.mails.passwordChanged.text(actor.name, `${req.payload.config.serverURL}/reset-password`),
  });
  await recordAudit(db, {
    at: now,
    actor: auditName(actor),
    action: 'auth.partner.password',
    outcome: 'done',
    requestId: writer.requestId,
  });
  return { ended };
}
