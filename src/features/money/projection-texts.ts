import { catalogue } from '@/texts/catalogue';

export const texts = catalogue('money.projection', {
  title: 'What would I earn?',
  text: 'Try it: deals, their value and a tier.',
  deals: 'Deals',
  dealsWrong: 'A whole number, please.',
  value: (currency: string) => `Value of each, ${currency}`,
  valueWrong: 'An amount, like 1500.',
  tier: 'Tier',
  rate: (rate: string, tier: string) => `${rate} as ${tier}`,
  ownRate: (rate: string, tier: string) => `${rate} as ${tier}, your tier`,
  /** What one deal earns stands in the gap; in `more` a second gap holds how much that is above the own tier. */
  each: { before: '', after: ' for each deal.' },
  more: { before: '', between: ' for each deal, ', after: ' more than at your tier.' },
  fillIn: 'Fill in both numbers to see the sum.',
  note: 'An example, not a promise: the rate is the one of the tier you hold when we confirm a deal.',
});
