import { randomBytes } from 'node:crypto';
import { v7 as uuidv7 } from 'uuid';
import { PortalError } from '@/contracts/errors';
import { one } from '../db/queryable';
import type { Writer } from '../db/transaction';
import { addJob } from '../jobs/add-job';
import { texts } from './invitation-texts';
import { hashResetToken } from './mail-reset-link';

export const INVITATION_DAYS = 7;
const DAY_MS = 86_400_000;

type Applicant = { name: string; email: string; contactName: string | null; members: number; programme: string | null };

/**
 * Makes the owner of a partner that was approved, from its application, and mails a link to choose a password, which
 * activates the partner. In the transaction of the approval, so that there is one of each or none. Who has members already
 * was provided for by hand. Spec 01 "Application". @throws PortalError conflict when the e-mail is another user's
 */
export async function inviteOwner({ db, now, req }: Writer, partnerId: string): Promise<void> {
  const applicant = await one<Applicant>(
    db,
    `SELECT p.name, lower(p.contact_email) AS email, p.application->>'contactName' AS "contactName",
            (SELECT count(*)::int FROM memberships m WHERE m.partner_id = p.id) AS members,
            (SELECT g.name FROM programme_settings g LIMIT 1) AS programme
       FROM partners p WHERE p.id = $1`,
    [partnerId],
  );
  if (!applicant || applicant.members > 0) return;
  const { email, name: partner } = applicant;
  await refuseKnown(db, email);

  const name = applicant.contactName ?? partner;
  const userId = uuidv7();
  await db.query(`INSERT INTO partner_users (id, name, email, created_at, updated_at) VALUES ($1, $2, $3, $4, $4)`, [
    userId,
    name,
    email,
    now,
  ]);
  await db.query(
    `INSERT INTO memberships (id, user_id, partner_id, role, created_at, updated_at) VALUES ($1, $2, $3, 'owner', $4, $4)`,
    [uuidv7(), userId, partnerId, now],
  );

  const token = randomBytes(32).toString('base64url');
  await db.query(
    `INSERT INTO password_resets (token_hash, collection, user_id, created_at, expires_at) VALUES ($1, 'partner-users', $2, $3, $4)`,
    [hashResetToken(token), userId, now, new Date(now.getTime() + INVITATION_DAYS * DAY_MS)],
  );
  const link = `${req.payload.config.serverURL}/reset-password#token=${token}`;
  const programme = applicant.programme ?? 'Partner Portal';
  await addJob({ db }, 'send-mail', {
    to: email,
    subject: texts.subject(programme),
    text: texts.text(name, partner, programme, link, INVITATION_DAYS),
  });
}

async function refuseKnown(db: Writer['db'], email: string): Promise<void> {
  const known = await one<{ partner: string | null }>(
    db,
    `SELECT p.name AS partner FROM partner_users u LEFT JOIN memberships m ON m.user_id = u.id LEFT JOIN partners p ON p.id = m.partner_id
      WHERE lower(u.email) = $1`,
    [email],
  );
  if (!known) return;
  const message = known.partner ? texts.knownEmail(email, known.partner) : texts.strayEmail(email);
  throw new PortalError('conflict', message, { contactEmail: 'belongs to another user' });
}
