import { z } from 'zod';
import { ZInstant } from '../common';
import { membersEvenSuspended, route } from '../route';
import { ZCents, ZCurrency } from './currency';

export const ZEarningsSummary = z.object({
  currency: ZCurrency,
  thisMonthCents: ZCents,
  lastMonthCents: ZCents,
  thisQuarterCents: ZCents,
  yearToDateCents: ZCents,
  lifetimeCents: ZCents,
  /** Only with from/to: earned in that range. */
  rangeCents: ZCents.optional(),
  pendingCents: ZCents,
  payableCents: ZCents,
  processingCents: ZCents,
  paidCents: ZCents,
  heldCents: ZCents,
  byKind: z.object({
    base: ZCents,
    override: ZCents,
    referral: ZCents,
    bonus: ZCents,
    adjustment: ZCents,
    clawback: ZCents,
  }),
  nextPayout: z.object({ date: z.iso.date(), amountCents: ZCents }).nullable(),
});
export type EarningsSummary = z.infer<typeof ZEarningsSummary>;

const range = { from: ZInstant.optional(), to: ZInstant.optional() };
export const earningsSummary = route({
  id: 'earnings.summary',
  method: 'GET',
  path: '/api/partner/earnings/summary',
  summary: 'What was earned, by period and kind, and the balances now, from the ledger',
  who: membersEvenSuspended,
  query: z.strictObject(range),
  answers: { 200: ZEarningsSummary },
  errors: ['invalid'],
  tx: 'none',
  limit: 'read',
});

export const ZEarningsChart = z.object({
  currency: ZCurrency,
  buckets: z.array(
    z.object({
      start: ZInstant,
      baseCents: ZCents,
      overrideCents: ZCents,
      referralCents: ZCents,
      bonusCents: ZCents,
      otherCents: ZCents,
      totalCents: ZCents,
    }),
  ),
});
export const earningsChart = route({
  id: 'earnings.chart',
  method: 'GET',
  path: '/api/partner/earnings/chart',
  summary: 'Earnings per day, week, month or quarter in the partner’s time zone; at most 400 buckets',
  who: membersEvenSuspended,
  query: z.strictObject({ from: ZInstant, to: ZInstant, bucket: z.enum(['day', 'week', 'month', 'quarter']) }),
  answers: { 200: ZEarningsChart },
  errors: ['invalid'],
  tx: 'none',
  limit: 'read',
});
