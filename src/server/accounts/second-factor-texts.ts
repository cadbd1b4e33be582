import { catalogue } from '@/texts/catalogue';

/** What somebody reads about their second factor. */
export const texts = catalogue('server.second-factor', {
  needed: { said: 'Type the code of your authenticator app.', otp: 'is needed' },
  wrong: { said: 'This code is not right, or it was used already. Wait for the next one.', otp: 'is not right' },
  toSetUp: {
    said: 'Your programme asks for a second factor. Set it up to go on.',
    otp: 'has to be set up first',
    ended: 'This took too long, or the second factor is set up by now. Sign in again.',
  },
  code: {
    said: 'This code is not right, or it was used already. Wait for the next one.',
    code: 'is not right, or was used',
    needed: 'is needed',
  },
  password: { said: 'The password is not right.', password: 'is not right' },
  noSetUp: 'The set-up took too long. Begin again.',
  isOff: 'There is no second factor to change.',
  isRequired: 'Your programme asks for a second factor, so it cannot be switched off. You can set it up anew.',
  viewedAs: 'You are viewing the portal as this partner.',
  reset: {
    ownOne: 'This is your own. Change it on your account page, or ask another admin.',
    nobody: 'There is no such account.',
    isOff: 'This account has no second factor.',
  },
  mails: {
    on: {
      subject: 'Your second factor is on',
      text: (name: string, portal: string) =>
        `Hello ${name},\n\nfrom now on signing in to ${portal} asks for a code of your authenticator app beside your password. Every other device was signed out.\n\nIf it was not you, set a new password at once and write to us.`,
    },
    off: {
      subject: 'Your second factor was switched off',
      text: (name: string, portal: string) =>
        `Hello ${name},\n\nsigning in to ${portal} asks for your password alone from now on. Every other device was signed out.\n\nIf it was not you, set a new password at once and write to us.`,
    },
    codes: {
      subject: 'You have new recovery codes',
      text: (name: string, portal: string) =>
        `Hello ${name},\n\nnew recovery codes were made for your account at ${portal}; the old ones do not work any more.\n\nIf it was not you, set a new password at once and write to us.`,
    },
    used: {
      subject: 'A recovery code was used',
      text: (name: string, portal: string, left: number) =>
        `Hello ${name},\n\nsomebody signed in to your account at ${portal} by a recovery code just now; ${left} are left.\n\nIf it was not you, set a new password at once and write to us.`,
    },
    reset: {
      subject: 'Your second factor was taken away',
      text: (name: string, portal: string, reason: string) =>
        `Hello ${name},\n\nan administrator took the second factor from your account at ${portal}, and every device was signed out. The reason given:\n\n${reason}\n\nSign in with your password and set it up again. If you did not ask for this, write to us at once.`,
    },
  },
});
