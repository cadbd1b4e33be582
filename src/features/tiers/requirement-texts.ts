import { catalogue } from '@/texts/catalogue';

/** What a tier asks for: its names, where one stands, what is still to do. */
export const texts = catalogue('tiers.requirements', {
  names: {
    deals: 'Confirmed deals',
    training: 'Required training',
    satisfaction: 'Client satisfaction',
    calls: 'Engagement calls',
    days: 'Days in your tier',
  },
  hints: {
    deals: 'Deals count from the moment we confirm them.',
    training: 'Modules that this tier asks for.',
    satisfaction: 'The mean of your clients’ reviews, out of 5.',
    calls: 'Calls that you held with our team.',
    days: 'Counted from the day you reached the tier you hold.',
  },
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
  /** As they stand in a list of what is to do: `tiers.card` toGo. */
  missing: {
    deals: (left: number) => (left === 1 ? '1 more deal' : `${left} more deals`),
    training: (left: number) => (left === 1 ? '1 more training module' : `${left} more training modules`),
    calls: (left: number) => (left === 1 ? '1 more call with our team' : `${left} more calls with our team`),
    days: (left: number) => (left === 1 ? '1 more day' : `${left} more days`),
    firstReview: 'a first client review',
    betterReviews: 'happier client reviews',
  },
  /** As they stand in `atYourPace`. */
  estimate: {
    anyDay: 'any day now',
    days: (days: number) => `in about ${days} days`,
    dayRange: (low: number, high: number) => `in about ${low} to ${high} days`,
    monthRange: (low: number, high: number) => `in about ${low} to ${high} months`,
  },
});
