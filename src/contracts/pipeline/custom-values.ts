import { customTexts as texts } from './custom-texts';
import {
  LARGEST_NUMBER,
  type LeadFieldType,
  LONGEST_CUSTOM_TEXT,
  LONGEST_LINE,
  LONGEST_URL,
} from './lead-field-limits';
import type { CustomValue, CustomValues, LeadField } from './lead-fields';

/** What of a field's definition its values are judged by. */
export type JudgedField = Pick<LeadField, 'key' | 'type' | 'required' | 'active' | 'options'>;
/** What is wrong, by `custom.<key>`. */
export type CustomProblems = Readonly<Record<string, string>>;
type Reading = { value: CustomValue } | { problem: string };

/** The name of a custom field among those of its lead: in refusals, forms and conflicts. */
export const customName = (key: string): `custom.${string}` => `custom.${key}`;

/**
 * The custom values of a lead after a change: what is not named stays, null or an empty text clears. A value that stands
 * already is not judged again, so that an archived field or a retired option stops nobody from saving a lead.
 */
export function changeCustom(
  fields: readonly JudgedField[],
  given: unknown,
  stored: CustomValues = {},
): { values: CustomValues; problems: CustomProblems } {
  if (typeof given !== 'object' || given === null || Array.isArray(given))
    return { values: stored, problems: { custom: texts.noObject } };
  const byKey = new Map(fields.map((field) => [field.key, field]));
  const values = new Map(Object.entries(stored));
  const problems: Record<string, string> = {};
  for (const [key, raw] of Object.entries(given)) {
    const isNothing = raw === null || raw === undefined || (typeof raw === 'string' && raw.trim() === '');
    if (isNothing ? !values.has(key) && byKey.has(key) : values.has(key) && values.get(key) === raw) continue;
    const reading = readValue(byKey.get(key), isNothing ? null : raw);
    if (reading === null) values.delete(key);
    else if ('value' in reading) values.set(key, reading.value);
    else problems[customName(key)] = reading.problem;
  }
  return { values: Object.fromEntries(values), problems };
}

/** Which fields a new lead still needs. A box that is not ticked is an answer too. */
export function missingCustom(fields: readonly JudgedField[], values: CustomValues): CustomProblems {
  const missing = fields.filter((field) => isNeeded(field) && values[field.key] === undefined);
  return Object.fromEntries(missing.map(({ key }) => [customName(key), texts.needed]));
}

export const isNeeded = ({ active, required, type }: JudgedField): boolean => active && required && type !== 'checkbox';

function readValue(field: JudgedField | undefined, raw: unknown): Reading | null {
  if (!field) return { problem: texts.unknown };
  if (!field.active) return { problem: texts.archived };
  return raw === null ? null : READERS[field.type](raw, field);
}

const READERS: Record<LeadFieldType, (raw: unknown, field: JudgedField) => Reading> = {
  text: (raw) => readText(raw, LONGEST_LINE, true),
  'long-text': (raw) => readText(raw, LONGEST_CUSTOM_TEXT, false),
  url: (raw) => {
    const text = readText(raw, LONGEST_URL, true);
    return 'problem' in text || isWebAddress(String(text.value)) ? text : { problem: texts.url };
  },
  number: (raw) => {
    if (typeof raw !== 'number' || !Number.isFinite(raw)) return { problem: texts.number };
    // JSON knows no negative zero.
    return Math.abs(raw) > LARGEST_NUMBER ? { problem: texts.range } : { value: raw === 0 ? 0 : raw };
  },
  date: (raw) => (typeof raw === 'string' && isDate(raw) ? { value: raw } : { problem: texts.date }),
  choice: (raw, { options }) =>
    typeof raw === 'string' && options.some(({ value, active }) => active && value === raw)
      ? { value: raw }
      : { problem: texts.option },
  checkbox: (raw) => (typeof raw === 'boolean' ? { value: raw } : { problem: texts.yesOrNo }),
};

function readText(raw: unknown, longest: number, isLine: boolean): Reading {
  if (typeof raw !== 'string') return { problem: texts.text };
  const value = raw.trim();
  if (value.length > longest) return { problem: texts.atMost(longest) };
  // A half of a pair of surrogates is no text either: the database refuses it inside JSON.
  // biome-ignore lint/suspicious/noControlCharactersInRegex: refusing them is the point
  if (/[\u0000-\u0008\u000b\u000c\u000e-\u001f]|\p{Surrogate}/u.test(value)) return { problem: texts.characters };
  return isLine && /[\r\n]/.test(value) ? { problem: texts.oneLine } : { value };
}

const isWebAddress = (text: string): boolean =>
  /^https?:\/\/[^\s/]/i.test(text) && !/\s/.test(text) && URL.canParse(text);

function isDate(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return false;
  const at = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text);
}
