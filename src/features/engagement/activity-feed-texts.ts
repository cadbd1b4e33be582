import { catalogue } from '@/texts/catalogue';

export const texts = catalogue('engagement.activity', {
  none: 'Quiet so far',
  noneText: 'Your leads, deals, commissions and steps up appear here as they happen.',
});
