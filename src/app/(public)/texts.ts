import { catalogue } from '@/texts/catalogue';

/** The pages for everybody, as tabs name them, and what stands above their forms. */
export const texts = catalogue('accounts.pages', {
  login: { name: 'Sign in', title: 'Welcome back', text: 'Sign in to your partner portal.' },
  resetPassword: 'Reset your password',
  nothingHere: {
    title: 'There is no such page',
    text: 'The address may be mistyped, or the page has moved. Nothing of yours is lost.',
    portal: 'Open your portal',
    programme: 'About the programme',
  },
});
