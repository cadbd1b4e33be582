import { catalogue } from '@/texts/catalogue';

/** The second step of a sign-in, and what is shown when an app is set up. */
export const texts = catalogue('accounts.second-factor', {
  step: {
    title: 'One more step',
    app: 'Type the code that your authenticator app shows.',
    recovery: 'Type one of your recovery codes. Each works once.',
    code: 'Code',
    recoveryCode: 'Recovery code',
    missing: 'Please enter the code.',
    remember: 'Do not ask on this device for 30 days',
    goOn: 'Continue',
    useRecovery: 'Use a recovery code',
    useApp: 'Use the authenticator app',
    back: 'Back',
  },
  enrol: {
    title: 'Set up a second factor',
    text: 'Your programme asks for a code of an authenticator app beside the password.',
    confirm: 'Confirm and sign in',
    done: 'I have kept them',
  },
  app: {
    scan: 'Scan this with an authenticator app on your phone.',
    qr: 'QR code for the authenticator app',
    type: 'Or type this key there:',
    code: 'The code that the app shows now',
  },
  codes: {
    title: 'Your recovery codes, shown this once',
    text: 'Each opens your account a single time when your phone is not there. Keep them in a safe place.',
    copy: 'Copy',
    copied: 'Copied',
    notCopied: 'Not copied. Select the codes and copy them by hand.',
    download: 'Download',
    file: 'Recovery codes of the partner portal',
  },
});
