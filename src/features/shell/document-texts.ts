import { catalogue } from '@/texts/catalogue';

/** What search engines, tabs and home screens call the portal. */
export const texts = catalogue('shell.document', {
  name: 'Partner Portal',
  titleOfPage: '%s · Partner Portal',
  description: 'Your pipeline, commissions, training and team, in one place.',
});
