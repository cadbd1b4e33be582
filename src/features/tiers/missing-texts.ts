import { catalogue } from '@/texts/catalogue';

/** What is still to do for a tier, and how long it takes. */
export const texts = catalogue('tiers.missing', {
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
