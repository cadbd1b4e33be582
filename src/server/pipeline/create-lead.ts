import type { PartnerActor } from '@/contracts/actor';
import { PortalError } from '@/contracts/errors';
import type { CreateLead, Lead } from '@/contracts/pipeline/leads';
import { one } from '../db/queryable';
import type { Writer } from '../db/transaction';
import { hashOfBody } from './create-hash';
import { getLead } from './get-lead';
import { texts } from './texts';

/**
 * Adds a lead of the actor's partner. With an id of the client's the same body again answers the row as it is; what the
 * hooks of the collection do (defaults, score, timeline, event) is done there, once for every road.
 * @throws PortalError conflict when the id is taken: by another body or another partner, which the answer does not tell apart
 */
export async function createLead(
  writer: Writer & { actor: PartnerActor },
  { id, ...fields }: CreateLead,
): Promise<{ status: 201 | 200; body: Lead }> {
  const { actor, req } = writer;
  const createHash = hashOfBody(fields);
  if (id && (await isReplay(writer, id, createHash))) return { status: 200, body: await getLead(writer, { id }) };
  const { tags, source, ...rest } = fields;
  const doc = await req.payload.create({
    collection: 'leads',
    data: {
      ...rest,
      ...(id ? { id } : {}),
      ...(tags ? { tags } : {}),
      source: source ?? 'other',
      currency: fields.currency ?? (actor.currency as Lead['currency']),
      partner: actor.partnerId,
      owner: actor.userId,
      stage: 'new',
      createHash,
    },
    req,
    overrideAccess: true,
    depth: 0,
  });
  return { status: 201, body: await getLead(writer, { id: doc.id }) };
}

/** Whether this id came before with this very body. Waits for a twin that is being written in this moment. */
async function isReplay(
  { db, actor }: Writer & { actor: PartnerActor },
  id: string,
  createHash: string,
): Promise<boolean> {
  await db.query(`SELECT pg_advisory_xact_lock(hashtextextended('lead:' || $1, 0))`, [id]);
  const taken = await one<{ partnerId: string; createHash: string | null }>(
    db,
    `SELECT partner_id AS "partnerId", create_hash AS "createHash" FROM leads WHERE id = $1
     UNION ALL SELECT partner_id, NULL FROM lead_tombstones WHERE lead_id = $1`,
    [id],
  );
  if (!taken) return false;
  if (taken.partnerId === actor.partnerId && taken.createHash === createHash) return true;
  throw new PortalError('conflict', texts.idTaken.said, { id: texts.idTaken.id });
}
