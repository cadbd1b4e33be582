import { catalogue } from '@/texts/catalogue';

export const texts = catalogue('server.accounts', {
  wrongSignIn: 'E-mail or password is not right.',
  /** Said to who tried too often. */
  wait: {
    seconds: (seconds: number) => `Too many tries. Wait ${seconds} seconds and try again.`,
    minutes: (minutes: number) => `Too many tries. Wait ${minutes} minutes and try again.`,
  },
  wrongPassword: { said: 'The present password is not right.', current: 'is not right' },
  samePassword: { said: 'Choose another password than the present one.', password: 'is the present one' },
  link: {
    said: 'This link was used or has expired. Ask for a new one.',
    token: 'was used or has expired',
    noAccount: { said: 'This account cannot sign in.', token: 'belongs to no account' },
  },
  referralCode: {
    said: 'The referral code cannot be used.',
    form: 'must be 3 to 40 small letters, digits and single dashes, such as acme-7k4p',
    taken: 'belongs to another partner',
  },
  keys: {
    unknown: 'This API key is not known here.',
    revoked: 'This API key was revoked.',
    expired: 'This API key has expired. Make a new one.',
    suspended: 'Your partnership is suspended; its API keys rest until that ends.',
    most: (most: number) => `There are ${most} live keys already; revoke one first.`,
    noSuch: 'There is no such key.',
    inPast: 'must be in the future',
    tooLong: 'must be within a year',
  },
  noSession: 'There is no such session.',
  noPartner: 'There is no such partner.',
  otherTerms: 'The terms have changed since. Please read them again.',
  staleProfile: 'The profile was changed in the meantime.',
  /** Where and with what somebody signed in. */
  device: { named: (browser: string, system: string) => `${browser} on ${system}`, unknown: 'An application' },
  network: (part: string) => `Network ${part}`,
  mails: {
    reset: {
      subject: 'Set a new password',
      text: (name: string, link: string) =>
        `Hello ${name},\n\nSomebody asked to set a new password for your account. Open this link within an hour to choose one:\n\n${link}\n\nIf it was not you, do nothing: your password stays as it is.`,
    },
    passwordChanged: {
      subject: 'Your password was changed',
      text: (name: string, link: string) =>
        `Hello ${name},\n\nthe password of your account was changed just now, and every other device was signed out.\n\nIf it was not you, ask for a new password at once: ${link}`,
    },
  },
});
