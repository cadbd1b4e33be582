import { catalogue } from '@/texts/catalogue';

export const texts = catalogue('pipeline.lost', {
  title: (company: string) => `${company} is lost`,
  description: 'It stays in your list under Lost. You can take it back any time.',
  keep: 'Keep it',
  confirm: 'Mark as lost',
  reason: 'Reason',
  reasonMissing: 'Please say why, in a word or two. It helps with the next one.',
  usualReasons: 'Usual reasons',
  reasons: {
    price: 'Too expensive',
    competitor: 'Chose somebody else',
    budget: 'No budget now',
    silence: 'No answer',
    fit: 'Not a fit',
  },
});
