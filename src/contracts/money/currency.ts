import { z } from 'zod';

export const CURRENCIES = ['USD', 'CAD', 'GBP', 'EUR', 'AUD'] as const;
export const ZCurrency = z.enum(CURRENCIES);
export type Currency = z.infer<typeof ZCurrency>;

/** The largest value of a deal or lead: 1,000,000,000.00 in any currency. api.md "Money". */
export const MAX_VALUE_CENTS = 100_000_000_000;
/** A value in cents as a client may send it. */
export const ZValueCents = z.number().int().min(1).max(MAX_VALUE_CENTS);
/** An amount in cents as the portal answers it; negative for reversals. */
export const ZCents = z.number().int();
