import type { LeadField } from '@/contracts/pipeline/lead-fields';
import { texts } from './texts';

/** A value of a custom field as the reader writes it: a choice by its label, a day and a number in their own form. */
export function customText(field: LeadField | undefined, value: unknown, locale: string): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'boolean') return value ? texts.yes : texts.no;
  if (typeof value === 'number') return new Intl.NumberFormat(locale, { maximumFractionDigits: 20 }).format(value);
  const text = String(value);
  if (field?.type === 'choice') return field.options.find((option) => option.value === text)?.label ?? text;
  if (field?.type === 'date') return dayText(text, locale);
  return text;
}

/** A day is the same day everywhere: no time zone moves it. */
function dayText(day: string, locale: string): string {
  const at = new Date(`${day}T00:00:00Z`);
  if (Number.isNaN(at.getTime())) return day;
  return new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' }).format(at);
}
