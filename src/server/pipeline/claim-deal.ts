import type { Currency } from '@/contracts/money/currency';
import { normaliseCompanyName } from '@/domain/pipeline/duplicates';
import { many, one } from '../db/queryable';
import type { Writer } from '../db/transaction';
import { DEAL_COLUMNS, type DealRow } from './deal-row';
import type { LockedLead } from './lock-lead';

export type Claim = { valueCents: number; currency: Currency; startDate?: string | undefined };

/**
 * The one deal of a lead that is won, and its client when new. The lead's row is locked; the unique index on standing deals
 * holds all the same. Spec 03 "Deals and clients".
 */
export async function claimDeal(writer: Writer, lead: LockedLead, claim: Claim): Promise<DealRow> {
  const clientId = await clientOf(writer, lead);
  const deal = await one<DealRow>(
    writer.db,
    `INSERT INTO deals AS d (title, status, partner_id, lead_id, client_id, value_cents, refunded_cents, currency, project_type, claimed_at, start_date,
                             created_at, updated_at)
     VALUES ($1, 'claimed', $2, $3, $4, $5, 0, $6, $7, $8, $9, $8, $8)
     RETURNING ${DEAL_COLUMNS}`,
    [
      lead.companyName,
      lead.partnerId,
      lead.id,
      clientId,
      claim.valueCents,
      claim.currency,
      lead.projectType,
      writer.now,
      claim.startDate ?? null,
    ],
  );
  const { id } = deal as DealRow;
  // A contract may come before the win, or go with it from a device that was offline.
  await writer.db.query(
    `UPDATE lead_files SET deal_id = $2 WHERE lead_id = $1 AND purpose = 'contract' AND deal_id IS NULL`,
    [lead.id, id],
  );
  return deal as DealRow;
}

/** The partner's client of that e-mail address or company name, or a new one. */
async function clientOf({ db, now }: Writer, lead: LockedLead): Promise<string> {
  // Two leads of one company may be won at once: the second waits and finds the client of the first.
  await db.query(`SELECT pg_advisory_xact_lock(hashtextextended('clients:' || $1, 0))`, [lead.partnerId]);
  const clients = await many<{ id: string; name: string; email: string | null }>(
    db,
    `SELECT id, name, contact_email AS email FROM clients WHERE partner_id = $1 ORDER BY created_at, id`,
    [lead.partnerId],
  );
  const email = lead.contactEmail?.toLowerCase();
  const name = comparable(lead.companyName);
  const known =
    clients.find((client) => email && client.email?.toLowerCase() === email) ??
    clients.find((client) => comparable(client.name) === name);
  if (known) return known.id;
  const client = await one<{ id: string }>(
    db,
    `INSERT INTO clients (partner_id, name, contact_name, contact_email, contact_phone, created_at, updated_at) VALUES ($1, $2, $3, $4, $5, $6, $6) RETURNING id`,
    [lead.partnerId, lead.companyName, lead.contactName, lead.contactEmail, lead.contactPhone, now],
  );
  return (client as { id: string }).id;
}

/** A name of punctuation alone has nothing to normalise; it is compared as it is. */
const comparable = (name: string): string => normaliseCompanyName(name) || name.trim().toLowerCase();
