import { createHash, randomBytes } from 'node:crypto';
import type { Payload } from 'payload';
import { one } from '../db/queryable';
import { systemRequest } from '../db/system-request';
import { withTransaction } from '../db/transaction';
import { addJob } from '../jobs/add-job';

const HOUR_MS = 3_600_000;

/** What is kept of a link's token. */
export const hashResetToken = (token: string): string => createHash('sha256').update(token).digest('base64url');

/**
 * Mails a single-use link to the user of an e-mail address, when there is one. Apart from the request that asked for it, so
 * that nobody learns by the time of an answer who has an account. Spec 01 "Sign-in".
 * @returns whether a mail goes out.
 */
export async function mailResetLink(payload: Payload, email: string): Promise<boolean> {
  return withTransaction(await systemRequest(payload, 'mail-reset-link'), 'resetPassword', async (writer) => {
    const user = await one<{ id: string; name: string }>(
      writer.db,
      `SELECT u.id, u.name FROM partner_users u JOIN memberships m ON m.user_id = u.id WHERE u.email = $1`,
      [email],
    );
    if (!user) return false;
    const token = randomBytes(32).toString('base64url');
    await writer.db.query(
      `INSERT INTO password_resets (token_hash, user_id, created_at, expires_at) VALUES ($1, $2, $3, $4)`,
      [hashResetToken(token), user.id, writer.now, new Date(writer.now.getTime() + HOUR_MS)],
    );
    const link = `${payload.config.serverURL}/reset-password#token=${token}`;
    await addJob(writer, 'send-mail', {
      to: email,
      subject: 'Set a new password',
      text: `Hello ${user.name},\n\nSomebody asked to set a new password for your account. Open this link within an hour to choose one:\n\n${link}\n\nIf it was not you, do nothing: your password stays as it is.`,
    });
    return true;
  });
}
