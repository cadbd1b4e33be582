import { PortalError } from '@/contracts/errors';
import type { Currency } from '@/contracts/money/currency';
import type { Deal, DealStatus } from '@/contracts/pipeline/deals';
import type { Deal as DealDocument } from '@/payload-types';
import { rowIsHeld } from '../db/lock-row';
import { one } from '../db/queryable';
import type { Writer } from '../db/transaction';
import { texts } from './texts';

/** A deal as the money rules and the answers read it. */
export type DealRow = {
  id: string;
  partnerId: string;
  leadId: string | null;
  clientId: string | null;
  title: string;
  status: DealStatus;
  valueCents: number;
  refundedCents: number;
  currency: Currency;
  projectType: string | null;
  claimedAt: Date;
  confirmedAt: Date | null;
  completedAt: Date | null;
  reason: string | null;
  staffNote: string | null;
  /** Rate into the programme's reporting currency, frozen at confirmation. */
  reportingRateMicros: number | null;
};

/** The columns of a DealRow, of a table or alias `d`. */
export const DEAL_COLUMNS = `d.id, d.partner_id AS "partnerId", d.lead_id AS "leadId", d.client_id AS "clientId", d.title, d.status,
  d.value_cents AS "valueCents", d.refunded_cents AS "refundedCents", d.currency, d.project_type AS "projectType",
  d.claimed_at AS "claimedAt", d.confirmed_at AS "confirmedAt", d.completed_at AS "completedAt", d.reason,
  d.staff_note AS "staffNote", d.reporting_rate_micros AS "reportingRateMicros"`;

/** Takes the deal's row until the transaction ends: the first lock of every money use case. @throws PortalError not_found. */
export async function lockDeal({ db, req }: Writer, id: string): Promise<DealRow> {
  const deal = await one<DealRow>(db, `SELECT ${DEAL_COLUMNS} FROM deals d WHERE d.id = $1 FOR UPDATE`, [id]);
  if (!deal) throw new PortalError('not_found', texts.noSuch.deal);
  await rowIsHeld(req, 'deals', id);
  return deal;
}

/** A deal as the API answers it. */
export function dealOf(row: DealRow): Deal {
  return {
    id: row.id,
    leadId: row.leadId,
    clientId: row.clientId,
    title: row.title,
    status: row.status,
    valueCents: row.valueCents,
    refundedCents: row.refundedCents,
    currency: row.currency,
    claimedAt: row.claimedAt.toISOString(),
    confirmedAt: row.confirmedAt?.toISOString() ?? null,
    completedAt: row.completedAt?.toISOString() ?? null,
    reason: row.reason,
  };
}

/** A deal as Payload's hooks and Local API hand it over (depth 0 or not). */
export function dealRowOf(doc: DealDocument): DealRow {
  const idOf = (related: string | { id: string }) => (typeof related === 'string' ? related : related.id);
  const instant = (value: string | null | undefined) => (value ? new Date(value) : null);
  return {
    id: doc.id,
    partnerId: idOf(doc.partner),
    leadId: doc.lead ? idOf(doc.lead) : null,
    clientId: doc.client ? idOf(doc.client) : null,
    title: doc.title,
    status: doc.status,
    valueCents: doc.valueCents,
    refundedCents: doc.refundedCents,
    currency: doc.currency,
    projectType: doc.projectType ?? null,
    claimedAt: new Date(doc.claimedAt),
    confirmedAt: instant(doc.confirmedAt),
    completedAt: instant(doc.completedAt),
    reason: doc.reason ?? null,
    staffNote: doc.staffNote ?? null,
    reportingRateMicros: doc.reportingRateMicros ?? null,
  };
}
