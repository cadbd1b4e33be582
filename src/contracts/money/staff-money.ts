import { z } from 'zod';
import { text, ZIdParams, ZInstant } from '../common';
import { route, staffOf } from '../route';
import { ZCommission } from './commissions';
import { MAX_VALUE_CENTS, ZCurrency } from './currency';

const ZReason = z.strictObject({ reason: text(500) });
const byFinance = { who: staffOf('finance'), tx: 'write', idempotent: 'key', limit: 'write', method: 'POST' } as const;

export const adjustPartner = route({
  ...byFinance,
  id: 'partners.adjust',
  path: '/api/staff/partners/:id/adjust',
  summary: 'Add an amount to a partner’s earnings, or take one off, with the reason that the partner reads',
  params: ZIdParams,
  body: z.strictObject({
    amountCents: z
      .number()
      .int()
      .min(-MAX_VALUE_CENTS)
      .max(MAX_VALUE_CENTS)
      .refine((cents) => cents !== 0, 'must not be zero'),
    currency: ZCurrency,
    reason: text(500),
  }),
  answers: { 200: z.object({ commission: ZCommission }) },
  errors: ['invalid', 'not_found'],
});

const lineAnswer = { 200: z.object({ commissions: z.array(ZCommission) }) };
export const holdCommission = route({
  ...byFinance,
  id: 'commissions.hold',
  path: '/api/staff/commissions/:id/hold',
  summary: 'Hold one commission, with what corrected it and took it back, until finance releases it',
  params: ZIdParams,
  body: ZReason,
  answers: lineAnswer,
  errors: ['invalid', 'not_found', 'illegal_transition'],
});
export const releaseCommission = route({
  ...byFinance,
  id: 'commissions.release',
  path: '/api/staff/commissions/:id/release',
  summary: 'Release one commission that finance held',
  params: ZIdParams,
  body: ZReason,
  answers: lineAnswer,
  errors: ['invalid', 'not_found', 'illegal_transition'],
});

export const exportJournal = route({
  id: 'ledger.journal',
  method: 'GET',
  path: '/api/staff/ledger/journal',
  summary: 'The ledger’s entries of a time as a CSV file, in the order they were booked',
  who: staffOf('finance'),
  query: z
    .strictObject({ from: ZInstant, to: ZInstant })
    .refine(({ from, to }) => new Date(from) < new Date(to), { path: ['to'], message: 'must be after from' }),
  answers: { 200: 'bytes' },
  errors: ['invalid'],
  tx: 'none',
  limit: 'file',
});
