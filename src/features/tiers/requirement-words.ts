import type { Tier } from '@/contracts/tiers/tier';
import type { TierStatus } from '@/contracts/tiers/tier-status';

export type Requirement = TierStatus['requirements'][number];

/** The words of the way to the next tier, in one place so that a language is another file of this shape. */
export const REQUIREMENT_NAMES: Record<Requirement['key'], string> = {
  deals: 'Confirmed deals',
  training: 'Required training',
  satisfaction: 'Client satisfaction',
  calls: 'Engagement calls',
  days: 'Days in your tier',
};

export const REQUIREMENT_HINTS: Record<Requirement['key'], string> = {
  deals: 'Deals count from the moment we confirm them.',
  training: 'Modules that this tier asks for.',
  satisfaction: 'The mean of your clients’ reviews, out of 5.',
  calls: 'Calls that you held with our team.',
  days: 'Counted from the day you reached the tier you hold.',
};

/** "8 of 10", "4.2 of 4.5", "2 of 4 modules": where a requirement stands; more than is asked for is not counted out. */
export function standingText({ key, current, target }: Requirement, locale = 'en-US'): string {
  const digits = key === 'satisfaction' ? 1 : 0;
  const format = (value: number) =>
    new Intl.NumberFormat(locale, { minimumFractionDigits: digits, maximumFractionDigits: digits }).format(value);
  if (key === 'satisfaction' && current === 0) return 'No review yet';
  // A mean of 4.46 rounds to the 4.5 that is asked for; it is not met, so it is not shown as if it were.
  const shown = key === 'satisfaction' && current < target ? Math.floor(current * 10) / 10 : Math.min(current, target);
  return `${format(shown)} of ${format(target)}${key === 'training' ? ' modules' : ''}`;
}

/** What is still to do, as a sentence's end: "2 more deals", "1 module", "9 more days". Empty when it is met. */
export function missingText({ key, current, target, met }: Requirement): string {
  if (met) return '';
  const left = Math.max(1, Math.ceil(target - current));
  const more = (one: string, many: string) => `${left} more ${left === 1 ? one : many}`;
  switch (key) {
    case 'deals':
      return more('deal', 'deals');
    case 'training':
      return more('training module', 'training modules');
    case 'calls':
      return more('call with our team', 'calls with our team');
    case 'days':
      return more('day', 'days');
    case 'satisfaction':
      return current === 0 ? 'a first client review' : 'happier client reviews';
  }
}

/** The days that a partner's own pace suggests: "in about 12 to 20 days". */
export function estimateText({ low, high }: { low: number; high: number }): string {
  if (high <= 1) return 'any day now';
  if (low === high) return `in about ${high} days`;
  if (low > 90) return `in about ${Math.round(low / 30)} to ${Math.ceil(high / 30)} months`;
  return `in about ${low} to ${high} days`;
}

/** Progress of one requirement as a locked card draws it: towards the tier the partner is on the way to, else nothing. */
export function dealsProgress(
  status: Pick<TierStatus, 'nextTier' | 'requirements'> | undefined,
  tier: Tier,
): { value: number; max: number; text: string } | undefined {
  if (status?.nextTier !== tier) return undefined;
  const first = status.requirements.find((each) => each.key === 'deals' && !each.met);
  const requirement = first ?? status.requirements.find((each) => !each.met);
  if (!requirement) return undefined;
  const what = requirement.key === 'deals' ? ' deals' : ` · ${REQUIREMENT_NAMES[requirement.key].toLowerCase()}`;
  return {
    value: requirement.current,
    max: requirement.target,
    text: `${standingText(requirement)}${requirement.key === 'training' ? '' : what}`,
  };
}
