import { catalogue } from '@/texts/catalogue';

export const texts = catalogue('settings.socials', {
  title: 'Profiles elsewhere',
  description: 'Where else people find you.',
  ownersOnly: 'Only an owner of the account changes these.',
  paused: 'Your account is paused, so these stay as they are.',
  wrong: (network: string, example: string) => `The address of a profile on ${network}, like ${example}`,
  save: 'Save',
  saved: 'Your profiles are saved',
  notSaved: 'Not saved',
});
