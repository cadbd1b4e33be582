import { catalogue } from '@/texts/catalogue';

/** What was earned, in figures: on the dashboard and on the page of earnings. */
export const texts = catalogue('money.live', {
  title: 'Earned this month',
  live: 'Live',
  see: 'See your earnings',
  thisQuarter: 'This quarter',
  yearToDate: 'Year to date',
  allTime: 'All time',
  /** Against last month; `said` stands out, and `after` follows with the amount of last month. */
  change: {
    none: 'Nothing last month.',
    fresh: 'Nothing last month: a fresh start.',
    up: { said: (percent: number) => `Up ${percent}%`, after: (amount: string) => ` against last month (${amount})` },
    down: {
      said: (percent: number) => `Down ${percent}%`,
      after: (amount: string) => ` against last month (${amount})`,
    },
    flat: { said: () => 'As much', after: (amount: string) => ` as last month (${amount})` },
  },
});
