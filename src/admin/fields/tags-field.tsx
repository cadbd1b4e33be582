'use client';

import { useField, withCondition } from '@payloadcms/ui';
import type { JSONFieldClientProps } from 'payload';
import { useState } from 'react';
import { FieldFrame, idOf } from './field-frame';

const tagsIn = (typed: string): string[] => [
  ...new Set(
    typed
      .split(',')
      .map((tag) => tag.trim())
      .filter(Boolean),
  ),
];

/** A list of words, typed with commas between them. */
function Tags({ field, path: given, readOnly }: JSONFieldClientProps) {
  const { value, setValue, showError, errorMessage, path, disabled } = useField<string[] | null>({
    potentiallyStalePath: given,
  });
  const [typed, setTyped] = useState<string | null>(null);
  const isReadOnly = Boolean(readOnly || field.admin?.readOnly || disabled);
  return (
    <FieldFrame field={field} path={path} problem={showError ? errorMessage : ''} isReadOnly={isReadOnly}>
      <input
        id={idOf(path)}
        name={path}
        type="text"
        disabled={isReadOnly}
        value={typed ?? (Array.isArray(value) ? value.join(', ') : '')}
        aria-describedby={`${idOf(path)}-said`}
        onChange={(event) => {
          setTyped(event.target.value);
          setValue(tagsIn(event.target.value));
        }}
        onBlur={() => setTyped(null)}
      />
    </FieldFrame>
  );
}
export const TagsField = withCondition(Tags);
