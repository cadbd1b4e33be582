import { PortalError } from '@/contracts/errors';
import type { Currency } from '@/contracts/money/currency';
import type { Tier } from '@/contracts/tiers/tier';
import type { Agreement, AgreementStep } from '@/domain/money/agreement';
import type { EarnInput, ExchangeRate } from '@/domain/money/earn';
import { MICROS_PER_WHOLE, mulDivHalfEven } from '@/domain/money/money';
import { type Prepared, prepared } from '../db/queryable';
import type { Writer } from '../db/transaction';
import type { DealRow } from '../pipeline/deal-row';
import { type LockedPartner, type LockedPartners, lockedPartner } from './lock-beneficiaries';

/** All that decides what a deal earns now, and at which rate it counts in the reporting currency. */
export type EarningTerms = { input: EarnInput; timeZone: string; reportingRateMicros: number };

type TierTerms = { baseRateBps: number; overrideRateBps: number; referralRateBps: number; ruleVersion: number };
type AgreementRow = {
  id: string;
  kind: Agreement['kind'];
  rateBps: number | null;
  flatCents: number | null;
  steps: AgreementStep[] | null;
};
type RateRow = { base: Currency; quote: Currency; rateMicros: number; source: string; quotedOn: string };
type TermsRow = {
  timeZone: string;
  reportingCurrency: Currency;
  holdDays: number;
  capBps: number;
  stack: boolean;
  withinWindow: boolean;
  tiers: Partial<Record<Tier, TierTerms>>;
  agreement: AgreementRow | null;
  splits: { partnerId: string; shareBps: number }[];
  rates: RateRow[];
};

/**
 * One statement. The agreement is the most specific live one: of this client and project type, of the client, of the
 * project type, of the partner. A currency's rate is the newest of the day or before it. Spec 04 "Earning", rule 7.
 */
const TERMS: Prepared = {
  name: 'earning-terms',
  text: `
  WITH s AS MATERIALIZED (SELECT * FROM programme_settings LIMIT 1),
       used AS MATERIALIZED (SELECT DISTINCT c FROM (SELECT unnest($6::text[]) AS c UNION ALL SELECT reporting_currency::text FROM s) all_of_them)
  SELECT s.time_zone AS "timeZone", s.reporting_currency AS "reportingCurrency", s.hold_days AS "holdDays", s.cap_bps AS "capBps",
         coalesce(s.stack_leader_recruiter, false) AS stack,
         coalesce((($5::timestamptz AT TIME ZONE s.time_zone) + make_interval(months => s.referral_window_months::int)) AT TIME ZONE s.time_zone > $4::timestamptz, false) AS "withinWindow",
         (SELECT jsonb_object_agg(d.key, jsonb_build_object('baseRateBps', d.base_rate_bps, 'overrideRateBps', d.override_rate_bps,
                                                            'referralRateBps', d.referral_rate_bps, 'ruleVersion', coalesce(d.version, 1)))
            FROM tier_definitions d) AS tiers,
         (SELECT jsonb_build_object('id', a.id, 'kind', a.kind, 'rateBps', a.rate_bps, 'flatCents', a.flat_cents, 'steps', a.steps)
            FROM agreements a
           WHERE a.partner_id = $1 AND a.status = 'approved' AND a."from" <= $4 AND (a.until IS NULL OR a.until > $4)
             AND (a.client_id IS NULL OR a.client_id = $2) AND (a.project_type IS NULL OR a.project_type::text = $3::text)
           ORDER BY (a.client_id IS NOT NULL) DESC, (a.project_type IS NOT NULL) DESC, a."from" DESC, a.id DESC
           LIMIT 1) AS agreement,
         (SELECT coalesce(jsonb_agg(jsonb_build_object('partnerId', x.partner_id, 'shareBps', x.share_bps)), '[]')
            FROM deal_splits x WHERE x.deal_id = $7) AS splits,
         (SELECT coalesce(jsonb_agg(r.*), '[]')
            FROM used b CROSS JOIN used q
           CROSS JOIN LATERAL (
             SELECT c.base, c.quote, c.rate_micros AS "rateMicros", c.source, to_char(c.day AT TIME ZONE 'UTC', 'YYYY-MM-DD') AS "quotedOn"
               FROM currency_rates c
              WHERE c.base = b.c::enum_currency_rates_base AND c.quote = q.c::enum_currency_rates_quote
                AND c.day < (($4 AT TIME ZONE s.time_zone)::date + 1)::timestamp AT TIME ZONE 'UTC'
              ORDER BY c.day DESC LIMIT 1) r
           WHERE b.c <> q.c) AS rates
    FROM s`,
};

/**
 * Reads, under the locks of `partners`, what the deal earns by.
 * @throws PortalError invalid when the rate of a currency is missing.
 */
export async function readEarningTerms(
  { db, now }: Writer,
  deal: DealRow,
  partners: LockedPartners,
): Promise<EarningTerms> {
  const partner = lockedPartner(partners, deal.partnerId);
  const currencies = [deal.currency, ...[...partners.values()].map((each) => each.currency)];
  const [row] = await prepared<TermsRow>(db, TERMS, [
    deal.partnerId,
    deal.clientId,
    deal.projectType,
    now,
    partner.approvedAt,
    [...new Set(currencies)],
    deal.id,
  ]);
  if (!row) throw new Error('The programme has no settings');
  const { capBps, holdDays, timeZone, reportingCurrency } = row;
  const fx = exchangeBy(row.rates, now);
  const tiered = (id: string) => {
    const { status, currency, tier } = lockedPartner(partners, id);
    return { partnerId: id, status, currency, tier, ...termsOf(row.tiers, tier) };
  };
  const split = row.splits.map(({ partnerId, shareBps }) => ({
    ...beneficiary(lockedPartner(partners, partnerId)),
    shareBps,
  }));
  return {
    timeZone,
    reportingRateMicros:
      deal.currency === reportingCurrency ? MICROS_PER_WHOLE : fx(deal.currency, reportingCurrency).rateMicros,
    input: {
      valueCents: deal.valueCents,
      currency: deal.currency,
      partner: tiered(partner.id),
      leader: partner.leaderId ? tiered(partner.leaderId) : null,
      recruiter: partner.recruiterId ? { ...tiered(partner.recruiterId), withinWindow: row.withinWindow } : null,
      agreement: row.agreement && agreementOf(row.agreement),
      split,
      capBps,
      stackLeaderRecruiter: row.stack,
      holdDays,
      now,
      fx,
    },
  };
}

function beneficiary({ id, status, currency }: LockedPartner) {
  return { partnerId: id, status, currency };
}

function termsOf(tiers: TermsRow['tiers'], tier: Tier): TierTerms {
  const terms = tiers[tier];
  if (!terms) throw new Error(`The tier ${tier} has no definition`);
  return terms;
}

/** The kind's own field is there: `checkAgreement` let no other agreement be saved. */
function agreementOf({ id, kind, rateBps, flatCents, steps }: AgreementRow): Agreement {
  if (kind === 'rate' && rateBps !== null) return { id, kind, rateBps };
  if (kind === 'flat' && flatCents !== null) return { id, kind, flatCents };
  if (kind === 'steps' && steps !== null) return { id, kind, steps };
  throw new Error(`Agreement ${id} lacks what its kind needs`);
}

/** A stored rate, or the stored rate of the opposite direction turned around. */
function exchangeBy(rates: readonly RateRow[], now: Date): (from: Currency, to: Currency) => ExchangeRate {
  const find = (base: Currency, quote: Currency) => rates.find((rate) => rate.base === base && rate.quote === quote);
  return (from, to) => {
    const direct = find(from, to);
    if (direct) return { rateMicros: direct.rateMicros, source: direct.source, quotedOn: direct.quotedOn };
    const opposite = find(to, from);
    if (opposite) {
      const rateMicros = mulDivHalfEven(MICROS_PER_WHOLE, MICROS_PER_WHOLE, opposite.rateMicros);
      return {
        rateMicros,
        source: `${opposite.source} (${to} to ${from}, turned around)`,
        quotedOn: opposite.quotedOn,
      };
    }
    const day = now.toISOString().slice(0, 10);
    throw new PortalError(
      'invalid',
      `There is no exchange rate from ${from} to ${to} of ${day} or before. Add one under Currency rates, then confirm again.`,
      {
        currency: `no rate from ${from} to ${to}`,
      },
    );
  };
}
