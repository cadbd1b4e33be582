import { catalogue } from '@/texts/catalogue';

export const texts = catalogue('accounts.sign-in', {
  email: 'E-mail',
  password: 'Password',
  show: 'Show the password',
  hide: 'Hide the password',
  signIn: 'Sign in',
  forgot: 'Forgot your password?',
  errors: {
    emailMissing: 'Please enter your e-mail.',
    passwordMissing: 'Please enter your password.',
    wrong: 'E-mail and password do not go together.',
  },
  reasons: {
    ended: 'Your session has ended. What you did and what was not sent yet is kept on this device for you.',
    'signed-out': 'You are signed out, and nothing of yours is left on this device.',
    'password-set': 'Your password is set. You can sign in with it now.',
  },
});
