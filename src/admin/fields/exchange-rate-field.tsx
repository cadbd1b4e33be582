'use client';

import { withCondition } from '@payloadcms/ui';
import type { NumberFieldClientProps } from 'payload';
import { UnitsField } from './units-field';

/** A rate of exchange in millionths, typed and read as how much of the one currency a unit of the other is. */
function ExchangeRate(field: NumberFieldClientProps) {
  return <UnitsField {...field} decimals={6} fewestDecimals={2} unit="" example="Write a rate like 1.0834." />;
}
export const ExchangeRateField = withCondition(ExchangeRate);
