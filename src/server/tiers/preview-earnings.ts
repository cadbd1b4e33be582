import type { TierStatus } from '@/contracts/tiers/tier-status';
import { commissionCents, mulDivHalfEven } from '@/domain/money/money';

type Rates = TierStatus['rates'];
/** What lines of a kind came to at one rate; `fixed` by an agreement, which no tier changes. */
export type EarnedAtRate = {
  kind: 'base' | 'override' | 'referral';
  rateBps: number | null;
  fixed: boolean;
  cents: number;
};

/**
 * Hidden from the planner: where it sees the time, it takes a plan made for it for so much cheaper than the kept one that it
 * plans the whole statement anew each time, which costs three times what the statement does.
 */
const SINCE = `(SELECT $2::timestamptz)`;

/** Of the partner `p` since $2, by kind and rate, with what was taken back. */
export const EARNED = `
         (SELECT coalesce(jsonb_agg(l), '[]')
            FROM (SELECT coalesce(o.kind, c.kind)::text AS kind, coalesce(o.rate_bps, c.rate_bps) AS "rateBps",
                         coalesce(o.agreement_id, c.agreement_id) IS NOT NULL AS fixed, sum(c.amount_cents) AS cents
                    FROM commissions c LEFT JOIN commissions o ON o.id = c.reverses_id
                   WHERE c.partner_id = p.id AND c.created_at > ${SINCE} AND coalesce(o.kind, c.kind) IN ('base', 'override', 'referral')
                     AND c.currency::text = p.currency::text
                   GROUP BY 1, 2, 3) l)`;

/**
 * The value of what others confirmed since $2, in the own currency: of the team, and of those brought in, within the
 * programme's window. For a tier that pays for it while the one held does not.
 */
export const FOREIGN = `
         (SELECT jsonb_build_object(
                   'overrideCents', coalesce(sum(d.value_cents - coalesce(d.refunded_cents, 0)) FILTER (WHERE r.leader_id = p.id), 0),
                   'referralCents', coalesce(sum(d.value_cents - coalesce(d.refunded_cents, 0)) FILTER (
                     WHERE r.recruiter_id = p.id AND r.approved_at + make_interval(months => s.referral_window_months::int) > d.confirmed_at), 0))
            FROM partners r JOIN deals d ON d.partner_id = r.id CROSS JOIN (SELECT * FROM programme_settings LIMIT 1) s
           WHERE (r.leader_id = p.id OR r.recruiter_id = p.id) AND r.id <> p.id AND d.confirmed_at > ${SINCE}
             AND d.status IN ('confirmed', 'completed') AND d.currency::text = p.currency::text)`;

const RATE = { base: 'baseBps', override: 'overrideBps', referral: 'referralBps' } as const;

/** What the same deals would have earned by the rates of the next tier, beside what they did. Cents of the partner's currency. */
export function previewAt(
  held: Rates,
  next: Rates,
  row: { currency: string; earned: EarnedAtRate[]; foreign: { overrideCents: number; referralCents: number } },
): TierStatus['preview'] {
  const { currency, earned, foreign } = row;
  const atNext = ({ kind, cents, rateBps, fixed }: EarnedAtRate): number =>
    fixed || !rateBps ? cents : mulDivHalfEven(cents, next[RATE[kind]], rateBps);
  const sum = (amounts: number[]): number => amounts.reduce((total, each) => total + each, 0);
  // What the tier held pays nothing for has no lines to scale.
  const opened = sum([
    held.overrideBps === 0 ? commissionCents(foreign.overrideCents, next.overrideBps) : 0,
    held.referralBps === 0 ? commissionCents(foreign.referralCents, next.referralBps) : 0,
  ]);
  const atNextTierCents = sum(earned.map(atNext)) + opened;
  return { currency, earnedCents: sum(earned.map((each) => each.cents)), atNextTierCents };
}
