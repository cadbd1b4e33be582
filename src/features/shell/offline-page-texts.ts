import { catalogue } from '@/texts/catalogue';

export const texts = catalogue('shell.offline', {
  title: 'Offline',
  notHere: 'This page is not on this device',
  text: 'Without a network only the portal’s own pages open. Your leads and your figures are there, and what you add is sent later.',
  leads: 'Your leads',
  retry: 'Try again',
});
