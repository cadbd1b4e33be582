import { z } from 'zod';
import { ZInstant } from '../common';
import { ZCents, ZCurrency } from '../money/currency';
import { route, staffOf } from '../route';
import { ZTier } from '../tiers/tier';

const ZMoney = z.object({ amountCents: ZCents, currency: ZCurrency });
/** What a calendar month of the programme's time zone came to, in its reporting currency. */
const ZMonth = z.object({
  dealsConfirmed: z.number().int(),
  leadsCreated: z.number().int(),
  revenue: ZMoney,
  commission: ZMoney,
});

/** What staff see first in the admin: the queues that wait for them and how the programme stands. ui.md "Admin". */
export const ZStaffOverview = z.object({
  dealsToConfirm: z.object({
    count: z.number().int(),
    docs: z.array(
      z.object({
        id: z.string(),
        title: z.string(),
        partner: z.object({ id: z.string(), name: z.string(), tier: ZTier }),
        valueCents: z.number().int(),
        currency: ZCurrency,
        claimedAt: ZInstant,
      }),
    ),
  }),
  applications: z.object({
    count: z.number().int(),
    docs: z.array(z.object({ id: z.string(), name: z.string(), createdAt: ZInstant })),
  }),
  partners: z.object({ active: z.number().int(), byTier: z.array(z.object({ tier: ZTier, count: z.number().int() })) }),
  thisMonth: ZMonth,
  lastMonth: ZMonth,
  /** What the programme owes, from the ledger, per currency. */
  liability: z.array(
    z.object({
      currency: ZCurrency,
      pendingCents: ZCents,
      payableCents: ZCents,
      heldCents: ZCents,
      inTransitCents: ZCents,
    }),
  ),
  failedJobs: z.number().int(),
});
export type StaffOverview = z.infer<typeof ZStaffOverview>;

export const getStaffOverview = route({
  id: 'staff.overview',
  method: 'GET',
  path: '/api/staff/overview/today',
  summary: 'Queues and figures for the admin’s first page',
  who: staffOf('partner-manager', 'finance', 'content', 'support'),
  answers: { 200: ZStaffOverview },
  errors: [],
  tx: 'none',
  limit: 'read',
});
