'use client';

import { customName, isNeeded } from '@/contracts/pipeline/custom-values';
import type { LeadField } from '@/contracts/pipeline/lead-fields';
import { Checkbox } from '@/ui/checkbox';
import { Field } from '@/ui/field';
import { Input } from '@/ui/input';
import { Select } from '@/ui/select';
import { Textarea } from '@/ui/textarea';
import type { FieldErrors, LeadFormValues } from '../forms/lead-form-values';
import type { CustomName } from './custom-form-values';
import { texts } from './texts';

type Props = {
  fields: readonly LeadField[];
  values: LeadFormValues;
  errors: FieldErrors;
  onChange: (field: CustomName, value: string) => void;
};

/** The inputs of fields that staff added to leads, each of its own kind. */
export function CustomFields({ fields, ...form }: Props) {
  return fields.map((field) => <CustomField key={field.key} field={field} {...form} />);
}

function CustomField({ field, values, errors, onChange }: Omit<Props, 'fields'> & { field: LeadField }) {
  const name = customName(field.key);
  const value = values[name] ?? '';
  if (field.type === 'checkbox')
    return (
      <Checkbox
        name={name}
        label={field.label}
        help={field.help}
        checked={value === 'true'}
        onChange={(event) => onChange(name, String(event.target.checked))}
      />
    );
  const control = {
    name,
    value,
    onChange: (event: { target: { value: string } }) => onChange(name, event.target.value),
  };
  return (
    <Field label={field.label} help={field.help} optional={!isNeeded(field)} error={errors[name]}>
      <Control field={field} control={control} />
    </Field>
  );
}

type ControlProps = {
  field: LeadField;
  control: { name: string; value: string; onChange: (event: { target: { value: string } }) => void };
};

function Control({ field: { type, options }, control }: ControlProps) {
  switch (type) {
    case 'choice':
      return (
        <Select
          {...control}
          placeholder={texts.notKnown}
          options={options.filter(({ active, value }) => active || value === control.value)}
        />
      );
    case 'long-text':
      return <Textarea {...control} maxLength={5000} />;
    case 'number':
      return <Input {...control} inputMode="decimal" maxLength={40} autoComplete="off" />;
    case 'date':
      return <Input {...control} type="date" />;
    case 'url':
      return (
        <Input {...control} type="url" inputMode="url" maxLength={500} autoComplete="off" placeholder="https://" />
      );
    default:
      return <Input {...control} maxLength={200} autoComplete="off" />;
  }
}
