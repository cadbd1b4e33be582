import { createHash } from 'node:crypto';
import type { Terms } from '@/contracts/accounts/terms';
import type { PartnerActor } from '@/contracts/actor';
import { PortalError } from '@/contracts/errors';
import { one } from '../db/queryable';
import type { Reader, Writer } from '../db/transaction';
import { texts } from './texts';

type TermsRow = Omit<Terms, 'from' | 'accepted'> & { from: Date; acceptedAt: Date | null; acceptedBy: string | null };

/** The newest terms that were announced or hold, and whether this partner accepted them. They gate nothing. */
export async function getTerms({ db, actor }: Reader & { actor: PartnerActor }): Promise<{ terms: Terms | null }> {
  const row = await one<TermsRow>(
    db,
    `SELECT d.id, d.terms_version AS version, d.notice_text AS notice, d.terms_text AS text, d.scheduled_from AS "from",
            a.accepted_at AS "acceptedAt", u.name AS "acceptedBy"
       FROM plan_drafts d LEFT JOIN terms_acceptances a ON a.plan_id = d.id AND a.partner_id = $1 LEFT JOIN partner_users u ON u.id = a.user_id
      WHERE d.status IN ('scheduled', 'in-force') AND d.terms_text ~ '\\S' AND d.terms_version IS NOT NULL
      ORDER BY d.scheduled_from DESC, d.id DESC LIMIT 1`,
    [actor.partnerId],
  );
  if (!row) return { terms: null };
  const { acceptedAt, acceptedBy, from, ...terms } = row;
  const accepted = acceptedAt ? { at: acceptedAt.toISOString(), by: acceptedBy } : null;
  return { terms: { ...terms, from: from.toISOString(), accepted } };
}

/**
 * The owner accepts the terms that were shown. A second time, the first acceptance stands.
 * @throws PortalError conflict when others were announced, or these withdrawn, since they were read
 */
export async function acceptTerms(
  writer: Writer & { actor: PartnerActor },
  { id, version }: { id: string; version: string },
): Promise<{ terms: Terms | null }> {
  const { db, actor, now } = writer;
  const { terms } = await getTerms(writer);
  if (!terms || terms.id !== id || terms.version !== version) throw new PortalError('conflict', texts.otherTerms);
  await db.query(
    `INSERT INTO terms_acceptances (id, plan_id, partner_id, user_id, version, text_hash, accepted_at, created_at, updated_at)
     VALUES (portal_uuidv7(), $1, $2, $3, $4, $5, $6, $6, $6) ON CONFLICT (plan_id, partner_id) DO NOTHING`,
    [id, actor.partnerId, actor.userId, version, createHash('sha256').update(terms.text).digest('hex'), now],
  );
  return getTerms(writer);
}
