import { randomUUID } from 'node:crypto';
import type { PayloadRequest } from 'payload';
import type { PartnerActor } from '@/contracts/actor';
import { isPortalError, PortalError } from '@/contracts/errors';
import { MAX_FILES_OF_A_LEAD } from '@/contracts/pipeline/file-limits';
import type { LeadFileQuery } from '@/contracts/pipeline/lead-files';
import type { Activity } from '@/contracts/pipeline/leads';
import { privateStore } from '@/integrations/storage/private-store';
import { one, type Queryable } from '../db/queryable';
import { actorOf, nowOf, poolOf, type Writer, withTransaction } from '../db/transaction';
import { auditName, recordAudit } from '../trust/record-audit';
import { notAhead, replayedActivity, touchLead } from './add-activity';
import { type CheckedFile, checkFile, digestOf } from './checked-file';
import { hashOfBody } from './create-hash';
import { getLead, noSuchLead } from './get-lead';
import { ACTIVITY_COLUMNS, type ActivityRow, toActivity } from './list-activity';
import { lockLead } from './lock-lead';
import { doneBy } from './log-activity';
import { texts } from './texts';

type Upload = LeadFileQuery & { bytes: Uint8Array };
type Answer = { status: 201 | 200; body: Activity };
type Member = Writer & { actor: PartnerActor };

/**
 * Attaches a file or a voice note to an own lead. The bytes are stored before the transaction that tells of them, so that
 * none waits for the store; what is not told of is removed again. The same id and bytes again answer the entry as it is.
 * @throws PortalError not_found | invalid | unsupported_media | conflict when the id is taken
 */
export async function addLeadFile(req: PayloadRequest, leadId: string, upload: Upload): Promise<Answer> {
  const { id, bytes, ...said } = upload;
  const reader = { db: poolOf(req.payload), actor: actorOf(req) as PartnerActor, now: nowOf(req) };
  const lead = await getLead(reader, { id: leadId });
  if (lead.deletedAt) throw noSuchLead();
  const createHash = hashOfBody({ ...said, digest: digestOf(bytes) });
  if (await isKnown(reader.db, id)) return replay(reader, id, leadId, createHash);

  const file = await checkFile(bytes, said);
  const stored = `${randomUUID()}.${file.extension}`;
  await privateStore().write(stored, file.bytes, file.mime);
  try {
    const answer = await withTransaction(req, 'addLeadFile', (writer) =>
      tell(writer as Member, leadId, { upload, file, stored, createHash }),
    );
    if (answer.status === 200) await privateStore().remove(stored);
    return answer;
  } catch (error) {
    // A refusal has told of nothing. After any other failure it may stand in the database all the same.
    if (isPortalError(error)) await privateStore().remove(stored);
    throw error;
  }
}

type Kept = { upload: Upload; file: CheckedFile; stored: string; createHash: string };

async function tell(writer: Member, leadId: string, { upload, file, stored, createHash }: Kept): Promise<Answer> {
  const { db, now } = writer;
  const lead = await lockLead(writer, leadId);
  if (lead.deletedAt) throw noSuchLead();
  // Its twin may have been told of while this one was stored.
  if (await isKnown(db, upload.id)) return replay(writer, upload.id, leadId, createHash);
  await refuseOneTooMany(db, leadId);
  const occurredAt = upload.occurredAt ? new Date(upload.occurredAt) : now;
  notAhead(occurredAt, now);
  await db.query(
    `INSERT INTO lead_files (id, lead_id, partner_id, purpose, seconds, original_name, filename, mime_type, filesize, deal_id, created_at, updated_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $11)`,
    [
      upload.id,
      leadId,
      lead.partnerId,
      upload.purpose,
      file.seconds,
      file.name,
      stored,
      file.mime,
      file.bytes.byteLength,
      upload.purpose === 'contract' ? lead.dealId : null,
      now,
    ],
  );
  const by = doneBy(writer.actor);
  const kind = upload.purpose === 'voice' ? 'voice' : 'file';
  const added = await one<ActivityRow>(
    db,
    `INSERT INTO lead_activities AS a (id, lead_id, partner_id, kind, text, occurred_at, by_id, by_name, file_id, create_hash, created_at, updated_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $1, $9, $10, $10) RETURNING ${ACTIVITY_COLUMNS}`,
    [upload.id, leadId, lead.partnerId, kind, upload.name, occurredAt, by.id, by.name, createHash, now],
  );
  await touchLead(writer, lead, new Date(Math.min(occurredAt.getTime(), now.getTime())));
  await recordAudit(db, {
    at: now,
    actor: auditName(writer.actor),
    action: 'leads.files.add',
    outcome: 'done',
    requestId: writer.requestId,
    target: leadId,
  });
  return { status: 201, body: toActivity(added as ActivityRow) };
}

const isKnown = async (db: Queryable, id: string): Promise<boolean> =>
  (await one(db, `SELECT 1 FROM lead_activities WHERE id = $1 UNION ALL SELECT 1 FROM lead_files WHERE id = $1`, [
    id,
  ])) !== undefined;

async function replay(
  reader: Parameters<typeof replayedActivity>[0],
  id: string,
  leadId: string,
  createHash: string,
): Promise<Answer> {
  return { status: 200, body: toActivity(await replayedActivity(reader, id, leadId, createHash)) };
}

async function refuseOneTooMany(db: Queryable, leadId: string): Promise<void> {
  const { files = 0 } =
    (await one<{ files: number }>(db, `SELECT count(*) AS files FROM lead_files WHERE lead_id = $1`, [leadId])) ?? {};
  if (files >= MAX_FILES_OF_A_LEAD)
    throw new PortalError('invalid', texts.file.many.said(MAX_FILES_OF_A_LEAD), {
      file: texts.file.many.file(MAX_FILES_OF_A_LEAD),
    });
}
