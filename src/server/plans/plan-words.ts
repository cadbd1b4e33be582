import type { Tier } from '@/contracts/tiers/tier';
import { type PlanDraft, type PlanRules, rulesUnder } from '@/domain/plans/rules';
import { nextDefinition } from '@/domain/tiers/promote';
import { isKnown, type Words } from '../notifications/wording';
import { texts } from './texts';

export type PlanFacts = {
  tier: Tier;
  /** By tier, as partners read them. */
  names: ReadonlyMap<Tier, string>;
  inForce: PlanRules;
  draft: PlanDraft;
  notice: string | null;
  hasTerms: boolean;
  from: Date;
  locale: string;
  timeZone: string;
};

/** What a partner of a tier is told of rules to come: the day, what changes for this tier and for reaching the next one. */
export function planScheduledWords(facts: PlanFacts): Words {
  const { tier, names, inForce, draft, notice, hasTerms } = facts;
  const name = (of: Tier) => names.get(of) ?? of;
  const after = rulesUnder(inForce, draft);
  const own = ratesChanged(tier, inForce, after);
  const next = nextDefinition(tier, inForce.tiers)?.tier;
  const asked = next ? requirementsChanged(next, inForce, after) : [];
  const body = [
    ...(notice ? [notice.trim()] : []),
    own.length > 0 ? texts.forTier(name(tier), own.join(texts.between)) : texts.nothing(name(tier)),
    ...(next && asked.length > 0 ? [texts.toReach(name(next), asked.join(texts.between))] : []),
    texts.earnedStays,
    ...(hasTerms ? [texts.readTerms] : []),
  ];
  return { title: texts.scheduled(dayOf(facts)), body: body.join(' '), actionUrl: '/partner/dashboard' };
}

export function planWithdrawnWords(facts: Pick<PlanFacts, 'from' | 'locale' | 'timeZone'>): Words {
  return { title: texts.withdrawn(dayOf(facts)), body: texts.withdrawnBody, actionUrl: '/partner/tier-progression' };
}

function dayOf({ from, locale, timeZone }: Pick<PlanFacts, 'from' | 'locale' | 'timeZone'>): string {
  return new Intl.DateTimeFormat(isKnown(locale) ? locale : 'en', { timeZone, dateStyle: 'long' }).format(from);
}

function ratesChanged(tier: Tier, before: PlanRules, after: PlanRules): string[] {
  const was = before.tiers.find((each) => each.tier === tier)?.rates;
  const is = after.tiers.find((each) => each.tier === tier)?.rates;
  if (!was || !is) return [];
  const kinds = [
    ['baseBps', texts.base],
    ['overrideBps', texts.override],
    ['referralBps', texts.referral],
  ] as const;
  return kinds
    .filter(([rate]) => was[rate] !== is[rate])
    .map(([rate, what]) => texts.from(what, texts.percent(was[rate] / 100), texts.percent(is[rate] / 100)));
}

function requirementsChanged(tier: Tier, before: PlanRules, after: PlanRules): string[] {
  const was = before.tiers.find((each) => each.tier === tier)?.requirements;
  const is = after.tiers.find((each) => each.tier === tier)?.requirements;
  if (!was || !is) return [];
  const say = (value: number | boolean | null): string =>
    typeof value === 'boolean' ? (value ? texts.asked : texts.notAsked) : value ? String(value) : texts.none;
  return (['deals', 'training', 'satisfaction', 'calls', 'days'] as const)
    .filter((key) => Number(was[key] ?? 0) !== Number(is[key] ?? 0))
    .map((key) => texts.from(texts[key], say(was[key]), say(is[key])));
}
