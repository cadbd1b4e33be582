import { catalogue } from '@/texts/catalogue';

export const texts = catalogue('accounts.reset-password', {
  backToSignIn: 'Back to sign-in',
  request: {
    title: 'Forgot your password?',
    text: 'We send you a link to set a new one.',
    email: 'E-mail',
    emailMissing: 'Please enter your e-mail.',
    send: 'Send the link',
    sent: {
      title: 'Look into your mailbox',
      text: (email: string) =>
        `If there is an account for ${email}, a link is on its way. It works for one hour, once.`,
    },
  },
  choose: {
    title: 'Choose a new password',
    text: 'At least 10 characters. Other devices are signed out.',
    password: 'New password',
    tooShort: (characters: number) => `Please use at least ${characters} characters.`,
    set: 'Set password and sign in',
    newLink: 'Ask for a new link',
    linkUsed: 'This link has been used or is too old. Please ask for a new one.',
  },
});
