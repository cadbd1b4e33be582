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
    reserved: 'is a word that the programme keeps for itself',
    taken: 'belongs to another partner, or did',
    same: 'is your code already',
    once: 'You have changed your code once already. Ask us if it has to change again.',
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
  fresh: { said: 'Please type your password once more.', password: 'is needed again' },
  passkeys: {
    unknown: 'This passkey does not open an account here. Sign in another way.',
    notTaken: 'The passkey could not be checked. Please try again.',
    isThere: 'This passkey is registered already.',
    most: (most: number) => `There are ${most} passkeys already; remove one first.`,
    noSuch: 'There is no such passkey.',
    viewedAs: 'Staff do not see how somebody signs in.',
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
    newDevice: {
      subject: 'A sign-in from a new device',
      text: (name: string, device: string, place: string | null, at: string, link: string) =>
        `Hello ${name},\n\nsomebody signed in to your account from a device that was not used for it before:\n\n${[device, place, at].filter(Boolean).join('\n')}\n\nIf it was you, there is nothing to do. If it was not, set a new password at once, which signs out every device: ${link}`,
    },
    passkeyAdded: {
      subject: 'A passkey was added to your account',
      text: (name: string, passkey: string, link: string) =>
        `Hello ${name},\n\nthe passkey “${passkey}” was added to your account just now. It signs in without the password. Every other device was signed out.\n\nIf it was not you, remove it in your settings and set a new password at once: ${link}`,
    },
    passkeyRemoved: {
      subject: 'A passkey was removed from your account',
      text: (name: string, passkey: string, link: string) =>
        `Hello ${name},\n\nthe passkey “${passkey}” was removed from your account just now, and every other device was signed out.\n\nIf it was not you, set a new password at once: ${link}`,
    },
    passwordChanged: {
      subject: 'Your password was changed',
      text: (name: string, link: string) =>
        `Hello ${name},\n\nthe password of your account was changed just now, and every other device was signed out.\n\nIf it was not you, ask for a new password at once: ${link}`,
    },
  },
});
