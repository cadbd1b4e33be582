import { createHash, randomBytes } from 'node:crypto';
import type { Payload } from 'payload';
import { one } from '../db/queryable';
import { systemRequest } from '../db/system-request';
import { withTransaction } from '../db/transaction';
import { addJob } from '../jobs/add-job';
import type { AuthCollection } from './open-session';
import { texts } from './texts';

const HOUR_MS = 3_600_000;

/** What is kept of a link's token. */
export const hashResetToken = (token: string): string => createHash('sha256').update(token).digest('base64url');

/** Those who may enter, and the owner of an approved partner, who will have accepted the invitation by it. */
const USER_OF: Record<AuthCollection, string> = {
  'partner-users': `SELECT u.id, u.name FROM partner_users u JOIN memberships m ON m.user_id = u.id JOIN partners p ON p.id = m.partner_id
                     WHERE u.email = $1 AND (p.status IN ('active', 'suspended') OR (p.status = 'approved' AND m.role = 'owner'))`,
  staff: `SELECT id, name FROM staff WHERE email = $1`,
};
/** Where the new password is typed: the portal's page, or the admin panel's own. */
const PAGE_OF: Record<AuthCollection, string> = { 'partner-users': '/reset-password#token=', staff: '/admin/reset/' };

/**
 * Mails a single-use link to the user of an e-mail address, when there is one. Apart from the request that asked for it, so
 * that nobody learns by the time of an answer who has an account. Who may not enter is mailed nothing. Spec 01 "Sign-in".
 * @returns whether a mail goes out.
 */
export async function mailResetLink(
  payload: Payload,
  email: string,
  collection: AuthCollection = 'partner-users',
): Promise<boolean> {
  return withTransaction(await systemRequest(payload, 'mail-reset-link'), 'resetPassword', async (writer) => {
    const user = await one<{ id: string; name: string }>(writer.db, USER_OF[collection], [email]);
    if (!user) return false;
    const token = randomBytes(32).toString('base64url');
    await writer.db.query(
      `INSERT INTO password_resets (token_hash, collection, user_id, created_at, expires_at) VALUES ($1, $2, $3, $4, $5)`,
      [hashResetToken(token), collection, user.id, writer.now, new Date(writer.now.getTime() + HOUR_MS)],
    );
    const link = `${payload.config.serverURL}${PAGE_OF[collection]}${token}`;
    await addJob(writer, 'send-mail', {
      to: email,
      subject: texts.mails.reset.subject,
      text: texts.mails.reset.text(user.name, link),
    });
    return true;
  });
}
