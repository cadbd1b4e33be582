import { catalogue } from '@/texts/catalogue';

/** What holds now, in the sentences that staff's texts take up by a name in braces. */
export const texts = catalogue('programme.values', {
  days: (days: number) => (days === 1 ? '1 day' : `${days} days`),
  clearsAtOnce: 'It clears at once.',
  clearsAfter: (days: string) => `It clears ${days} after that.`,
  /** `cadence` is one of those below, of the first tier. */
  goesOut: (cadence: string) => `It goes out with your next payout: ${cadence} to begin with, more often as you climb.`,
  clears: (days: string, cadence: string) =>
    `It clears after ${days}, the time for refunds, and goes out with your next payout: ${cadence} to begin with, more often as you climb.`,
  minimum: (amount: string) => `Below ${amount} it waits for the next one.`,
  cadences: {
    monthly: 'every month',
    biweekly: 'every two weeks',
    weekly: 'every week',
    on_demand: 'when you ask, at once',
  },
  referral: (rate: string, months: number) =>
    `Bring in a partner and earn ${rate} of their deals for ${months === 1 ? '1 month' : `${months} months`}.`,
  team: (rate: string) => `Lead a team, and ${rate} of its deals is yours too.`,
});
