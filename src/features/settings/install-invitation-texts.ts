import { catalogue } from '@/texts/catalogue';

export const texts = catalogue('settings.install-invitation', {
  label: 'Install the app',
  title: 'Keep the portal at hand',
  text: 'On your home screen it opens at once, full screen, and without a network too.',
  ios: { before: 'Press ', share: 'Share', after: ' in your browser’s bar, then “Add to Home Screen”.' },
  understood: 'Got it',
  notNow: 'Not now',
  install: 'Install',
});
