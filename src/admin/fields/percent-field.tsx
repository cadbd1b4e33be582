'use client';

import { withCondition } from '@payloadcms/ui';
import type { NumberFieldClientProps } from 'payload';
import { UnitsField } from './units-field';

/** A rate in basis points, typed and read in percent. */
function Percent(field: NumberFieldClientProps) {
  return <UnitsField {...field} decimals={2} unit="%" example="Write a percentage like 20 or 22.50." />;
}
export const PercentField = withCondition(Percent);
