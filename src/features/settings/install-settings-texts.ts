import { catalogue } from '@/texts/catalogue';

export const texts = catalogue('settings.install', {
  title: 'The app',
  description: 'On your home screen, full screen, and readable without a connection.',
  installed: 'It is installed on this device.',
  install: 'Install on this device',
  ios: {
    share: { before: 'Press ', after: ' Share in Safari’s bar.' },
    choose: { before: 'Scroll down and choose ', after: ' Add to Home Screen.' },
    add: 'Press Add. The portal opens from your home screen from then on.',
  },
  otherwise:
    'Open your browser’s menu and choose “Install app” or “Add to home screen”. Some browsers show a small icon for it in the address bar.',
});
