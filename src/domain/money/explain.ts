import type { CommissionKind, CommissionStatus } from '@/contracts/money/commissions';
import type { Currency } from '@/contracts/money/currency';
import type { Tier } from '@/contracts/tiers/tier';
import { formatCents, formatExchangeRate, formatRate } from './format';
import { convertedCommissionCents, MICROS_PER_WHOLE } from './money';

/** What is frozen on a commission line, and what it stands against when it takes back or corrects another. */
export type ExplainableLine = {
  kind: CommissionKind;
  amountCents: number;
  currency: Currency;
  status: CommissionStatus;
  basisCents?: number | null;
  basisCurrency?: Currency | null;
  rateBps?: number | null;
  tier?: Tier | null;
  rule?: string | null;
  shareBps?: number | null;
  fxRateMicros?: number | null;
  /** Only when the reader may see the deal: a leader or recruiter may not. */
  dealTitle?: string | null;
  /** Given by staff for a bonus or an adjustment, or the reason of a refund or correction. */
  reason?: string | null;
  /** The line that this one takes back from. `refundedCents` of `valueCents` is what the deal's client got back in all. */
  reverses?: { amountCents: number; valueCents?: number | null; refundedCents?: number | null } | null;
  /** The line that this one corrects: the value before; the value after is this line's own basis. */
  corrects?: { basisCents: number } | null;
};
export type Step = { label: string; value: string };
export type Explanation = { text: string; steps: Step[] };

const AS_ROLE = {
  base: 'your rate',
  override: 'your team override',
  referral: 'your referral bonus',
} as const;
const TIER_NAMES = {
  starter: 'Starter',
  active: 'Active',
  performer: 'Performer',
  elite: 'Elite',
} as const satisfies Record<Tier, string>;

/** How one commission line came about, in plain English, and the same as a calculation step by step. Spec 04 "Earning". */
export function explainCommission(line: ExplainableLine): Explanation {
  if (line.reverses) return explainReversal(line, line.reverses);
  if (line.corrects) return explainCorrection(line, line.corrects);
  if (line.kind === 'base' || line.kind === 'override' || line.kind === 'referral')
    return explainEarned(line, line.kind);
  return explainByHand(line);
}

function explainEarned(line: ExplainableLine, kind: keyof typeof AS_ROLE): Explanation {
  const { amountCents, currency, basisCents, rateBps, tier, shareBps } = line;
  const basisCurrency = line.basisCurrency ?? currency;
  const agreement = line.rule?.startsWith('agreement-') ?? false;
  const amount = formatCents(amountCents, currency);
  const steps: Step[] = [];
  if (basisCents != null) steps.push({ label: 'Deal value', value: formatCents(basisCents, basisCurrency) });
  if (rateBps != null)
    steps.push({ label: agreement ? 'Rate by your agreement' : rateLabel(tier), value: formatRate(rateBps) });
  const shared = shareBps != null && shareBps < 10_000;
  if (shared) steps.push({ label: 'Your share of the base', value: formatRate(shareBps) });
  const cut = cutByCapCents(line, kind);
  if (cut > 0) steps.push({ label: 'Cut by the programme’s cap', value: formatCents(-cut, currency) });
  steps.push(...exchangeSteps(line), { label: 'Amount', value: amount }, ...ruleSteps(line));

  const of = basisCents == null ? ofDeal(line) : `${ofDeal(line)} (${formatCents(basisCents, basisCurrency)})`;
  const how = agreement
    ? rateBps == null
      ? `the fixed amount that your agreement gives for ${of}`
      : `${formatRate(rateBps)} of ${of}, the rate of your agreement`
    : rateBps == null
      ? `your part of ${of}`
      : `${formatRate(rateBps)} of ${of}, ${shared ? 'the deal’s rate' : AS_ROLE[kind]}${atTier(tier)}`;
  const notes = [
    `You earned ${amount}: ${how}.`,
    ...(shared ? [`The lead was shared, and ${formatRate(shareBps)} of it is yours.`] : []),
    ...(cut > 0
      ? [`The programme limits what one deal may earn in all, which took ${formatCents(cut, currency)} of it.`]
      : []),
    ...exchangeNotes(line),
    ...heldNotes(line),
  ];
  return { text: notes.join(' '), steps };
}

function explainReversal(line: ExplainableLine, reverses: NonNullable<ExplainableLine['reverses']>): Explanation {
  const { currency, amountCents } = line;
  const basisCurrency = line.basisCurrency ?? currency;
  const { valueCents, refundedCents } = reverses;
  const taken = formatCents(Math.abs(amountCents), currency);
  const whole = valueCents != null && valueCents === refundedCents;
  const why =
    valueCents == null || refundedCents == null
      ? `${capitalised(ofDeal(line))} was refunded or cancelled`
      : whole
        ? `All of ${ofDeal(line)} (${formatCents(valueCents, basisCurrency)}) was refunded or cancelled`
        : `${formatCents(refundedCents, basisCurrency)} of ${ofDeal(line)} (${formatCents(valueCents, basisCurrency)}) has been refunded so far`;
  const after =
    line.kind === 'clawback'
      ? ' That line was already on its way to you, so this amount is set off against your next payouts.'
      : '';
  const steps: Step[] = [{ label: 'Line that is reversed', value: formatCents(reverses.amountCents, currency) }];
  if (valueCents != null) steps.push({ label: 'Deal value', value: formatCents(valueCents, basisCurrency) });
  if (refundedCents != null) steps.push({ label: 'Refunded in all', value: formatCents(refundedCents, basisCurrency) });
  steps.push({ label: 'Taken back by this line', value: formatCents(amountCents, currency) }, ...reasonSteps(line));
  return {
    text: `${why}, so ${taken} of the line over ${formatCents(reverses.amountCents, currency)} was taken back.${after}`,
    steps,
  };
}

function explainCorrection(line: ExplainableLine, corrects: NonNullable<ExplainableLine['corrects']>): Explanation {
  const { amountCents, currency, basisCents, rateBps } = line;
  const basisCurrency = line.basisCurrency ?? currency;
  const before = formatCents(corrects.basisCents, basisCurrency);
  const steps: Step[] = [{ label: 'Deal value before', value: before }];
  if (basisCents != null) steps.push({ label: 'Deal value now', value: formatCents(basisCents, basisCurrency) });
  if (rateBps != null) steps.push({ label: rateLabel(line.tier), value: formatRate(rateBps) });
  steps.push(
    ...exchangeSteps(line),
    { label: 'Difference', value: formatCents(amountCents, currency) },
    ...reasonSteps(line),
    ...ruleSteps(line),
  );
  const now = basisCents == null ? '' : ` to ${formatCents(basisCents, basisCurrency)}`;
  const change = amountCents < 0 ? 'less' : 'more';
  return {
    text: `The value of ${ofDeal(line)} was corrected from ${before}${now}. At the rate frozen when it was confirmed, that is ${formatCents(Math.abs(amountCents), currency)} ${change}.`,
    steps,
  };
}

function explainByHand(line: ExplainableLine): Explanation {
  const amount = formatCents(line.amountCents, line.currency);
  const name = {
    bonus: 'A bonus',
    adjustment: 'An adjustment by our finance team',
    clawback: 'An amount taken back',
  } as const;
  const what =
    line.kind === 'bonus' || line.kind === 'adjustment' || line.kind === 'clawback' ? name[line.kind] : 'A line';
  const why = line.reason ? `: ${line.reason}` : '';
  return {
    text: [`${what} of ${amount}${why}${/[.!?]$/.test(why) ? '' : '.'}`, ...heldNotes(line)].join(' '),
    steps: [...reasonSteps(line), { label: 'Amount', value: amount }, ...ruleSteps(line)],
  };
}

/** What the cap took of a line: the plain calculation less what was written. A base is never cut. */
function cutByCapCents(line: ExplainableLine, kind: keyof typeof AS_ROLE): number {
  if (kind === 'base' || line.basisCents == null || line.rateBps == null) return 0;
  return (
    convertedCommissionCents(line.basisCents, line.rateBps, line.fxRateMicros ?? MICROS_PER_WHOLE) - line.amountCents
  );
}

function isConverted({ basisCurrency, currency, fxRateMicros }: ExplainableLine): boolean {
  return basisCurrency != null && basisCurrency !== currency && fxRateMicros != null;
}

function exchangeSteps(line: ExplainableLine): Step[] {
  if (!isConverted(line) || line.fxRateMicros == null) return [];
  return [
    { label: `Exchange rate ${line.basisCurrency} to ${line.currency}`, value: formatExchangeRate(line.fxRateMicros) },
  ];
}

function exchangeNotes(line: ExplainableLine): string[] {
  if (!isConverted(line) || line.fxRateMicros == null) return [];
  return [
    `It was converted at the rate of that day: 1 ${line.basisCurrency} = ${formatExchangeRate(line.fxRateMicros)} ${line.currency}.`,
  ];
}

function heldNotes(line: ExplainableLine): string[] {
  return line.status === 'held'
    ? ['It is held for now and keeps its place: nothing of it is lost while we look into it.']
    : [];
}

function ruleSteps({ rule }: ExplainableLine): Step[] {
  return rule ? [{ label: 'Rule', value: rule }] : [];
}

function reasonSteps({ reason }: ExplainableLine): Step[] {
  return reason ? [{ label: 'Reason', value: reason }] : [];
}

function rateLabel(tier: Tier | null | undefined): string {
  return tier ? `Rate at the ${TIER_NAMES[tier]} tier` : 'Rate';
}

function atTier(tier: Tier | null | undefined): string {
  return tier ? ` at the ${TIER_NAMES[tier]} tier at that time` : '';
}

function ofDeal({ dealTitle }: ExplainableLine): string {
  return dealTitle ? `“${dealTitle}”` : 'the deal';
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
