import type { Currency } from '@/contracts/money/currency';
import type { LeadField } from '@/contracts/pipeline/lead-fields';
import type { Stage } from '@/contracts/pipeline/leads';
import { formatMoney } from '@/ui/format-money';
import type { UiWords } from '@/ui/words';
import { customText } from '../custom/custom-text';
import { TRASHED } from '../offline/lead-actions';
import { FIELD_NAMES, PROJECT_TYPE_NAMES, SOURCE_NAMES } from '../words';
import { texts } from './texts';

const keyOf = (field: string): string | null => (field.startsWith('custom.') ? field.slice('custom.'.length) : null);

/** A field as the user calls it; one that staff added by its label. */
export function fieldName(field: string, custom: readonly LeadField[]): string {
  const key = keyOf(field);
  if (key !== null) return custom.find((one) => one.key === key)?.label ?? key;
  const names: Readonly<Record<string, string | undefined>> = { ...FIELD_NAMES, ...texts.fields };
  return names[field] ?? field;
}

/** How whoever reads it writes numbers, what staff call the stages, and the fields that they added. */
type Reader = { locale: string; words: Pick<UiWords, 'stages'>; custom: readonly LeadField[] };

/** A field's value as the user would read it; "empty" for none. */
export function fieldText(
  field: string,
  value: unknown,
  currency: Currency,
  { locale, words, custom }: Reader,
): string {
  if (value === null || value === undefined || value === '') return texts.values.empty;
  const key = keyOf(field);
  if (key !== null)
    return customText(
      custom.find((one) => one.key === key),
      value,
      locale,
    );
  if (typeof value === 'number') {
    return field.endsWith('Cents') ? formatMoney(value, currency, locale) : new Intl.NumberFormat(locale).format(value);
  }
  if (Array.isArray(value)) return value.length > 0 ? value.join(', ') : texts.values.empty;
  if (typeof value === 'object' && 'name' in value) return String(value.name);
  if (typeof value === 'object' && 'lat' in value && 'lng' in value) return `${value.lat}, ${value.lng}`;
  if (typeof value !== 'string') return texts.values.changed;
  if (field.endsWith('At')) {
    return new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(value));
  }
  if (field === 'to' || field === 'stage')
    return value === TRASHED ? texts.values.trashed : (words.stages[value as Stage] ?? value);
  const names: Readonly<Record<string, Readonly<Record<string, string | undefined>>>> = {
    source: SOURCE_NAMES,
    projectType: PROJECT_TYPE_NAMES,
  };
  return names[field]?.[value] ?? value;
}
