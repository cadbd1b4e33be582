import { randomInt } from 'node:crypto';
import type { Profile } from '@/contracts/accounts/profile';
import { PortalError } from '@/contracts/errors';
import { asCode, codeProblem, referralCode } from '@/domain/pipeline/referral-code';
import { one } from '../db/queryable';
import type { Writer } from '../db/transaction';
import { getProfile, memberOf } from './get-profile';
import { texts } from './texts';

/**
 * A code that somebody typed, as links hold it, kept for this transaction: of two who take the same one the second waits and is
 * refused. A code that was the partner's own before is its own to take back.
 * @throws PortalError invalid when it cannot be one, or is or was another partner's
 */
export async function claimCode({ db }: Writer, typed: string, partnerId: string | null): Promise<string> {
  const code = asCode(typed);
  const problem = codeProblem(code);
  if (problem) throw refused(texts.referralCode[problem]);
  await db.query(`SELECT pg_advisory_xact_lock(hashtext('referral-code:' || $1))`, [code]);
  const taken = await one(db, `SELECT 1 FROM referral_codes WHERE code = $1 AND partner_id IS DISTINCT FROM $2::uuid`, [
    code,
    partnerId,
  ]);
  if (taken) throw refused(texts.referralCode.taken);
  return code;
}

const refused = (why: string, field = 'referralCode'): PortalError =>
  new PortalError('invalid', texts.referralCode.said, { [field]: why });

/** A code from the name, e.g. `acme-7k4p`, that no partner has or had. */
export async function freeReferralCode({ db }: Writer, name: string): Promise<string> {
  for (let tries = 0; tries < 20; tries++) {
    const code = referralCode(name, () => randomInt(2 ** 32) / 2 ** 32);
    if (!(await one(db, `SELECT 1 FROM referral_codes WHERE code = $1`, [code]))) return code;
  }
  throw new Error(`No free referral code for ${name}`);
}

/**
 * The owner chooses another code, once. Links with the old one go on leading to the partner. Spec 01 "Partner".
 * @throws PortalError invalid (field `code`), conflict when it was changed before
 */
export async function changeReferralCode(writer: Writer, { code: typed }: { code: string }): Promise<Profile> {
  const { db, now } = writer;
  const { partnerId } = memberOf(writer.actor);
  const partner = await one<{ code: string | null; changedAt: Date | null }>(
    db,
    `SELECT referral_code AS code, referral_code_changed_at AS "changedAt" FROM partners WHERE id = $1 FOR NO KEY UPDATE`,
    [partnerId],
  );
  if (partner?.changedAt) throw new PortalError('conflict', texts.referralCode.once);
  // The same code again would use up the one change for nothing.
  if (asCode(typed) === partner?.code) throw refused(texts.referralCode.same, 'code');
  const code = await claimCode(writer, typed, partnerId).catch((error: unknown) => {
    if (error instanceof PortalError && error.fields?.referralCode) throw refused(error.fields.referralCode, 'code');
    throw error;
  });
  await db.query(
    `UPDATE partners SET referral_code = $2, referral_code_changed_at = $3, updated_at = $3 WHERE id = $1`,
    [partnerId, code, now],
  );
  return getProfile(writer);
}
