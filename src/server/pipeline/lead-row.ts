import { seesScores } from '@/access/rules';
import type { Actor } from '@/contracts/actor';
import type { Currency } from '@/contracts/money/currency';
import type { Deal } from '@/contracts/pipeline/deals';
import type { CustomValues } from '@/contracts/pipeline/lead-fields';
import type { LEAD_SOURCES, Lead, Location, PROJECT_TYPES, Stage } from '@/contracts/pipeline/leads';
import { daysInStage } from '@/domain/pipeline/stages';

/** A lead as the database answers LEAD_COLUMNS. */
export type LeadRow = {
  id: string;
  version: number;
  companyName: string;
  contactName: string;
  contactEmail: string | null;
  contactPhone: string | null;
  contactRole: string | null;
  projectType: (typeof PROJECT_TYPES)[number] | null;
  description: string | null;
  estimatedValueCents: number | null;
  currency: Currency;
  source: (typeof LEAD_SOURCES)[number];
  tags: string[] | null;
  stage: Stage;
  stageEnteredAt: Date;
  score: number | null;
  scoreReasons: Lead['scoreReasons'];
  nextAction: string | null;
  nextActionAt: Date | null;
  location: Location | null;
  lostReason: string | null;
  custom: CustomValues;
  attribution: Record<string, unknown> | null;
  ownerId: string | null;
  ownerName: string | null;
  dealId: string | null;
  deal: Deal | null;
  createdAt: Date;
  updatedAt: Date;
  deletedAt: Date | null;
};

/** What every answer of a lead selects, from `leads l` joined by LEAD_JOINS. */
export const LEAD_COLUMNS = `
  l.id, coalesce(l.version, 1) AS version, l.company_name AS "companyName", l.contact_name AS "contactName", l.contact_email AS "contactEmail",
  l.contact_phone AS "contactPhone", l.contact_role AS "contactRole", l.project_type AS "projectType", l.description,
  l.estimated_value_cents AS "estimatedValueCents", l.currency, l.source, l.tags, l.stage, coalesce(l.stage_entered_at, l.created_at) AS "stageEnteredAt",
  l.score, l.score_reasons AS "scoreReasons", l.next_action AS "nextAction", l.next_action_at AS "nextActionAt", l.location, l.lost_reason AS "lostReason",
  l.custom, l.attribution, l.owner_id AS "ownerId", o.name AS "ownerName", l.deal_id AS "dealId", ld.deal,
  l.created_at AS "createdAt", l.updated_at AS "updatedAt", l.deleted_at AS "deletedAt"`;
/** The owner's name, and the deal that was claimed last; by the index on a deal's lead. */
export const LEAD_JOINS = `LEFT JOIN partner_users o ON o.id = l.owner_id
  LEFT JOIN LATERAL (
    SELECT json_build_object('id', d.id, 'leadId', d.lead_id, 'clientId', d.client_id, 'title', d.title, 'status', d.status,
                             'valueCents', d.value_cents::bigint, 'refundedCents', d.refunded_cents::bigint, 'currency', d.currency,
                             'claimedAt', d.claimed_at, 'confirmedAt', d.confirmed_at, 'completedAt', d.completed_at, 'reason', d.reason) AS deal
      FROM deals d WHERE d.lead_id = l.id ORDER BY d.claimed_at DESC, d.id DESC LIMIT 1) ld ON true`;

/** How long a lead stays in the trash. Spec 03: "restorable for 30 days". */
const TRASH_MS = 30 * 86_400_000;
/** Leads trashed at or before this instant are gone, whether or not they were purged yet. */
export const trashHorizon = (now: Date): Date => new Date(now.getTime() - TRASH_MS);

/** The answer for a row. Score and its reasons only for those whose tier has them. */
export function toLead(row: LeadRow, { actor, now }: { actor: Actor; now: Date }): Lead {
  const scored = seesScores(actor);
  return {
    id: row.id,
    version: row.version,
    companyName: row.companyName,
    contactName: row.contactName,
    contactEmail: row.contactEmail,
    contactPhone: row.contactPhone,
    contactRole: row.contactRole,
    projectType: row.projectType,
    description: row.description,
    estimatedValueCents: row.estimatedValueCents,
    currency: row.currency,
    source: row.source,
    tags: row.tags ?? [],
    stage: row.stage,
    stageEnteredAt: row.stageEnteredAt.toISOString(),
    daysInStage: daysInStage(row.stageEnteredAt, now),
    score: scored ? row.score : null,
    scoreReasons: scored ? row.scoreReasons : null,
    nextAction: row.nextAction,
    nextActionAt: row.nextActionAt?.toISOString() ?? null,
    location: row.location,
    lostReason: row.lostReason,
    custom: row.custom,
    attribution: row.attribution,
    owner: row.ownerId && row.ownerName !== null ? { id: row.ownerId, name: row.ownerName } : null,
    dealId: row.dealId,
    deal: row.deal && dealInIso(row.deal),
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
    deletedAt: row.deletedAt?.toISOString() ?? null,
  };
}

/** The database writes instants inside JSON in another form than our answers do. */
function dealInIso(deal: Deal): Deal {
  const iso = (instant: string | null) => instant && new Date(instant).toISOString();
  return {
    ...deal,
    claimedAt: new Date(deal.claimedAt).toISOString(),
    confirmedAt: iso(deal.confirmedAt),
    completedAt: iso(deal.completedAt),
  };
}
