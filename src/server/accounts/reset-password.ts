import { createHash, randomBytes } from 'node:crypto';
import type { Payload, PayloadRequest } from 'payload';
import { PortalError } from '@/contracts/errors';
import { one } from '../db/queryable';
import { poolOf, withTransaction } from '../db/transaction';
import { addJob } from '../jobs/add-job';
import { recordAudit } from '../trust/record-audit';
import { endSessionsOf } from './end-sessions';
import { countAttempt } from './limit-attempts';
import { hashPassword } from './password';
import { hashAddress, type Origin, openSession, type SignedInPartner } from './sign-in';

const HOUR_MS = 3_600_000;
const hashToken = (token: string): string => createHash('sha256').update(token).digest('base64url');

/** Mails a single-use link when the e-mail is known; the caller answers the same either way. Spec 01 "Sign-in". */
export async function requestReset(
  req: PayloadRequest,
  email: string,
  origin: Origin,
  publicUrl: string,
): Promise<void> {
  const { payload } = req;
  await countAttempt(
    poolOf(payload),
    [
      { bucket: `reset:address:${hashAddress(payload.secret, origin.ip)}`, max: 20, windowSeconds: 3600 },
      { bucket: `reset:account:${hashAddress(payload.secret, email)}`, max: 5, windowSeconds: 3600 },
    ],
    origin.now,
  );
  const token = randomBytes(32).toString('base64url');
  await withTransaction(req, 'resetPassword', async (writer) => {
    const user = await one<{ id: string; name: string }>(
      writer.db,
      `SELECT u.id, u.name FROM partner_users u JOIN memberships m ON m.user_id = u.id WHERE u.email = $1`,
      [email],
    );
    if (!user) return;
    await writer.db.query(
      `INSERT INTO password_resets (token_hash, user_id, created_at, expires_at) VALUES ($1, $2, $3, $4)`,
      [hashToken(token), user.id, writer.now, new Date(writer.now.getTime() + HOUR_MS)],
    );
    const link = `${publicUrl}/reset-password#token=${token}`;
    await addJob(writer, 'send-mail', {
      to: email,
      subject: 'Set a new password',
      text: `Hello ${user.name},\n\nSomebody asked to set a new password for your account. Open this link within an hour to choose one:\n\n${link}\n\nIf it was not you, do nothing: your password stays as it is.`,
    });
  });
}

/** Sets the new password, ends every session of the user and signs in. A token works once. */
export async function resetPassword(
  req: PayloadRequest,
  token: string,
  password: string,
  origin: Origin,
): Promise<SignedInPartner> {
  const { payload }: { payload: Payload } = req;
  await countAttempt(
    poolOf(payload),
    [{ bucket: `reset:use:${hashAddress(payload.secret, origin.ip)}`, max: 30, windowSeconds: 3600 }],
    origin.now,
  );
  const { hash, salt } = await hashPassword(password);
  return withTransaction(req, 'resetPassword', async (writer) => {
    const reset = await one<{ userId: string }>(
      writer.db,
      `UPDATE password_resets SET used_at = $2 WHERE token_hash = $1 AND used_at IS NULL AND expires_at > $2 RETURNING user_id AS "userId"`,
      [hashToken(token), writer.now],
    );
    if (!reset)
      throw new PortalError('invalid', 'This link was used or has expired. Ask for a new one.', {
        token: 'was used or has expired',
      });
    const user = await one<SignedInPartner['user']>(
      writer.db,
      `UPDATE partner_users u SET hash = $2, salt = $3, updated_at = $4 FROM memberships m
        WHERE u.id = $1 AND m.user_id = u.id RETURNING u.id, u.email, u.name, m.role, m.partner_id AS "partnerId"`,
      [reset.userId, hash, salt, writer.now],
    );
    if (!user) throw new PortalError('invalid', 'This account cannot sign in.', { token: 'belongs to no account' });
    await writer.db.query(`UPDATE password_resets SET used_at = $2 WHERE user_id = $1 AND used_at IS NULL`, [
      user.id,
      writer.now,
    ]);
    await endSessionsOf(writer, user.id);
    const ticket = await openSession(payload, writer.db, 'partner-users', user.id, origin);
    await recordAudit(writer.db, {
      at: writer.now,
      actor: `partner-user:${user.id}`,
      action: 'auth.partner.reset',
      outcome: 'done',
      requestId: origin.requestId,
    });
    return { ...ticket, user };
  });
}
