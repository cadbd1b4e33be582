import { TIERS, type Tier } from '@/contracts/tiers/tier';
import { foreignDeal } from '@/domain/money/foreign-deal';
import { texts } from './texts';

/** What a person is told, in plain words. Texts that name another partner's client are never made here. */
export type Words = { title: string; body: string; actionUrl: string };

const leadPage = (leadId: string | null): string => (leadId ? `/partner/leads?lead=${leadId}` : '/partner/leads');

/** An amount as people of that locale write it; exact, for no float is in between. An unknown locale reads as English. */
export function amountText(amountCents: number, currency: string, locale: string): string {
  const digits = String(Math.abs(amountCents)).padStart(3, '0');
  const exact = `${amountCents < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}` as `${number}`;
  return formatterOf(locale, currency).format(exact);
}

function formatterOf(locale: string, currency: string): Intl.NumberFormat {
  const known = isKnown(locale) ? locale : 'en';
  return new Intl.NumberFormat(known, { style: 'currency', currency });
}

/** Whether dates and amounts can be written as people of that locale do. */
export function isKnown(locale: string): boolean {
  try {
    return Intl.NumberFormat.supportedLocalesOf(locale).length > 0;
  } catch {
    return false; // no language tag at all
  }
}

export type DealFacts = { with: string; leadId: string | null };

export function dealConfirmedWords(deal: DealFacts): Words {
  return {
    title: texts.deal.confirmed(deal.with),
    body: texts.deal.confirmedBody,
    actionUrl: leadPage(deal.leadId),
  };
}

export type DealChange = {
  status: string;
  kind: 'correction' | 'refund' | 'cancellation' | null;
  reason: string | null;
};

/** null for a change that is not told: a completed project. */
export function dealChangedWords(deal: DealFacts, change: DealChange): Words | null {
  const what = whatChanged(change);
  if (!what) return null;
  const body = change.reason ? texts.deal.reason(change.reason) : texts.deal.noReason;
  return { title: what(deal.with), body, actionUrl: leadPage(deal.leadId) };
}

function whatChanged({ status, kind }: DealChange): ((client: string) => string) | null {
  const { rejected, cancelled, refunded, refundedInPart, corrected } = texts.deal.changed;
  if (status === 'rejected') return rejected;
  if (status === 'cancelled') return cancelled;
  if (kind === 'refund') return status === 'refunded' ? refunded : refundedInPart;
  if (kind === 'correction') return corrected;
  return status === 'refunded' ? refunded : null;
}

export type CommissionFacts = {
  amountCents: number;
  currency: string;
  locale: string;
  kinds: readonly string[];
  /** The beneficiary's own deal; null when the money comes from somebody else's, whose client is none of theirs. */
  ownDeal: DealFacts | null;
};

/** null when the lines of one settlement cancel each other out. */
export function commissionWords(facts: CommissionFacts): Words | null {
  const { amountCents, currency, locale } = facts;
  if (amountCents === 0) return null;
  const amount = amountText(Math.abs(amountCents), currency, locale);
  if (facts.kinds.every((kind) => kind === 'adjustment')) {
    return {
      title: amountCents > 0 ? texts.commission.added(amount) : texts.commission.takenOff(amount),
      body: whereFrom(facts),
      actionUrl: '/partner/earnings',
    };
  }
  return {
    title: amountCents > 0 ? texts.commission.earned(amount) : texts.commission.takenBack(amount),
    body: whereFrom(facts),
    actionUrl: '/partner/earnings',
  };
}

function whereFrom({ kinds, ownDeal, amountCents }: CommissionFacts): string {
  if (ownDeal && amountCents < 0) return texts.commission.dealChanged(ownDeal.with);
  if (ownDeal) return texts.commission.fromDeal(ownDeal.with);
  if (kinds.includes('bonus')) return texts.commission.bonus;
  if (kinds.includes('adjustment')) return texts.commission.adjustment;
  const source = foreignDeal(kinds);
  return source ? texts.commission.from(source) : texts.commission.fromLine;
}

export type TierFacts = { from: Tier; to: Tier; name: string; baseRateBps: number | null };

export function tierWords({ from, to, name, baseRateBps }: TierFacts): Words {
  const actionUrl = '/partner/tier-progression';
  const body = (said: string): string =>
    baseRateBps === null ? said : `${said} ${texts.tier.rate(baseRateBps / 100)}`;
  if (TIERS.indexOf(to) > TIERS.indexOf(from)) {
    return { title: texts.tier.up(name), body: body(texts.tier.upBody), actionUrl };
  }
  return {
    title: texts.tier.changed(name),
    body: body(texts.tier.changedBody),
    actionUrl,
  };
}

/** A grant is never taken back, so the words promise what stays. */
export function achievementWords({ title, description }: { title: string; description: string }): Words {
  return { title: texts.achievement(title), body: description, actionUrl: '/partner/tier-progression' };
}

/** What to do to keep a tier whose retention rule is not met any more. The day is the partner's own. */
export function tierAtRiskWords(facts: {
  name: string;
  missing: number;
  until: Date;
  locale: string;
  timeZone: string;
}): Words {
  const { name, missing, until, locale, timeZone } = facts;
  const format = new Intl.DateTimeFormat(isKnown(locale) ? locale : 'en', { timeZone, dateStyle: 'long' });
  return {
    title: texts.tier.keep(name, missing, format.format(until)),
    body: texts.tier.keepBody,
    actionUrl: '/partner/tier-progression',
  };
}

/** A certificate that is to be renewed, or was not. The day is the partner's own. */
export function renewalWords(facts: {
  title: string;
  expiresAt: Date;
  lapsed: boolean;
  locale: string;
  timeZone: string;
}): Words {
  const { title, expiresAt, lapsed, locale, timeZone } = facts;
  const actionUrl = '/partner/training';
  if (lapsed) return { title: texts.renewal.lapsed(title), body: texts.renewal.lapsedBody, actionUrl };
  const format = new Intl.DateTimeFormat(isKnown(locale) ? locale : 'en', { timeZone, dateStyle: 'long' });
  return { title: texts.renewal.ahead(title, format.format(expiresAt)), body: texts.renewal.aheadBody, actionUrl };
}
