import { catalogue } from '@/texts/catalogue';

export const texts = catalogue('settings.second-factor', {
  what: 'your second factor',
  on: 'On',
  off: 'Off',
  offText: 'A code of an authenticator app on your phone keeps others out who learn your password.',
  onText: (codes: number) =>
    codes === 1
      ? 'Signing in asks for a code of your authenticator app. One recovery code is left.'
      : `Signing in asks for a code of your authenticator app. ${codes} recovery codes are left.`,
  devices: (devices: number) =>
    devices === 1 ? 'One device is not asked for it.' : `${devices} devices are not asked for it.`,
  required: 'Your programme asks for it, so it cannot be switched off.',
  setUp: 'Set up',
  changeApp: 'Change the app',
  newCodes: 'New recovery codes',
  switchOff: 'Switch off',
  forget: 'Ask every device again',
  password: 'Password',
  code: 'Code',
  codeHelp: 'Of the app that you use now, or a recovery code.',
  goOn: 'Continue',
  cancel: 'Cancel',
  confirm: 'Confirm',
  kept: 'I have kept them',
  done: {
    on: 'Your second factor is on',
    off: 'Your second factor is off',
    codes: 'You have new recovery codes',
    forgotten: 'Every device is asked for a code again',
    othersSignedOut: 'Other devices are signed out.',
    notDone: 'Not done',
  },
  missing: { password: 'Please type your password.', code: 'Please type the code.' },
});
