import type { CommissionKind, CommissionStatus } from '@/contracts/money/commissions';
import type { Currency } from '@/contracts/money/currency';
import type { Tier } from '@/contracts/tiers/tier';
import { formatCents, formatExchangeRate, formatRate } from './format';
import { convertedCommissionCents, MICROS_PER_WHOLE } from './money';
import { texts } from './texts';

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

type Earning = 'base' | 'override' | 'referral';

/** How one commission line came about, in plain English, and the same as a calculation step by step. Spec 04 "Earning". */
export function explainCommission(line: ExplainableLine): Explanation {
  if (line.reverses) return explainReversal(line, line.reverses);
  if (line.corrects) return explainCorrection(line, line.corrects);
  if (line.kind === 'base' || line.kind === 'override' || line.kind === 'referral')
    return explainEarned(line, line.kind);
  return explainByHand(line);
}

function explainEarned(line: ExplainableLine, kind: Earning): Explanation {
  const { amountCents, currency, basisCents, rateBps, tier, shareBps } = line;
  const basisCurrency = line.basisCurrency ?? currency;
  const agreement = line.rule?.startsWith('agreement-') ?? false;
  const amount = formatCents(amountCents, currency);
  const steps: Step[] = [];
  if (basisCents != null) steps.push({ label: texts.steps.value, value: formatCents(basisCents, basisCurrency) });
  if (rateBps != null)
    steps.push({ label: agreement ? texts.steps.agreedRate : rateLabel(tier), value: formatRate(rateBps) });
  const shared = shareBps != null && shareBps < 10_000;
  if (shared) steps.push({ label: texts.steps.share, value: formatRate(shareBps) });
  const cut = cutByCapCents(line, kind);
  if (cut > 0) steps.push({ label: texts.steps.cut, value: formatCents(-cut, currency) });
  steps.push(...exchangeSteps(line), { label: texts.steps.amount, value: amount }, ...ruleSteps(line));

  const of = dealWorth(line, basisCents, basisCurrency);
  const notes = [
    earnedNote(line, { kind: shared ? 'shared' : kind, agreement, amount, of }),
    ...(shared ? [texts.earned.share(formatRate(shareBps))] : []),
    ...(cut > 0 ? [texts.earned.cut(formatCents(cut, currency))] : []),
    ...exchangeNotes(line),
    ...heldNotes(line),
  ];
  return { text: notes.join(' '), steps };
}

/** What was earned and from what. A shared lead's rate is the deal's, not that of one of those who share it. */
function earnedNote(
  { rateBps, tier }: ExplainableLine,
  { kind, agreement, amount, of }: { kind: Earning | 'shared'; agreement: boolean; amount: string; of: string },
): string {
  if (rateBps == null) return agreement ? texts.earned.fixed(amount, of) : texts.earned.part(amount, of);
  const rate = formatRate(rateBps);
  if (agreement) return texts.earned.agreed(amount, of, rate);
  return tier
    ? texts.earned.rateAtTier[kind](amount, of, rate, texts.tiers[tier])
    : texts.earned.rate[kind](amount, of, rate);
}

function explainReversal(line: ExplainableLine, reverses: NonNullable<ExplainableLine['reverses']>): Explanation {
  const { currency, amountCents } = line;
  const basisCurrency = line.basisCurrency ?? currency;
  const { valueCents, refundedCents } = reverses;
  const taken = formatCents(Math.abs(amountCents), currency);
  const reversed = formatCents(reverses.amountCents, currency);
  const steps: Step[] = [{ label: texts.steps.reversedLine, value: reversed }];
  if (valueCents != null) steps.push({ label: texts.steps.value, value: formatCents(valueCents, basisCurrency) });
  if (refundedCents != null)
    steps.push({ label: texts.steps.refunded, value: formatCents(refundedCents, basisCurrency) });
  steps.push({ label: texts.steps.takenBack, value: formatCents(amountCents, currency) }, ...reasonSteps(line));
  const why = takenBackNote(line, { taken, reversed, valueCents, refundedCents, basisCurrency });
  return { text: line.kind === 'clawback' ? `${why} ${texts.takenBack.setOff}` : why, steps };
}

function takenBackNote(
  line: ExplainableLine,
  {
    taken,
    reversed,
    valueCents,
    refundedCents,
    basisCurrency,
  }: {
    taken: string;
    reversed: string;
    valueCents: number | null | undefined;
    refundedCents: number | null | undefined;
    basisCurrency: Currency;
  },
): string {
  if (valueCents == null || refundedCents == null)
    return line.dealTitle
      ? texts.takenBack.of(taken, reversed, ofDeal(line))
      : texts.takenBack.ofTheDeal(taken, reversed);
  const of = dealWorth(line, valueCents, basisCurrency);
  return valueCents === refundedCents
    ? texts.takenBack.whole(taken, reversed, of)
    : texts.takenBack.part(taken, reversed, of, formatCents(refundedCents, basisCurrency));
}

function explainCorrection(line: ExplainableLine, corrects: NonNullable<ExplainableLine['corrects']>): Explanation {
  const { amountCents, currency, basisCents, rateBps } = line;
  const basisCurrency = line.basisCurrency ?? currency;
  const before = formatCents(corrects.basisCents, basisCurrency);
  const steps: Step[] = [{ label: texts.steps.valueBefore, value: before }];
  if (basisCents != null) steps.push({ label: texts.steps.valueNow, value: formatCents(basisCents, basisCurrency) });
  if (rateBps != null) steps.push({ label: rateLabel(line.tier), value: formatRate(rateBps) });
  steps.push(
    ...exchangeSteps(line),
    { label: texts.steps.difference, value: formatCents(amountCents, currency) },
    ...reasonSteps(line),
    ...ruleSteps(line),
  );
  const isLess = amountCents < 0;
  const difference = formatCents(Math.abs(amountCents), currency);
  const { more, less, moreBy, lessBy } = texts.corrected;
  const text =
    basisCents == null
      ? (isLess ? less : more)(ofDeal(line), before, difference)
      : (isLess ? lessBy : moreBy)(ofDeal(line), before, difference, formatCents(basisCents, basisCurrency));
  return { text, steps };
}

function explainByHand(line: ExplainableLine): Explanation {
  const amount = formatCents(line.amountCents, line.currency);
  const { kind } = line;
  const isKnown = kind === 'bonus' || kind === 'adjustment' || kind === 'clawback';
  const what = texts.byHand[isKnown ? kind : 'other'](amount);
  const sentence = line.reason ? texts.byHand.because(what, line.reason) : what;
  return {
    text: [line.reason && /[.!?]$/.test(line.reason) ? sentence : `${sentence}.`, ...heldNotes(line)].join(' '),
    steps: [...reasonSteps(line), { label: texts.steps.amount, value: amount }, ...ruleSteps(line)],
  };
}

/** What the cap took of a line: the plain calculation less what was written. A base is never cut. */
function cutByCapCents(line: ExplainableLine, kind: Earning): number {
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
    {
      label: texts.steps.exchange(String(line.basisCurrency), line.currency),
      value: formatExchangeRate(line.fxRateMicros),
    },
  ];
}

function exchangeNotes(line: ExplainableLine): string[] {
  if (!isConverted(line) || line.fxRateMicros == null) return [];
  return [texts.earned.converted(String(line.basisCurrency), formatExchangeRate(line.fxRateMicros), line.currency)];
}

function heldNotes(line: ExplainableLine): string[] {
  return line.status === 'held' ? [texts.earned.held] : [];
}

function ruleSteps({ rule }: ExplainableLine): Step[] {
  return rule ? [{ label: texts.steps.rule, value: rule }] : [];
}

function reasonSteps({ reason }: ExplainableLine): Step[] {
  return reason ? [{ label: texts.steps.reason, value: reason }] : [];
}

function rateLabel(tier: Tier | null | undefined): string {
  return tier ? texts.steps.rateAtTier(texts.tiers[tier]) : texts.steps.rate;
}

function ofDeal({ dealTitle }: ExplainableLine): string {
  return dealTitle ? texts.deal.named(dealTitle) : texts.deal.unnamed;
}

function dealWorth(line: ExplainableLine, valueCents: number | null | undefined, currency: Currency): string {
  return valueCents == null ? ofDeal(line) : texts.deal.worth(ofDeal(line), formatCents(valueCents, currency));
}
