import { type CustomProblems, changeCustom, customName, missingCustom } from '@/contracts/pipeline/custom-values';
import type { CustomValue, CustomValues, LeadField } from '@/contracts/pipeline/lead-fields';

/** The name of a custom field in a form, as in a refusal: `custom.plan`. */
export type CustomName = `custom.${string}`;
/** What a form holds: text in every field. */
type Typed = Readonly<Record<CustomName, string>>;
/** What a change says of each field that differs; null clears one. */
type Changes = Record<string, CustomValue | null>;

export const customValuesOf = (values: CustomValues | undefined): Record<CustomName, string> =>
  Object.fromEntries(Object.entries(values ?? {}).map(([key, value]) => [customName(key), String(value)]));

/** What a filled form changes of the custom values of a lead, and what is wrong with it. */
export function customChangesOf(
  fields: readonly LeadField[],
  typed: Typed,
  stored: CustomValues = {},
): { changes: Changes; problems: CustomProblems } {
  const given: Changes = {};
  for (const { key, type, active } of fields) {
    const text = typed[customName(key)];
    if (!active || text === undefined || text === String(stored[key] ?? '')) continue;
    given[key] = text.trim() === '' ? null : readTyped(type, text);
  }
  const { values, problems } = changeCustom(fields, given, stored);
  const changed = Object.keys(given).filter((key) => values[key] !== stored[key]);
  return { changes: Object.fromEntries(changed.map((key) => [key, values[key] ?? null])), problems };
}

/** The custom values of a new lead: with those that it needs. */
export function newCustomOf(
  fields: readonly LeadField[],
  typed: Typed,
): { values: CustomValues; problems: CustomProblems } {
  const { changes, problems } = customChangesOf(fields, typed);
  const values = Object.fromEntries(
    Object.entries(changes).filter((entry): entry is [string, CustomValue] => entry[1] !== null),
  );
  return { values, problems: { ...missingCustom(fields, values), ...problems } };
}

function readTyped(type: LeadField['type'], text: string): CustomValue {
  if (type === 'checkbox') return text === 'true';
  return type === 'number' ? (readNumber(text) ?? text) : text;
}

/**
 * A number as people type it: "1500", "1,500.5", "1 500", "0,25". A lone comma before three digits parts thousands. What
 * cannot be read stays text, and is told to be none.
 */
function readNumber(text: string): number | null {
  const plain = text.trim().replace(/[\s\u00a0\u202f'’]/g, '');
  const written = /^-?\d{1,3}(,\d{3})+(\.\d+)?$/.test(plain) ? plain.replaceAll(',', '') : plain.replace(',', '.');
  return /^-?(\d+\.?\d*|\.\d+)$/.test(written) ? Number(written) : null;
}
