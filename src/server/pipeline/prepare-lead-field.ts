import { PortalError } from '@/contracts/errors';
import { MOST_ACTIVE_FIELDS } from '@/contracts/pipeline/lead-field-limits';
import { texts as checks } from '@/contracts/texts';
import type { LeadField } from '@/payload-types';
import { many, one } from '../db/queryable';
import type { Writer } from '../db/transaction';
import { publish } from '../events/publish';

/** A definition as Payload's hooks hand it over. */
export type LeadFieldData = Partial<LeadField>;
type Option = NonNullable<LeadField['options']>[number];

/**
 * The rules of a definition's row: what leads hold goes on meaning what it meant. Its row is locked, and a lead that is
 * written by it holds it shared, so that neither passes the other unseen.
 * @throws PortalError invalid
 */
export async function prepareLeadField(
  writer: Writer,
  data: LeadFieldData,
  original?: LeadFieldData,
): Promise<LeadFieldData> {
  const wrong: Record<string, string> = {};
  if (data.key && data.key in Object.prototype) wrong.key = 'is not free: choose another key';
  data.options = data.type === 'choice' ? (data.options ?? []).map(withValue) : [];
  const values = data.options.map(({ value }) => value);
  if (new Set(values).size < values.length) wrong.options = 'must have a value each';
  if (data.type === 'choice' && data.options.every(({ retired }) => retired)) wrong.options = 'needs one to choose';
  if (original?.key) Object.assign(wrong, await lostMeanings(writer, original, data, values));
  if (data.active && !original?.active && (await countActive(writer)) >= MOST_ACTIVE_FIELDS)
    wrong.active = `is one too many: ${MOST_ACTIVE_FIELDS} fields are active already; archive one first`;
  const names = Object.keys(wrong);
  if (names.length > 0) throw new PortalError('invalid', checks.check(names.join(', ')), wrong);
  return data;
}

/** What a lead that holds a value would lose by the change. */
async function lostMeanings(
  writer: Writer,
  original: LeadFieldData,
  data: LeadFieldData,
  values: readonly unknown[],
): Promise<Record<string, string>> {
  const key = String(original.key);
  const isOther = (field: 'key' | 'type') => data[field] !== undefined && data[field] !== original[field];
  if (isOther('key') || isOther('type')) {
    if (!(await isUsed(writer, key))) return {};
    return {
      ...(isOther('key') && { key: 'is in use by leads and stays as it is' }),
      ...(isOther('type') && { type: 'is in use by leads and stays as it is: archive this field and add another' }),
    };
  }
  const gone = (original.options ?? []).map(({ value }) => value).filter((value) => !values.includes(value));
  const held = await many<{ value: string }>(
    writer.db,
    `SELECT v AS value FROM unnest($2::text[]) v WHERE EXISTS (SELECT 1 FROM leads l WHERE l.custom @> jsonb_build_object($1::text, v))`,
    [key, gone],
  );
  return held.length === 0
    ? {}
    : { options: `are in use by leads: ${held.map(({ value }) => value).join(', ')}. Retire instead of removing` };
}

/** @throws PortalError conflict when leads hold a value of it: archiving is the way */
export async function refuseUsedField(writer: Writer, id: string): Promise<void> {
  const field = await one<{ key: string }>(writer.db, `SELECT key FROM lead_fields WHERE id = $1`, [id]);
  if (field && (await isUsed(writer, field.key)))
    throw new PortalError('conflict', 'Leads hold values of this field. Untick “Active” to archive it instead.');
}

/** Open pages read the definitions anew. */
export async function announceLeadFields(writer: Writer): Promise<void> {
  await publish(writer, { type: 'content.changed', audience: { allPartners: true }, data: { tag: 'lead-fields' } });
}

async function isUsed({ db }: Writer, key: string): Promise<boolean> {
  return (await one(db, `SELECT 1 FROM leads WHERE custom ? $1 LIMIT 1`, [key])) !== undefined;
}

async function countActive({ db }: Writer): Promise<number> {
  await db.query(`SELECT pg_advisory_xact_lock(hashtextextended('lead-fields', 0))`);
  const counted = await one<{ active: number }>(db, `SELECT count(*) AS active FROM lead_fields WHERE active`);
  return counted?.active ?? 0;
}

/** What an option is kept as: what staff say, else made from its label. */
function withValue(option: Option): Option {
  const made = option.label
    ?.normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .slice(0, 40)
    .replace(/^_+|_+$/g, '');
  return { ...option, value: option.value?.trim() || made || null };
}
