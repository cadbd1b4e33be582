import { catalogue } from '@/texts/catalogue';

export const texts = catalogue('engagement.comparison', {
  title: 'You and your tier',
  text: (tier: string) => `This quarter, beside the median of ${tier}`,
  revenue: 'Revenue',
  deals: 'Deals',
  commission: 'Commission',
  /** The figure follows. */
  median: 'Median: ',
  tooFew: 'Fewer than five partners hold your tier. A comparison appears when nobody can be told from it.',
});
