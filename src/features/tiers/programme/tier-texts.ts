import { catalogue } from '@/texts/catalogue';

/** The tiers on the programme's public page: what they pay, ask for and bring. */
export const texts = catalogue('programme.tiers', {
  caption: 'What each tier pays, asks for and brings',
  notYet: 'Not yet',
  ownDeals: 'Of your own deals',
  /** Stands below the rate. */
  ofOwnDeals: 'of your own deals',
  referredDeals: 'Of deals of partners you bring in',
  teamDeals: 'Of deals of your team',
  payouts: 'Payouts',
  customDeals: 'Own deal structures',
  customDealsYes: 'Yes',
  support: 'Support',
  itTakes: 'It takes',
  yourApplication: 'Your application',
  typicallyAfter: 'Typically after',
  dependsOnYou: 'It depends on you',
  comesWithIt: 'What comes with it',
  /** The benefit that only repeats the rate. */
  rateBenefit: (rate: string) => `${rate} of every deal`,
  cadences: {
    monthly: 'Every month',
    biweekly: 'Every two weeks',
    weekly: 'Every week',
    on_demand: 'When you ask, at once',
  },
  requirements: {
    deals: (deals: number) => (deals === 1 ? '1 confirmed deal' : `${deals} confirmed deals`),
    training: 'Required training',
    satisfaction: (rating: number) => `Client satisfaction of ${rating}`,
    calls: (calls: number) => (calls === 1 ? '1 call with our team' : `${calls} calls with our team`),
    days: (days: number) => (days === 1 ? '1 day in the tier before' : `${days} days in the tier before`),
  },
});
