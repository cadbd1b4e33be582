import { PortalError } from '@/contracts/errors';
import { type CustomProblems, changeCustom, missingCustom } from '@/contracts/pipeline/custom-values';
import type { CustomValues } from '@/contracts/pipeline/lead-fields';
import { texts as checks } from '@/contracts/texts';
import { readCustomFilter } from '@/domain/pipeline/custom-filter';
import type { Queryable } from '../db/queryable';
import { readLeadFields } from './list-lead-fields';
import { texts } from './texts';

/**
 * The custom values of a lead after a write, by every road. `stored` is undefined for a new lead; one that is filled in needs what
 * is required.
 * @throws PortalError invalid naming each `custom.<key>`
 */
export async function takeCustom(
  db: Queryable,
  given: unknown,
  stored: CustomValues | undefined,
  { isFilledIn = false } = {},
): Promise<CustomValues> {
  const asked = given ?? {};
  if (!isObject(asked)) throw refusal(changeCustom([], asked).problems);
  const named = Object.keys(asked).filter((key) => asked[key] !== stored?.[key]);
  // Payload hands an update all fields of the lead; nearly always nothing of these has changed.
  if (named.length === 0 && !isFilledIn) return stored ?? {};
  // Whoever changes a definition waits for the leads that go by it, and they for it.
  if (named.length > 0) await db.query(`SELECT id FROM lead_fields WHERE key = ANY($1) ORDER BY id FOR SHARE`, [named]);
  const fields = await readLeadFields(db);
  const { values, problems } = changeCustom(fields, asked, stored);
  const wrong = { ...(isFilledIn ? missingCustom(fields, values) : {}), ...problems };
  if (Object.keys(wrong).length > 0) throw refusal(wrong);
  return values;
}

/** @throws PortalError invalid when a filter names a field that cannot be filtered by, or that there is not */
export async function checkCustomFilter(db: Queryable, filter: string | undefined): Promise<void> {
  if (filter === undefined) return;
  const fields = await readLeadFields(db);
  const known = new Set(fields.filter(({ type }) => type === 'choice' || type === 'checkbox').map(({ key }) => key));
  const unknown = readCustomFilter(filter).filter(({ key }) => !known.has(key));
  if (unknown.length > 0)
    throw new PortalError('invalid', checks.check('custom'), {
      custom: texts.noFilter(unknown.map(({ key }) => key).join(', ')),
    });
}

const refusal = (problems: CustomProblems): PortalError =>
  new PortalError('invalid', checks.check(Object.keys(problems).join(', ')), problems);

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
