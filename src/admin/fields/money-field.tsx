'use client';

import { useFormFields, withCondition } from '@payloadcms/ui';
import type { NumberFieldClientProps } from 'payload';
import { UnitsField } from './units-field';

/** An amount in cents, typed and read in units of its currency, which another field of the same form names. */
function Money({ currencyField, ...field }: NumberFieldClientProps & { currencyField?: string }) {
  const named = useFormFields(([fields]) => (currencyField ? fields[currencyField]?.value : undefined));
  return (
    <UnitsField
      {...field}
      decimals={2}
      unit={typeof named === 'string' ? named : ''}
      example="Write an amount like 1250 or 1,250.50."
    />
  );
}
export const MoneyField = withCondition(Money);
