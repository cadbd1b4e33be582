import type { DateField, NumberField, RelationshipField, SelectField, TextField } from 'payload';
import { CURRENCIES } from '@/contracts/money/currency';
import { FEATURE_KEYS } from '@/contracts/tiers/feature-keys';
import { TIERS } from '@/contracts/tiers/tier';
import { timeZoneName, wholeNumber } from './field-checks';
import { labelOf } from './plain-labels';

type Extra<F> = Partial<Omit<F, 'name' | 'type' | 'relationTo' | 'hasMany' | 'options'>>;

const words = (value: string): string => {
  const spaced = value.replaceAll('-', ' ').replaceAll('_', ' ');
  return spaced.charAt(0).toUpperCase() + spaced.slice(1);
};

/** Options of a select, labelled in words. */
export const optionsOf = (values: readonly string[]) => values.map((value) => ({ label: words(value), value }));

const inUnits = (field: string, cell: string, clientProps: Record<string, unknown> = {}) => ({
  Field: { path: `/src/admin/fields/${field}`, clientProps },
  Cell: { path: `/src/admin/fields/${cell}`, clientProps },
});

/**
 * An amount in minor units; staff type and read it in units of the currency that `currencyField` of the same row names. Spec
 * README rule 1.
 */
export const cents = (name: string, extra: Extra<NumberField> = {}, currencyField = 'currency'): NumberField =>
  ({
    name,
    type: 'number',
    label: labelOf(name.replace(/Cents$/, '')),
    validate: wholeNumber,
    ...extra,
    admin: {
      step: 1,
      components: inUnits('money-field#MoneyField', 'money-cell#MoneyCell', { currencyField }),
      ...extra.admin,
    },
  }) as NumberField;

/** A rate in basis points, 2000 is 20 %; staff type and read it in percent. */
export const basisPoints = (name: string, extra: Extra<NumberField> = {}): NumberField =>
  ({
    name,
    type: 'number',
    label: labelOf(name.replace(/Bps$/, '')),
    min: 0,
    max: 10_000,
    validate: wholeNumber,
    ...extra,
    admin: {
      step: 1,
      components: inUnits('percent-field#PercentField', 'rate-cells#PercentCell'),
      ...extra.admin,
    },
  }) as NumberField;

/** A rate of exchange in millionths; staff type and read it as the rate that it is. */
export const exchangeRate = (name: string, extra: Extra<NumberField> = {}): NumberField =>
  ({
    name,
    type: 'number',
    min: 1,
    validate: wholeNumber,
    ...extra,
    admin: {
      step: 1,
      components: inUnits('exchange-rate-field#ExchangeRateField', 'rate-cells#ExchangeRateCell'),
      ...extra.admin,
    },
  }) as NumberField;

/** A count: of days, deals, places. */
export const count = (name: string, extra: Extra<NumberField> = {}): NumberField =>
  ({ name, type: 'number', validate: wholeNumber, ...extra }) as NumberField;

/** The name of an IANA time zone. */
export const timeZone = (extra: Extra<TextField> = {}): TextField =>
  ({ name: 'timeZone', type: 'text', required: true, validate: timeZoneName, ...extra }) as TextField;

export const currency = (extra: Extra<SelectField> = {}): SelectField =>
  ({
    name: 'currency',
    type: 'select',
    options: optionsOf(CURRENCIES).map((o) => ({ ...o, label: o.value })),
    required: true,
    defaultValue: 'USD',
    ...extra,
  }) as SelectField;

export const tier = (name = 'tier', extra: Extra<SelectField> = {}): SelectField =>
  ({ name, type: 'select', options: optionsOf(TIERS), ...extra }) as SelectField;

export const choice = (name: string, values: readonly string[], extra: Extra<SelectField> = {}): SelectField =>
  ({ name, type: 'select', options: optionsOf(values), ...extra }) as SelectField;

/** The feature that opens an item besides its tier: for those to whom it is granted, or whose tier was given it. */
export const feature = (): SelectField =>
  choice('feature', FEATURE_KEYS, {
    admin: {
      description: 'Also open to whom this feature is granted, and to tiers that unlock it. Empty: by tier only.',
    },
  });

/** The partner that a row belongs to: indexed, because access asks for it in every query. */
export const partner = (extra: Extra<RelationshipField> = {}): RelationshipField =>
  ({
    name: 'partner',
    type: 'relationship',
    relationTo: 'partners',
    required: true,
    index: true,
    ...extra,
  }) as RelationshipField;

export const instant = (name: string, extra: Extra<DateField> = {}): DateField =>
  ({ name, type: 'date', ...extra, admin: { date: { pickerAppearance: 'dayAndTime' }, ...extra.admin } }) as DateField;

/** Shown, never typed: the portal computes it. A differing value that is sent is refused by `refuseGuarded`, not dropped. */
export const computed = { readOnly: true } as const;

/** Any JSON field, in the admin: Payload's own editor loads its code from another site, which our policy refuses. */
export const tagsField = { components: { Field: '/src/admin/fields/tags-field#TagsField' } } as const;
export const factsField = {
  readOnly: true,
  components: { Field: '/src/admin/fields/facts-field#FactsField' },
} as const;
export const stepsField = { components: { Field: '/src/admin/fields/steps-field#StepsField' } } as const;
