import { catalogue } from '@/texts/catalogue';

export const texts = catalogue('settings.password', {
  current: 'Present password',
  next: 'New password',
  change: 'Change password',
  changed: 'Your password is changed',
  othersSignedOut: 'Other devices are signed out.',
  errors: {
    currentMissing: 'Please type your present password.',
    tooShort: (characters: number) => `Please use at least ${characters} characters.`,
  },
});
