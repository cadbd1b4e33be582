import { type Criteria, type Metric, type Rule, ZCriteria } from '@/contracts/engagement/criteria';
import { tierRank } from '../tiers/tier';

/** What has to be known of a partner to judge a rule: a metric, in all or within days after joining. */
export type Measure = { metric: Metric; withinDays: number | null };
/** What a partner has come to, by the name of the measure (`measureName`); a tier as its rank. */
export type Facts = ReadonlyMap<string, number>;

const DAY_MS = 86_400_000;

export function measureOf(rule: Rule): Measure {
  return { metric: rule.metric, withinDays: rule.metric === 'tier' ? null : (rule.withinDays ?? null) };
}

/** `deals`, or `deals:30` for those within 30 days after joining. */
export function measureName({ metric, withinDays }: Measure): string {
  return withinDays === null ? metric : `${metric}:${withinDays}`;
}

/** Every measure that these criteria ask for, each once. */
export function measuresOf(all: readonly Criteria[]): Measure[] {
  const asked = all.flatMap(({ rules }) => rules.map(measureOf));
  return [...new Map(asked.map((measure) => [measureName(measure), measure])).values()];
}

/** What a rule asks for, as a number: of a tier its rank. */
export function targetOf(rule: Rule): number {
  return rule.metric === 'tier' ? tierRank(rule.atLeast) : rule.atLeast;
}

export function isMet({ match, rules }: Criteria, facts: Facts): boolean {
  const met = (rule: Rule): boolean => factOf(rule, facts) >= targetOf(rule);
  return match === 'all' ? rules.every(met) : rules.some(met);
}

export type Progress = { current: number; target: number; metric: Metric | null };

/**
 * How far it is: of one rule by its own numbers, of several that are all asked by how many are met (`metric` is null then), and
 * where one is enough by the rule that is nearest. Never beyond the target, so a window or a reversal cannot show 4 of 3.
 */
export function progressOf({ match, rules }: Criteria, facts: Facts): Progress {
  const each = rules.map((rule) => {
    const target = targetOf(rule);
    return { metric: rule.metric, current: Math.max(0, Math.min(factOf(rule, facts), target)), target };
  });
  const [first, ...others] = each;
  if (!first) throw new RangeError('criteria without a rule');
  if (others.length === 0) return first;
  if (match === 'all')
    return {
      metric: null,
      current: each.filter(({ current, target }) => current >= target).length,
      target: each.length,
    };
  return others.reduce((nearest, next) => (partOf(next) > partOf(nearest) ? next : nearest), first);
}

/** Until when the criteria can still be met; null: always, for what is open has no window. */
export function deadlineOf({ match, rules }: Criteria, facts: Facts, joinedAt: Date): Date | null {
  const open = rules.filter((rule) => factOf(rule, facts) < targetOf(rule)).map((rule) => measureOf(rule).withinDays);
  const windows = open.filter((days) => days !== null);
  if (windows.length === 0 || (match === 'any' && windows.length < open.length)) return null;
  const days = match === 'all' ? Math.min(...windows) : Math.max(...windows);
  return new Date(joinedAt.getTime() + days * DAY_MS);
}

/** What is wrong with criteria as they were written, naming the part: `rules[0].atLeast must be at least 1`. null: nothing. */
export function criteriaProblem(written: unknown): string | null {
  const parsed = ZCriteria.safeParse(written);
  const [issue] = parsed.error?.issues ?? [];
  if (!issue) return null;
  const { path, message } = issue;
  // A key that does not belong there is told by its name; its own path is that of the object around it.
  const place = [...path, ...(issue.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : [])];
  const named = place.map((part) => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`)).join('');
  const what = issue.code === 'unrecognized_keys' ? 'does not belong there' : message;
  return `${named.replace(/^\./, '') || 'criteria'} ${what}`;
}

const factOf = (rule: Rule, facts: Facts): number => facts.get(measureName(measureOf(rule))) ?? 0;
const partOf = ({ current, target }: Progress): number => (target === 0 ? 1 : current / target);
