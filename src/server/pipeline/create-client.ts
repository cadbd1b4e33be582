import type { PartnerActor } from '@/contracts/actor';
import { PortalError } from '@/contracts/errors';
import type { Client, CreateClient } from '@/contracts/pipeline/clients';
import type { Writer } from '../db/transaction';
import { noSuchClient } from './client-row';
import { getClient } from './get-client';
import { texts } from './texts';

type MemberWriter = Writer & { actor: PartnerActor };

/**
 * Adds a client by hand. The same id and fields again answer the row as it is.
 * @throws PortalError conflict when the id is taken: by other fields or another partner, which the answer does not tell apart
 */
export async function createClient(
  writer: MemberWriter,
  { id, ...fields }: CreateClient,
): Promise<{ status: 201 | 200; body: Client }> {
  const { db, actor, now } = writer;
  const values = [fields.name, fields.contactName, fields.contactEmail, fields.contactPhone, fields.notes];
  const { rows } = await db.query<{ id: string }>(
    `INSERT INTO clients (id, partner_id, name, contact_name, contact_email, contact_phone, notes, version, created_at, updated_at)
     VALUES (coalesce($1, portal_uuidv7()), $2, $3, $4, $5, $6, $7, 1, $8, $8) ON CONFLICT (id) DO NOTHING RETURNING id`,
    [id ?? null, actor.partnerId, ...values.map((value) => value ?? null), now],
  );
  const added = rows[0]?.id;
  if (added) return { status: 201, body: await getClient(writer, { id: added }) };
  return { status: 200, body: await replayed(writer, String(id), fields) };
}

async function replayed(writer: MemberWriter, id: string, fields: Omit<CreateClient, 'id'>): Promise<Client> {
  const taken = () => new PortalError('conflict', texts.idTaken.said, { id: texts.idTaken.id });
  const there = await getClient(writer, { id }).catch((error: unknown) => {
    throw (error as PortalError).code === noSuchClient().code ? taken() : error;
  });
  const names = ['name', 'contactName', 'contactEmail', 'contactPhone', 'notes'] as const;
  if (names.some((name) => (fields[name] ?? null) !== there[name])) throw taken();
  return there;
}
