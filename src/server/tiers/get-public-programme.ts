import type { PublicProgramme, PublicTier } from '@/contracts/tiers/public-programme';
import { one, type Queryable } from '../db/queryable';
import { keptForVisitors } from './kept-for-visitors';
import { linesOf } from './ladder';

type ProgrammeRow = Omit<PublicProgramme, 'tiers'> & {
  tiers: (Omit<PublicTier, 'benefits'> & { benefits: string | null })[];
};

const PROGRAMME = `
  SELECT s.name, s.reporting_currency::text AS currency, s.hold_days AS "holdDays", s.payout_minimum_cents AS "payoutMinimumCents",
         s.referral_window_months AS "referralWindowMonths",
         (SELECT coalesce(jsonb_agg(jsonb_build_object(
                   'tier', d.key, 'name', d.name, 'description', coalesce(d.description, ''), 'benefits', d.benefits_list,
                   'rates', jsonb_build_object('baseBps', d.base_rate_bps, 'referralBps', d.referral_rate_bps, 'overrideBps', d.override_rate_bps),
                   'requirements', jsonb_build_object('deals', d.deals_required, 'training', coalesce(d.training_required, false),
                     'satisfaction', d.satisfaction_min, 'calls', d.calls_min, 'days', d.days_min),
                   'payoutCadence', d.payout_cadence, 'customDeals', coalesce(d.custom_structures, false),
                   'support', d.support_response, 'typicalTime', d.typical_time) ORDER BY d."order"), '[]')
            FROM tier_definitions d WHERE d.active) AS tiers,
         jsonb_build_object(
           'partners', (SELECT count(*) FROM partners p WHERE p.status = 'active'),
           'deals', (SELECT coalesce(sum(t.deals), 0) FROM partner_stats t WHERE t.period = 'all'),
           'paidCents', (
             SELECT coalesce(sum(CASE WHEN b.currency = s.reporting_currency::text THEN b.cents
                                      ELSE trunc(b.cents * coalesce(r.rate_micros, 0) / 1000000) END), 0)::bigint
               FROM (SELECT currency, sum(balance_cents) AS cents FROM ledger_balances WHERE account = 'paid_out' GROUP BY currency) b
               LEFT JOIN LATERAL (SELECT rate_micros FROM currency_rates
                                   WHERE base::text = b.currency AND quote::text = s.reporting_currency::text
                                   ORDER BY day DESC LIMIT 1) r ON true)) AS figures
    FROM programme_settings s
   LIMIT 1`;

/**
 * What the public page shows, by one statement over sums that are kept up to date: no commission is read. Money paid in another
 * currency counts at its newest rate, and not at all without one. @throws Error when the programme has no settings.
 */
export async function getPublicProgramme(db: Queryable): Promise<PublicProgramme> {
  const row = await one<ProgrammeRow>(db, PROGRAMME);
  if (!row) throw new Error('The programme has no settings: run the migrations first');
  const { partners, deals, paidCents } = row.figures;
  return {
    ...row,
    tiers: row.tiers.map((tier) => ({ ...tier, benefits: linesOf(tier.benefits) })),
    figures: {
      partners: roundedDown(partners),
      deals: roundedDown(deals),
      paidCents: roundedDown(Math.floor(paidCents / 100)) * 100,
    },
  };
}

/** Down to two leading digits from 100 up: 1,234 is shown as 1,200. Never more than there is. */
export function roundedDown(value: number): number {
  if (value < 100) return Math.max(0, value);
  const step = 10 ** (String(Math.trunc(value)).length - 2);
  return Math.floor(value / step) * step;
}

/** The same, asked of the database once a minute by each node, or after an edit. */
export const keptPublicProgramme = (db: Queryable, now: Date): Promise<PublicProgramme> =>
  keptForVisitors('programme', now, () => getPublicProgramme(db));
