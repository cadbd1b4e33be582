import type { Profile } from '@/contracts/accounts/profile';

/** The features that were unlocked before and are not any more. */
export function featuresLost(before: readonly string[], after: readonly string[]): string[] {
  return before.filter((feature) => !after.includes(feature));
}

/** A suspended partner reads its own money, and nothing that its device kept from before. Spec 01 "Partner". */
export const isPaused = (profile: Pick<Profile, 'partner'>): boolean => profile.partner?.status === 'suspended';

/** Whether answers from the time of one profile may not be shown under another: a feature was lost, or the partner suspended. */
export const losesAnswers = (before: Profile, after: Profile): boolean =>
  featuresLost(before.features, after.features).length > 0 || (isPaused(after) && !isPaused(before));
