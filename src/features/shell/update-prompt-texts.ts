import { catalogue } from '@/texts/catalogue';

export const texts = catalogue('shell.update', {
  title: 'A new version of the portal is ready',
  text: 'It takes a second, and what you are typing is kept.',
  apply: 'Update',
});
