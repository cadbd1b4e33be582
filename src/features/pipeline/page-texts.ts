import { catalogue } from '@/texts/catalogue';

/** What is there before the page's own code is. */
export const texts = catalogue('pipeline.page', {
  title: 'Leads',
  add: 'Add a lead',
});
