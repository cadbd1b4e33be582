import type { z } from 'zod';
import type { PartnerActor } from '@/contracts/actor';
import { PortalError } from '@/contracts/errors';
import type { Activity, ZCreateActivity } from '@/contracts/pipeline/leads';
import { texts as checks } from '@/contracts/texts';
import { one } from '../db/queryable';
import type { Reader, Writer } from '../db/transaction';
import { publish } from '../events/publish';
import { hashOfBody } from './create-hash';
import { noSuchLead } from './get-lead';
import { ACTIVITY_COLUMNS, type ActivityRow, toActivity } from './list-activity';
import { type LockedLead, lockLead } from './lock-lead';
import { doneBy } from './log-activity';
import { rateLead } from './rate-lead';
import { texts } from './texts';

type CreateActivity = z.output<typeof ZCreateActivity>;

/** A device's clock may run ahead of ours by this much. */
const CLOCK_SLACK_MS = 86_400_000;

/**
 * Logs a call, mail, meeting or note on an own lead. The same id and body again answers the activity as it is.
 * @throws PortalError not_found | invalid | conflict when the id is taken
 */
export async function addActivity(
  writer: Writer & { actor: PartnerActor },
  { id: leadId, body: { id, ...fields } }: { id: string; body: CreateActivity },
): Promise<{ status: 201 | 200; body: Activity }> {
  const { db, now } = writer;
  const lead = await lockLead(writer, leadId);
  if (lead.deletedAt) throw noSuchLead();
  const occurredAt = fields.occurredAt ? new Date(fields.occurredAt) : now;
  notAhead(occurredAt, now);

  const createHash = hashOfBody(fields);
  const by = doneBy(writer.actor);
  const added = await one<ActivityRow>(
    db,
    `INSERT INTO lead_activities AS a (id, lead_id, partner_id, kind, text, occurred_at, by_id, by_name, create_hash, created_at, updated_at)
     VALUES (coalesce($1, portal_uuidv7()), $2, $3, $4, $5, $6, $7, $8, $9, $10, $10) ON CONFLICT (id) DO NOTHING RETURNING ${ACTIVITY_COLUMNS}`,
    [id ?? null, leadId, lead.partnerId, fields.kind, fields.text, occurredAt, by.id, by.name, createHash, now],
  );
  if (!added) return { status: 200, body: toActivity(await replayedActivity(writer, String(id), leadId, createHash)) };
  await touchLead(writer, lead, new Date(Math.min(occurredAt.getTime(), now.getTime())));
  return { status: 201, body: toActivity(added) };
}

/** @throws PortalError invalid */
export function notAhead(occurredAt: Date, now: Date): void {
  if (occurredAt.getTime() > now.getTime() + CLOCK_SLACK_MS)
    throw new PortalError('invalid', checks.check('occurredAt'), { occurredAt: texts.inFuture });
}

/** The entry that this id and body made before. @throws PortalError conflict when something else has the id */
export async function replayedActivity(
  { db, actor }: Reader & { actor: PartnerActor },
  id: string,
  leadId: string,
  createHash: string,
): Promise<ActivityRow> {
  const earlier = await one<ActivityRow>(
    db,
    `SELECT ${ACTIVITY_COLUMNS} FROM lead_activities a WHERE a.id = $1 AND a.lead_id = $2 AND a.partner_id = $3 AND a.create_hash = $4`,
    [id, leadId, actor.partnerId, createHash],
  );
  if (!earlier) throw new PortalError('conflict', texts.idTaken.said, { id: texts.idTaken.id });
  return earlier;
}

/** The lead was worked: its last activity, its score, its place in the list. Its version stays: nothing of it was edited. */
export async function touchLead(writer: Writer, lead: LockedLead, occurredAt: Date): Promise<void> {
  const lastActivityAt = lead.lastActivityAt && lead.lastActivityAt > occurredAt ? lead.lastActivityAt : occurredAt;
  const { score, reasons } = await rateLead(writer.db, { ...lead, lastActivityAt }, writer.now);
  await writer.db.query(
    `UPDATE leads SET last_activity_at = $2, score = $3, score_reasons = $4, updated_at = $5 WHERE id = $1`,
    [lead.id, lastActivityAt, score, JSON.stringify(reasons), writer.now],
  );
  await publish(writer, {
    type: 'lead.updated',
    audience: { partner: lead.partnerId },
    data: { leadId: lead.id, stage: lead.stage, version: lead.version },
  });
}
