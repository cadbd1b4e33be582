import { catalogue } from '@/texts/catalogue';

export const texts = catalogue('engagement.range', {
  label: 'Time shown',
  ranges: { usual: '6 months', month: 'Month', quarter: 'Quarter', year: 'Year', custom: 'Custom' },
  from: 'From',
  to: 'To',
  wrongWayRound: 'Must be the same day or a later one.',
});
