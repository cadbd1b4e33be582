import type { Tier } from '@/contracts/tiers/tier';
import type { TierStatus } from '@/contracts/tiers/tier-status';
import { texts } from './requirement-texts';

export type Requirement = TierStatus['requirements'][number];

/** "8 of 10", "4.2 of 4.5", "2 of 4 modules": where a requirement stands; more than is asked for is not counted out. */
export function standingText({ key, current, target }: Requirement, locale = 'en-US'): string {
  const digits = key === 'satisfaction' ? 1 : 0;
  const format = (value: number) =>
    new Intl.NumberFormat(locale, { minimumFractionDigits: digits, maximumFractionDigits: digits }).format(value);
  if (key === 'satisfaction' && current === 0) return texts.standing.noReview;
  // A mean of 4.46 rounds to the 4.5 that is asked for; it is not met, so it is not shown as if it were.
  const shown = key === 'satisfaction' && current < target ? Math.floor(current * 10) / 10 : Math.min(current, target);
  const text = key === 'training' ? texts.standing.training : texts.standing.count;
  return text(format(shown), format(target));
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
  return {
    value: requirement.current,
    max: requirement.target,
    text: texts.progress[requirement.key](standingText(requirement)),
  };
}
