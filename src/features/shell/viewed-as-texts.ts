import { catalogue } from '@/texts/catalogue';

export const texts = catalogue('shell.viewed-as', {
  label: 'Viewing as a partner',
  who: (staff: string, partner: string) => `${staff}, you are viewing as ${partner}.`,
  text: 'Nothing can be changed, and each page you open is written down.',
  stop: 'Stop',
});
