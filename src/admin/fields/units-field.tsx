'use client';

import { useField } from '@payloadcms/ui';
import type { NumberFieldClientProps } from 'payload';
import { type ReactNode, useCallback, useState } from 'react';
import { FieldFrame, idOf } from './field-frame';
import { formatUnits } from './units';
import { problemOf, UnitsInput, type UnitsValue } from './units-input';

type UnitsFieldProps = Pick<NumberFieldClientProps, 'field' | 'path' | 'readOnly'> & {
  decimals: number;
  fewestDecimals?: number;
  unit: ReactNode;
  /** "Write an amount like 1,250.50.": what is said of anything else. */
  example: string;
};

/** A number field that is typed in units and kept in whole small ones. */
export function UnitsField({ field, path: given, readOnly, decimals, fewestDecimals, unit, example }: UnitsFieldProps) {
  const { min, max, required } = field;
  const validate = useCallback(
    (value: UnitsValue | undefined): true | string => {
      if (value === null || value === undefined || value === '') return required ? 'This is needed.' : true;
      const problem = problemOf(value, decimals, example);
      if (problem) return problem;
      if (min !== undefined && Number(value) < min) return `Must be at least ${formatUnits(min, decimals)}.`;
      if (max !== undefined && Number(value) > max) return `Must be at most ${formatUnits(max, decimals)}.`;
      return true;
    },
    [required, decimals, example, min, max],
  );
  const { value, setValue, showError, errorMessage, path, disabled } = useField<UnitsValue>({
    potentiallyStalePath: given,
    validate,
  });
  const [isWriting, setWriting] = useState(false);
  const own = validate(value);
  // Said as soon as the field is left with something wrong in it; what is missing, and what the server says, when all is saved.
  const isLeft = !isWriting && value !== null && value !== undefined;
  const problem = own === true ? (showError && errorMessage) || '' : showError || isLeft ? own : '';
  const isReadOnly = Boolean(readOnly || field.admin?.readOnly || disabled);

  return (
    <FieldFrame field={field} path={path} problem={problem} isReadOnly={isReadOnly}>
      <UnitsInput
        id={idOf(path)}
        name={path}
        value={value ?? null}
        decimals={decimals}
        fewestDecimals={fewestDecimals}
        unit={unit}
        disabled={isReadOnly}
        invalid={Boolean(problem)}
        describedBy={`${idOf(path)}-said`}
        onChange={setValue}
        onWriting={setWriting}
      />
    </FieldFrame>
  );
}
