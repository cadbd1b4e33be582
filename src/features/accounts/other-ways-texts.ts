import { catalogue } from '@/texts/catalogue';

export const texts = catalogue('accounts.other-ways', {
  or: 'or',
  passkey: 'Sign in with a passkey',
  goingOn: 'Signing you in…',
  refused: {
    cancelled: 'No passkey was chosen. Try again, or use your password.',
    'is-there': 'This passkey is registered already.',
    failed: 'This browser cannot use a passkey here. Use your password.',
  },
  /** Why single sign-on led back here. */
  problems: {
    'sso-off': 'Single sign-on is not set up here. Use another way.',
    'sso-unreachable':
      'The provider of single sign-on cannot be reached just now. Try again later, or use another way.',
    'sso-state': 'This sign-in took too long or was begun in another window. Please try again.',
    'sso-refused': 'The provider did not let you in.',
    'sso-failed':
      'The provider’s answer could not be trusted. Try again; if it stays so, tell whoever runs the programme.',
    'sso-unverified': 'The provider does not vouch for your e-mail address, so we do not know whose account this is.',
    'sso-unknown': 'There is no account here for the e-mail that the provider knows you by.',
    'sso-other': 'This account belongs to another sign-in at the provider. Ask whoever runs the programme.',
  },
});
