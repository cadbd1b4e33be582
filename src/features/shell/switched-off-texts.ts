import { catalogue } from '@/texts/catalogue';

export const texts = catalogue('shell.switched-off', {
  title: 'This area is switched off',
  text: 'Your programme does not use it at the moment. What you did here is kept.',
  dashboard: 'Go to your dashboard',
});
