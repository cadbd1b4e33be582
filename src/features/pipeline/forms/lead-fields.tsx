'use client';

import type { ReactNode } from 'react';
import { Field } from '@/ui/field';
import { Input } from '@/ui/input';
import { Select } from '@/ui/select';
import { Textarea } from '@/ui/textarea';
import { FIELD_NAMES } from '../words';
import type { FieldErrors, LeadField, LeadFormValues } from './lead-form-values';
import { CURRENCY_OPTIONS, PROJECT_TYPE_OPTIONS, SOURCE_OPTIONS } from './options';
import { texts } from './texts';

type Props = {
  values: LeadFormValues;
  errors: FieldErrors;
  onChange: (field: LeadField, value: string) => void;
};

/** Company, contact, how to reach them, and what it may be worth: all that a new lead needs. */
export function MainFields({
  values,
  errors,
  onChange,
  autoFocus = false,
  voice,
}: Props & {
  autoFocus?: boolean;
  /** A button that speaks into a field. */
  voice?: (field: LeadField) => ReactNode;
}) {
  const control = (field: LeadField) => ({
    name: field,
    value: values[field],
    onChange: (event: { target: { value: string } }) => onChange(field, event.target.value),
  });
  return (
    <>
      <Field label={FIELD_NAMES.companyName} error={errors.companyName}>
        <Input
          {...control('companyName')}
          required
          maxLength={200}
          autoComplete="off"
          autoCapitalize="words"
          enterKeyHint="next"
          data-autofocus={autoFocus || undefined}
          trailing={voice?.('companyName')}
        />
      </Field>
      <Field label={FIELD_NAMES.contactName} error={errors.contactName}>
        <Input
          {...control('contactName')}
          required
          maxLength={200}
          autoComplete="off"
          autoCapitalize="words"
          enterKeyHint="next"
          trailing={voice?.('contactName')}
        />
      </Field>
      <Field label={FIELD_NAMES.contactPhone} optional error={errors.contactPhone}>
        <Input {...control('contactPhone')} type="tel" inputMode="tel" maxLength={40} autoComplete="off" />
      </Field>
      <Field label={FIELD_NAMES.contactEmail} optional error={errors.contactEmail}>
        <Input {...control('contactEmail')} type="email" inputMode="email" maxLength={254} autoComplete="off" />
      </Field>
      <div className="grid grid-cols-[1fr_7rem] gap-3">
        <Field label={FIELD_NAMES.estimatedValueCents} optional error={errors.estimatedValueCents}>
          <Input {...control('estimatedValueCents')} inputMode="decimal" autoComplete="off" />
        </Field>
        <Field label={FIELD_NAMES.currency} error={errors.currency}>
          <Select {...control('currency')} options={CURRENCY_OPTIONS} />
        </Field>
      </div>
    </>
  );
}

/** Everything else a partner may say about a lead. */
export function FurtherFields({ values, errors, onChange }: Props) {
  const control = (field: LeadField) => ({
    name: field,
    value: values[field],
    onChange: (event: { target: { value: string } }) => onChange(field, event.target.value),
  });
  return (
    <>
      <Field label={FIELD_NAMES.contactRole} optional error={errors.contactRole}>
        <Input {...control('contactRole')} maxLength={120} autoComplete="off" />
      </Field>
      <div className="grid gap-4 sm:grid-cols-2">
        <Field label={FIELD_NAMES.projectType} optional error={errors.projectType}>
          <Select {...control('projectType')} options={PROJECT_TYPE_OPTIONS} placeholder={texts.notKnownYet} />
        </Field>
        <Field label={FIELD_NAMES.source} optional error={errors.source}>
          <Select {...control('source')} options={SOURCE_OPTIONS} placeholder={texts.notKnown} />
        </Field>
      </div>
      <Field label={FIELD_NAMES.nextAction} optional error={errors.nextAction}>
        <Input {...control('nextAction')} maxLength={300} autoComplete="off" placeholder={texts.nextActionExample} />
      </Field>
      <Field label={FIELD_NAMES.nextActionAt} optional error={errors.nextActionAt}>
        <Input {...control('nextActionAt')} type="datetime-local" />
      </Field>
      <Field label={FIELD_NAMES.description} optional error={errors.description}>
        <Textarea {...control('description')} maxLength={5000} />
      </Field>
      <Field label={FIELD_NAMES.tags} optional help={texts.tagsHelp} error={errors.tags}>
        <Input {...control('tags')} autoComplete="off" />
      </Field>
    </>
  );
}
