import { catalogue } from '@/texts/catalogue';

/** Where a partner stands with what a tier asks for. */
export const texts = catalogue('tiers.standing', {
  standing: {
    count: (current: string, target: string) => `${current} of ${target}`,
    training: (current: string, target: string) => `${current} of ${target} modules`,
    noReview: 'No review yet',
  },
  /** The line below the bar of a locked card; `standing` is one of the texts above. */
  progress: {
    deals: (standing: string) => `${standing} deals`,
    training: (standing: string) => standing,
    satisfaction: (standing: string) => `${standing} · client satisfaction`,
    calls: (standing: string) => `${standing} · engagement calls`,
    days: (standing: string) => `${standing} · days in your tier`,
  },
});
