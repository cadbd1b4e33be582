import type { Currency } from '@/contracts/money/currency';
import type { PartnerStatus } from '@/contracts/roles';
import type { Tier } from '@/contracts/tiers/tier';
import { type Agreement, agreedBase } from './agreement';
import { type BaseTerms, dealAmounts, lineAmountCents } from './deal-amounts';
import { type EarnedStatus, earnedStatus, payableAtAfterHold } from './hold';
import { MICROS_PER_WHOLE } from './money';
import { splitByLargestRemainder } from './split';

/** Who may earn: where the amount goes, in which currency, and whether it is held. */
export type Beneficiary = { partnerId: string; status: PartnerStatus; currency: Currency };
/** A beneficiary by tier: the rates are those of the tier's definition at version `ruleVersion`. */
export type TieredBeneficiary = Beneficiary & { tier: Tier; ruleVersion: number };
export type DealPartner = TieredBeneficiary & { baseRateBps: number };
export type Leader = TieredBeneficiary & { overrideRateBps: number; overrideUnlocked?: boolean };
export type Recruiter = TieredBeneficiary & { referralRateBps: number; withinWindow: boolean };
/** Another partner's share of the base. What is not shared stays with the deal's partner. */
export type SplitShare = Beneficiary & { shareBps: number };
/** A stored rate: units of `to` for one unit of `from` in millionths, with where it came from. */
export type ExchangeRate = { rateMicros: number; source: string; quotedOn: string };

export type EarnInput = {
  valueCents: number;
  currency: Currency;
  partner: DealPartner;
  leader: Leader | null;
  recruiter: Recruiter | null;
  agreement: Agreement | null;
  split: readonly SplitShare[];
  capBps: number;
  /** Whether one partner who is leader and recruiter gets both. */
  stackLeaderRecruiter: boolean;
  holdDays: number;
  now: Date;
  /** Asked only for two different currencies. */
  fx: (from: Currency, to: Currency) => ExchangeRate;
};

export type EarnedKind = 'base' | 'override' | 'referral';
/** One line as it is frozen at confirmation. Spec 04, rules 1 and 7. */
export type EarnLine = {
  kind: EarnedKind;
  partnerId: string;
  amountCents: number;
  currency: Currency;
  basisCents: number;
  basisCurrency: Currency;
  /** null for a flat agreement */
  rateBps: number | null;
  tier: Tier;
  /** `tier-base@3`, `tier-override@1`, `tier-referral@1`, `agreement-rate@<id>`, `agreement-steps@<id>`, `agreement-flat@<id>` */
  rule: string;
  agreementId: string | null;
  /** 1,000,000 when nothing was converted */
  fxRateMicros: number;
  exchange: ExchangeRate | null;
  /** 10,000 unless the base was shared */
  shareBps: number;
  status: EarnedStatus;
  payableAt: Date;
};

/**
 * All lines that a deal earns when it is confirmed: the base with its shares, the leader's override, the recruiter's
 * referral bonus. Cap and split are measured in the deal's currency, then each line is converted once into its
 * beneficiary's; a line that is neither cut nor shared is rounded only there. A line of zero is left out.
 * @throws RangeError when the split gives away more than the whole. Spec 04 "Earning" and rules 1-3, 6, 7.
 */
export function earnLines(input: EarnInput): EarnLine[] {
  return linesWithTerms(input).filter((line) => line.amountCents !== 0);
}

/**
 * As `earnLines`, with those that came to nothing by cap, split or rounding: their terms count when the value is corrected.
 * @throws RangeError when the split gives away more than the whole.
 */
export function linesWithTerms(input: EarnInput): EarnLine[] {
  const { valueCents, partner } = input;
  const agreed = input.agreement && agreedBase(input.agreement, valueCents);
  const base: BaseTerms = agreed ?? { rateBps: partner.baseRateBps };
  const leader = earningLeader(input);
  const recruiter = earningRecruiter(input, leader);
  const amounts = dealAmounts({
    valueCents,
    base,
    overrideRateBps: leader?.overrideRateBps ?? 0,
    referralRateBps: recruiter?.referralRateBps ?? 0,
    capBps: input.capBps,
  });

  const baseRule =
    agreed && input.agreement
      ? { rule: `agreement-${input.agreement.kind}@${input.agreement.id}`, agreementId: input.agreement.id }
      : { rule: `tier-base@${partner.ruleVersion}`, agreementId: null };
  const lines = sharesOfBase(input, amounts.baseCents).map(({ beneficiary, shareBps, cents }) =>
    lineOf(input, beneficiary, {
      kind: 'base',
      ...baseRule,
      tier: partner.tier,
      rateBps: 'rateBps' in base ? base.rateBps : null,
      shareBps,
      cents,
      whole: shareBps === 10_000,
    }),
  );
  if (leader) {
    lines.push(
      lineOf(input, leader, {
        kind: 'override',
        rule: `tier-override@${leader.ruleVersion}`,
        agreementId: null,
        tier: leader.tier,
        rateBps: leader.overrideRateBps,
        shareBps: 10_000,
        cents: amounts.override.cents,
        whole: !amounts.override.cut,
      }),
    );
  }
  if (recruiter) {
    lines.push(
      lineOf(input, recruiter, {
        kind: 'referral',
        rule: `tier-referral@${recruiter.ruleVersion}`,
        agreementId: null,
        tier: recruiter.tier,
        rateBps: recruiter.referralRateBps,
        shareBps: 10_000,
        cents: amounts.referral.cents,
        whole: !amounts.referral.cut,
      }),
    );
  }
  return lines;
}

/** Nobody leads himself, and only a tier with an override rate (and the feature, where it is asked) earns one. */
function earningLeader({ leader, partner }: EarnInput): Leader | null {
  if (!leader || leader.partnerId === partner.partnerId) return null;
  return leader.overrideRateBps > 0 && leader.overrideUnlocked !== false ? leader : null;
}

/** One partner who is both earns the override only, unless the programme stacks; with no override rate, the referral stays. */
function earningRecruiter(
  { recruiter, partner, stackLeaderRecruiter }: EarnInput,
  leader: Leader | null,
): Recruiter | null {
  if (!recruiter?.withinWindow || recruiter.partnerId === partner.partnerId) return null;
  return leader?.partnerId === recruiter.partnerId && !stackLeaderRecruiter ? null : recruiter;
}

type Share = { beneficiary: Beneficiary; shareBps: number; cents: number };

/** The base divided as agreed, the deal's partner first. A share written for the deal's partner is what the others leave. */
function sharesOfBase({ split, partner }: EarnInput, baseCents: number): Share[] {
  const others = split
    .filter((share) => share.partnerId !== partner.partnerId)
    .toSorted((a, b) => (a.partnerId < b.partnerId ? -1 : 1));
  const ownBps = 10_000 - others.reduce((sum, share) => sum + share.shareBps, 0);
  if (ownBps < 0) throw new RangeError('a split must not give away more than the whole base');
  const parts = [
    { beneficiary: partner, shareBps: ownBps },
    ...others.map((share) => ({ beneficiary: share, shareBps: share.shareBps })),
  ];
  const cents = splitByLargestRemainder(
    baseCents,
    parts.map((part) => ({ key: part.beneficiary.partnerId, weightBps: part.shareBps })),
    partner.partnerId,
  );
  return parts.map((part) => ({ ...part, cents: cents.get(part.beneficiary.partnerId) ?? 0 }));
}

type LineTerms = Pick<EarnLine, 'kind' | 'rule' | 'agreementId' | 'tier' | 'rateBps' | 'shareBps'> & {
  /** in the deal's currency, after split and cap */
  cents: number;
  /** neither cut nor shared */
  whole: boolean;
};

function lineOf(input: EarnInput, beneficiary: Beneficiary, { cents, whole, ...frozen }: LineTerms): EarnLine {
  const exchange = beneficiary.currency === input.currency ? null : input.fx(input.currency, beneficiary.currency);
  const fxRateMicros = exchange?.rateMicros ?? MICROS_PER_WHOLE;
  const payableAt = payableAtAfterHold(input.now, input.holdDays);
  return {
    ...frozen,
    partnerId: beneficiary.partnerId,
    amountCents: lineAmountCents({ valueCents: input.valueCents, rateBps: frozen.rateBps, fxRateMicros, cents, whole }),
    currency: beneficiary.currency,
    basisCents: input.valueCents,
    basisCurrency: input.currency,
    fxRateMicros,
    exchange,
    status: earnedStatus(beneficiary.status, payableAt, input.now),
    payableAt,
  };
}
