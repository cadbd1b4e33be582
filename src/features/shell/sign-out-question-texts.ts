import { catalogue } from '@/texts/catalogue';

export const texts = catalogue('shell.sign-out', {
  title: 'Not everything is sent yet',
  description: (count: number) =>
    count === 1
      ? '1 change is still only on this device. Signing out discards them for good.'
      : `${count} changes are still only on this device. Signing out discards them for good.`,
  stay: 'Stay signed in',
  leave: 'Discard and sign out',
});
