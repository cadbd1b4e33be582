import { catalogue } from '@/texts/catalogue';

/** What partners are told of a plan. */
export const texts = catalogue('plans.told', {
  scheduled: (day: string) => `New rules of the programme from ${day}`,
  withdrawn: (day: string) => `The new rules announced for ${day} are withdrawn`,
  withdrawnBody: 'The rules that you know stay in force.',
  forTier: (tier: string, changes: string) => `For ${tier}: ${changes}.`,
  nothing: (tier: string) => `Nothing changes for ${tier}.`,
  toReach: (tier: string, changes: string) => `To reach ${tier}: ${changes}.`,
  earnedStays: 'What you have earned keeps its terms.',
  readTerms: 'Please read and accept the new terms on your dashboard.',
  from: (what: string, was: string, is: string) => `${what} ${is} (${was} now)`,
  between: ', ',
  base: 'own deals',
  referral: 'deals of partners you brought in',
  override: 'deals of your team',
  deals: 'confirmed deals',
  satisfaction: 'satisfaction',
  calls: 'calls',
  days: 'days in the tier before',
  training: 'training',
  asked: 'required',
  notAsked: 'not required',
  none: 'none',
  percent: (value: number) => `${value} %`,
});
