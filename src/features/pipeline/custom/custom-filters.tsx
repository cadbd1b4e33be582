'use client';

import { readCustomFilter } from '@/domain/pipeline/custom-filter';
import { Field } from '@/ui/field';
import { Select } from '@/ui/select';
import { texts } from './texts';
import { useLeadFields } from './use-lead-fields';

const YES_OR_NO = [
  { value: 'true', label: texts.yes },
  { value: 'false', label: texts.no },
];

/** A choice for each field of staff's that leads can be filtered by. */
export function CustomFilters({
  filter,
  onChange,
}: {
  filter: string | undefined;
  onChange: (filter: string) => void;
}) {
  const fields = useLeadFields();
  const wanted = new Map((filter ? readCustomFilter(filter) : []).map(({ key, value }) => [key, String(value)]));
  const want = (key: string, value: string) => {
    const others = [...wanted].filter(([other]) => other !== key);
    const all = value === '' ? others : [...others, [key, value]];
    onChange(all.map((one) => one.join(':')).join(','));
  };
  return fields
    .filter(({ key, type, active }) => (active && (type === 'choice' || type === 'checkbox')) || wanted.has(key))
    .map(({ key, label, type, options }) => (
      <Field key={key} label={label}>
        <Select
          options={type === 'checkbox' ? YES_OR_NO : options}
          placeholder={texts.any}
          value={wanted.get(key) ?? ''}
          onChange={(event) => want(key, event.target.value)}
        />
      </Field>
    ));
}
