'use client';

import { useDocumentInfo, useField, useFormFields, withCondition } from '@payloadcms/ui';
import type { JSONFieldClientProps } from 'payload';
import { useCallback, useEffect, useState } from 'react';
import { changeCustom, customName, isNeeded, missingCustom } from '@/contracts/pipeline/custom-values';
import type { CustomValue, CustomValues, LeadField } from '@/contracts/pipeline/lead-fields';
import { FieldFrame, idOf } from '../fields/field-frame';
import { CustomInput } from './custom-input';

type Typed = Record<string, CustomValue | null>;

/** The values of the fields that staff added to leads: each with its label, its own kind of input, and what is wrong with it. */
function Custom({ path: given, readOnly }: JSONFieldClientProps) {
  const fields = useLeadFields();
  const { id } = useDocumentInfo();
  const stored = useFormFields(([all]) => all?.[given]?.initialValue) as CustomValues | null | undefined;
  const problemsIn = useCallback(
    (next: unknown): Record<string, string> => {
      if (!Array.isArray(fields)) return {};
      const { values, problems } = changeCustom(fields, next ?? {}, stored ?? {});
      return { ...(id ? {} : missingCustom(fields, values)), ...problems };
    },
    [fields, id, stored],
  );
  const { value, setValue, showError, path, disabled } = useField<Typed | null>({
    potentiallyStalePath: given,
    validate: useCallback(
      (next: unknown) => Object.keys(problemsIn(next)).length === 0 || 'Check the further fields.',
      [problemsIn],
    ),
  });
  const [writing, setWriting] = useState<string | null>(null);
  const values = value ?? {};
  const problems = problemsIn(values);
  const isReadOnly = Boolean(readOnly || disabled);

  if (fields === 'failed')
    return (
      <p className="portal-muted" role="alert">
        The further fields of leads could not be loaded. Reload the page to try again.
      </p>
    );
  return fields
    ?.filter(({ active, key }) => active || (values[key] ?? null) !== null)
    .map((field) => {
      const name = customName(field.key);
      const isShown = writing !== field.key && (showError || (values[field.key] ?? null) !== null);
      const problem = isShown && problems[name] ? `This ${problems[name]}.` : '';
      const description = field.active ? field.help : 'This field is archived: its value is kept as it is.';
      return (
        <FieldFrame
          key={field.key}
          path={name}
          field={{
            label: field.label,
            required: isNeeded(field),
            ...(description ? { admin: { description } } : {}),
          }}
          problem={problem}
          isReadOnly={isReadOnly || !field.active}
        >
          <CustomInput
            field={field}
            id={idOf(name)}
            name={`${path}.${field.key}`}
            disabled={isReadOnly || !field.active}
            value={values[field.key] ?? null}
            onChange={(next) => setValue({ ...values, [field.key]: next })}
            onWriting={(isWriting) => setWriting(isWriting ? field.key : null)}
          />
        </FieldFrame>
      );
    });
}
export const CustomField = withCondition(Custom);

type Definition = Omit<LeadField, 'options'> & {
  options?: { value?: string | null; label: string; retired?: boolean | null }[] | null;
};

/** The definitions, read with the member of staff's own rights by the collection's own API; null until they are there. */
function useLeadFields(): LeadField[] | 'failed' | null {
  const [fields, setFields] = useState<LeadField[] | 'failed' | null>(null);
  useEffect(() => {
    const load = async () => {
      try {
        const response = await fetch('/api/lead-fields?sort=order&limit=500&depth=0', { credentials: 'same-origin' });
        if (!response.ok) throw new Error(`${response.status}`);
        setFields(((await response.json()) as { docs: Definition[] }).docs.map(fieldOf));
      } catch {
        setFields('failed');
      }
    };
    void load();
  }, []);
  return fields;
}

const fieldOf = ({ options, ...field }: Definition): LeadField => ({
  ...field,
  options: (options ?? []).map(({ value, label, retired }) => ({ value: value ?? '', label, active: !retired })),
});
