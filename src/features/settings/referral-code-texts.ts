import { catalogue } from '@/texts/catalogue';

export const texts = catalogue('settings.referral-code', {
  title: 'Referral code',
  description: 'It stands in the links that you share.',
  change: 'Choose another code',
  once: {
    title: 'You can do this once.',
    text: 'Choose a code to stay with. Every link with your present code goes on leading to you.',
  },
  label: 'New code',
  help: 'Small letters, digits and single dashes, 3 to 40 of them.',
  keep: 'Keep the present one',
  save: 'Change it for good',
  saved: (code: string) => `Your code is ${code} now`,
  savedText: 'Links with the one before go on leading to you.',
  changed: 'You have changed it once. Links with earlier codes go on leading to you; ask us if it has to change again.',
  ownersOnly: 'Only an owner of the account can change it.',
  paused: 'Your account is paused: links lead nobody to you until that ends.',
  missing: 'Please enter a code.',
});
