import { catalogue } from '@/texts/catalogue';

/** What the page of earnings says from the start; what is loaded later brings its own texts. */
export const texts = catalogue('money.page', {
  title: 'Earnings',
  /** What could not be read, in the sentence that says so. */
  what: 'your earnings',
  chart: {
    title: 'Earned over time',
    what: 'your earnings over time',
    period: 'Period',
    ranges: { month: '30 days', quarter: '3 months', year: '1 year', 'two-years': '2 years' },
    groupBy: 'Group by',
    earned: 'Earned',
    other: 'Adjusted and taken back',
    none: 'Nothing earned in this time',
    noneText: 'Choose a longer time, or bring the next deal home: it appears here the moment we confirm it.',
  },
  balances: {
    title: 'Where your money is',
    /** Follows the name of a state, for who does not see that it can be pressed. */
    showLines: ': show the lines',
    negative:
      'A refund took back more than was ready to pay. Your next commissions make up for it; you do not have to send anything.',
    /** The day stands between the parts, the amount after them. */
    nextPayout: { before: 'Next payout ', between: ': ' },
    noPayout: 'Your next payout is planned as soon as money is ready to pay.',
  },
});
