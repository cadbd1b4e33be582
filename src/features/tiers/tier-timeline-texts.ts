import { catalogue } from '@/texts/catalogue';

export const texts = catalogue('tiers.history', {
  /** What happened, in the words of whom it happened to. */
  events: {
    joined: (tier: string) => `You joined as ${tier}`,
    promoted: (tier: string) => `You became ${tier}`,
    demoted: (tier: string) => `You went back to ${tier}`,
    earned: (tier: string) => `By your own results you are ${tier}`,
    override: (tier: string) => `Our team set your tier to ${tier}`,
    'override-expired': (tier: string) => `The tier our team had set ended: ${tier}`,
    'count-lowered': (_tier: string, deals: number) =>
      deals === 1 ? 'A deal counts no more: 1 deal counts now' : `A deal counts no more: ${deals} deals count now`,
  },
  causes: {
    'deal-confirmed': 'A deal of yours was confirmed.',
    'deal-refunded': 'A deal of yours was refunded.',
    'deal-cancelled': 'A deal of yours was cancelled.',
    'client-reviews': 'A review of a client came in.',
    'engagement-calls': 'You held a call with our team.',
    'training-progress': 'You completed training.',
    'definition-changed': 'What the tiers ask for was changed.',
    evaluated: 'Our team had your results checked.',
    'time-in-tier': 'Your days in the tier were complete.',
    joined: 'Welcome to the programme.',
    retention: 'Too few deals were confirmed in the period that the tier asks for.',
    override: 'Set by our team.',
    'override-expired': 'The time that it was set for is over.',
    'override-ended': 'Our team ended it early.',
  },
  dealsChanged: (before: number, after: number) => `${before} to ${after} deals`,
});
