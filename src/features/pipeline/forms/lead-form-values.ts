import { fromLocalInput, toLocalInput } from '@/client/format/local-time';
import { moneyInput, parseMoney } from '@/client/format/parse-money';
import { same } from '@/client/outbox/merge';
import type { LeadField as CustomField } from '@/contracts/pipeline/lead-fields';
import type { Lead } from '@/contracts/pipeline/leads';
import { type CustomName, customChangesOf, customValuesOf, newCustomOf } from '../custom/custom-form-values';
import type { LeadChanges, NewLead } from '../offline/lead-actions';
import { texts } from './texts';

export const LEAD_FIELDS = [
  'companyName',
  'contactName',
  'contactEmail',
  'contactPhone',
  'contactRole',
  'projectType',
  'description',
  'estimatedValueCents',
  'currency',
  'source',
  'tags',
  'nextAction',
  'nextActionAt',
] as const;
export type LeadField = (typeof LEAD_FIELDS)[number];

/** A lead as its form holds it: text in every field, under the names of the contract, so that refusals find their field. */
export type LeadFormValues = Record<LeadField | CustomName, string>;
export type FieldErrors = Readonly<Record<string, string>>;
type Read<T> = { body: T; errors: null } | { body: null; errors: FieldErrors };

export function formValuesOf(lead: Partial<Lead>, timeZone: string | undefined, currency: string): LeadFormValues {
  return {
    companyName: lead.companyName ?? '',
    contactName: lead.contactName ?? '',
    contactEmail: lead.contactEmail ?? '',
    contactPhone: lead.contactPhone ?? '',
    contactRole: lead.contactRole ?? '',
    projectType: lead.projectType ?? '',
    description: lead.description ?? '',
    estimatedValueCents: moneyInput(lead.estimatedValueCents ?? null),
    currency: lead.currency ?? currency,
    source: lead.source ?? '',
    tags: (lead.tags ?? []).join(', '),
    nextAction: lead.nextAction ?? '',
    nextActionAt: toLocalInput(lead.nextActionAt ?? null, timeZone),
    ...customValuesOf(lead.custom),
  };
}

/** What a filled form says about a new lead: empty fields are left out. `custom`: the fields that staff added. */
export function newLeadOf(
  values: LeadFormValues,
  timeZone: string | undefined,
  custom: readonly CustomField[] = [],
): Read<NewLead> {
  const { fields, errors } = read(values, timeZone);
  const own = newCustomOf(custom, values);
  if (errors || hasAny(own.problems)) return { body: null, errors: { ...errors, ...own.problems } };
  const given = Object.entries(fields).filter(
    ([, value]) => value !== null && !(Array.isArray(value) && value.length === 0),
  );
  const body = { ...Object.fromEntries(given), ...(hasAny(own.values) && { custom: own.values }) };
  return { body: body as NewLead, errors: null };
}

/** What a filled form changes of a lead: only the fields that differ, null where one was cleared. */
export function leadChangesOf(
  lead: Lead,
  values: LeadFormValues,
  timeZone: string | undefined,
  custom: readonly CustomField[] = [],
): Read<LeadChanges> {
  const { fields, errors } = read(values, timeZone);
  const own = customChangesOf(custom, values, lead.custom);
  if (errors || hasAny(own.problems)) return { body: null, errors: { ...errors, ...own.problems } };
  const changed = Object.entries(fields).filter(([field, value]) => !isSame(lead, field as LeadField, value, timeZone));
  const body = { ...Object.fromEntries(changed), ...(hasAny(own.changes) && { custom: own.changes }) };
  return { body: body as LeadChanges, errors: null };
}

const hasAny = (record: object): boolean => Object.keys(record).length > 0;

/** A form shows minutes only, so an unchanged time is the one that looks the same. */
function isSame(lead: Lead, field: LeadField, value: unknown, timeZone: string | undefined): boolean {
  if (field === 'nextActionAt' && typeof value === 'string') {
    return toLocalInput(lead.nextActionAt, timeZone) === toLocalInput(value, timeZone);
  }
  return same(lead[field], value);
}

function read(values: LeadFormValues, timeZone: string | undefined) {
  const text = (field: LeadField) => values[field].trim() || null;
  const cents = values.estimatedValueCents.trim() === '' ? null : parseMoney(values.estimatedValueCents);
  const errors: Record<string, string> = {};
  if (!text('companyName')) errors.companyName = texts.errors.company;
  if (!text('contactName')) errors.contactName = texts.errors.contact;
  if (values.estimatedValueCents.trim() !== '' && (cents === null || cents < 1)) {
    errors.estimatedValueCents = texts.errors.amount;
  }
  if (Object.keys(errors).length > 0) return { fields: null, errors };
  const fields = {
    companyName: text('companyName'),
    contactName: text('contactName'),
    contactEmail: text('contactEmail')?.toLowerCase() ?? null,
    contactPhone: text('contactPhone'),
    contactRole: text('contactRole'),
    projectType: text('projectType'),
    description: text('description'),
    estimatedValueCents: cents,
    currency: text('currency'),
    ...(text('source') && { source: text('source') }),
    tags: [
      ...new Set(
        values.tags
          .split(',')
          .map((tag) => tag.trim())
          .filter(Boolean),
      ),
    ],
    nextAction: text('nextAction'),
    nextActionAt: fromLocalInput(values.nextActionAt, timeZone),
  };
  return { fields, errors: null };
}
