import type { z } from 'zod';
import type { ZRegister } from '@/contracts/accounts/sign-in';
import { asCode } from '@/domain/pipeline/referral-code';
import { one } from '../db/queryable';
import type { Writer } from '../db/transaction';
import { partnerCanUse } from '../tiers/partner-features';

export type Application = z.output<typeof ZRegister>;
/** What is kept of an application beside the partner's own fields; staff read it in the queue. */
export type KeptApplication = {
  contactName: string;
  message: string | null;
  agreedTo: string[];
  receivedAt: string;
  duplicateOf: string | null;
};

/**
 * Receives an application: a partner row of status `applied` for the staff's queue. The visitor learns nothing: a robot that
 * fills the hidden field, a second application and a known e-mail are all received alike, and staff see the duplicate.
 * Spec 01 "Application".
 */
export async function applyPartner(writer: Writer, application: Application): Promise<{ status: 'received' }> {
  const { db, now, req } = writer;
  const { kind, companyName, contactName, email, country, message, recruitCode, agreedTo, website } = application;
  // Two applications of one address at once are one.
  await db.query(`SELECT pg_advisory_xact_lock(hashtext('apply:' || $1))`, [email]);
  const known = await one<{ waiting: boolean; duplicateOf: string | null; recruiterId: string | null }>(
    db,
    `SELECT EXISTS (SELECT FROM partners WHERE contact_email = $1 AND status = 'applied') AS waiting,
            coalesce((SELECT p.id FROM partner_users u JOIN memberships m ON m.user_id = u.id JOIN partners p ON p.id = m.partner_id WHERE u.email = $1),
                     (SELECT id FROM partners WHERE contact_email = $1 ORDER BY created_at LIMIT 1)) AS "duplicateOf",
            (SELECT p.id FROM referral_codes c JOIN partners p ON p.id = c.partner_id WHERE c.code = $2 AND p.status = 'active') AS "recruiterId"`,
    // Any code that the recruiter ever had: links that are printed go on working.
    [email, recruitCode ? asCode(recruitCode) : null],
  );
  if (website || known?.waiting) return { status: 'received' };
  // A link of somebody who may not recruit brings in whoever comes, and nobody earns by it.
  const recruiter =
    known?.recruiterId && (await partnerCanUse(db, known.recruiterId, 'recruit-link', now)) ? known.recruiterId : null;

  const kept: KeptApplication = {
    contactName,
    message: message ?? null,
    agreedTo,
    receivedAt: now.toISOString(),
    duplicateOf: known?.duplicateOf ?? null,
  };
  await req.payload.create({
    collection: 'partners',
    data: {
      kind,
      name: kind === 'company' ? (companyName ?? contactName) : contactName,
      contactEmail: email,
      country,
      status: 'applied',
      tier: 'starter',
      timeZone: 'UTC',
      locale: 'en',
      currency: 'USD',
      recruiter,
      application: kept,
    },
    req,
    overrideAccess: true,
    depth: 0,
  });
  return { status: 'received' };
}
