import { catalogue } from '@/texts/catalogue';

export const texts = catalogue('accounts.terms', {
  title: (day: string) => `New terms from ${day}`,
  version: (version: string) => `Version ${version}`,
  read: 'Read the terms',
  accept: 'Accept the terms',
  accepted: 'You accepted the new terms.',
  refused: 'The terms were not accepted',
  stays: 'What you have earned keeps its terms, and your account works as before until you decide.',
});
