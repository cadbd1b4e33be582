import { catalogue } from '@/texts/catalogue';

/** `what` is what was asked for, as its page calls it: "your leads". */
export const texts = catalogue('client.answers', {
  age: { before: 'As of ', after: '' },
  notLoaded: (what: string) => `We could not load ${what}`,
  notHere: {
    title: 'Not on this device yet',
    text: (what: string) =>
      `You are offline. With a connection ${what} will load here, and can be read without one from then on.`,
  },
  paused: {
    title: 'Your account is paused',
    text: 'What you have earned is safe and stays in sight. Write to your partner manager about the rest.',
    earnings: 'See your earnings',
    settings: 'Your settings',
  },
});
