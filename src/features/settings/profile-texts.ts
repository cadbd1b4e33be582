import { catalogue } from '@/texts/catalogue';

export const texts = catalogue('settings.profile', {
  title: 'Profile',
  paused: 'Your account is paused, so these stay as they are.',
  ownersOnly: 'Only an owner of the account changes these.',
  saved: 'Your profile is saved',
  save: 'Save',
  discard: 'Discard changes',
  choose: 'Choose',
  emailHelp: (email: string) => `You sign in with ${email}.`,
  regionHelp: 'The leaderboard of your region uses it.',
  zoneHelp: 'Your months, weeks and days are cut by it.',
  fields: {
    name: 'Company or name',
    userName: 'Your own name',
    contactEmail: 'E-mail for us to write to',
    contactPhone: 'Phone',
    website: 'Website',
    country: 'Country',
    region: 'State, province or region',
    timeZone: 'Time zone',
    locale: 'Dates and amounts',
    bio: 'About you',
  },
  conflicts: {
    label: 'Changed by somebody else',
    title: 'Somebody else saved while you were typing.',
    text: 'Choose what stays, then save again. Nothing of yours is lost.',
    mine: { label: 'Yours', keep: 'Keep mine' },
    theirs: { label: 'Saved now', take: 'Take theirs' },
    empty: 'Empty',
  },
  errors: {
    missing: 'Please fill this in.',
    website: 'A web address, like https://example.com.',
    email: 'An e-mail address, like you@example.com.',
  },
});
