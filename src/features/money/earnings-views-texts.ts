import { catalogue } from '@/texts/catalogue';

export const texts = catalogue('money.views', {
  overview: 'Overview',
  byState: 'Where the money is',
  byKind: 'What it is for',
});
