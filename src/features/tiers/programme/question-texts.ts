import { catalogue } from '@/texts/catalogue';

/** What people ask on the programme's public page, and the sentences that answer it. */
export const texts = catalogue('programme.questions', {
  title: 'Questions and answers',
  cost: {
    question: 'What does it cost to be a partner?',
    answer: 'Nothing. You apply, we talk, and you start. There is no fee and nothing to buy.',
  },
  paid: {
    question: 'When am I paid?',
    appears: 'Your commission appears the second we confirm the deal.',
    /** `cadence` is one of those below, of the first tier. */
    goesOut: (cadence: string) =>
      `It goes out with your next payout: ${cadence} to begin with, more often as you climb.`,
    clears: (days: number, cadence: string) =>
      `It clears after ${days === 1 ? '1 day' : `${days} days`}, the time for refunds, and goes out with your next payout: ${cadence} to begin with, more often as you climb.`,
    minimum: (amount: string) => `Below ${amount} it waits for the next one.`,
    cadences: {
      monthly: 'every month',
      biweekly: 'every two weeks',
      weekly: 'every week',
      on_demand: 'when you ask, at once',
    },
  },
  rate: {
    question: 'Which rate does a deal earn?',
    answer:
      'The rate of the tier you hold when we confirm it. That rate is frozen on the line: whatever changes later, what you have earned stays as it was computed, and every line shows its sum.',
  },
  refund: {
    question: 'What if the client asks for a refund?',
    answer:
      'Then the same part of your commission is taken back, to the cent. If it was paid already, your next commissions make up for it. You never have to send us money.',
  },
  others: {
    question: 'Can I earn on other people’s deals?',
    referral: (rate: string, months: number) =>
      `Yes. Bring in a partner and earn ${rate} of their deals for ${months === 1 ? '1 month' : `${months} months`}.`,
    team: (rate: string) => `Lead a team, and ${rate} of its deals is yours too.`,
    fromWhen: 'The tiers above say from when on.',
  },
  build: {
    question: 'Do I have to build or deliver anything?',
    answer: 'No. You bring the client and keep the relationship. We plan, build, deliver and invoice.',
  },
  devices: {
    question: 'Which devices does the portal run on?',
    answer:
      'On every phone, tablet and computer with a current browser. Install it on your home screen: it opens without a connection, and what you enter is sent when you are back online.',
  },
});
