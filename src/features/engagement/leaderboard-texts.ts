import { catalogue } from '@/texts/catalogue';

export const texts = catalogue('engagement.leaderboard', {
  title: 'Leaderboard',
  text: 'By confirmed deals, as they come in.',
  /** What could not be read, in the sentence that says so. */
  what: 'the leaderboard',
  by: 'By',
  metrics: { revenue: 'Revenue', deals: 'Deals', commission: 'Commission' },
  period: 'Period',
  periods: { week: 'Week', month: 'Month', quarter: 'Quarter', all: 'All time' },
  among: {
    label: 'Among',
    all: 'All partners',
    tier: (tier: string) => `${tier} partners`,
    region: (region: string) => `My region: ${region}`,
    team: 'My team',
    byTier: 'By tier',
  },
  otherTier: (board: string, own: string) => `This is the board of ${board} partners; you are ${own}.`,
  empty: {
    title: 'The board is empty',
    text: 'The first confirmed deal of this period takes the first place. It may be yours.',
    inGroup: 'Nobody in this group has a confirmed deal in this period yet.',
    showAll: 'Show all partners',
    leads: 'Go to your leads',
  },
});
