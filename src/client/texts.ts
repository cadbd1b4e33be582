import { catalogue } from '@/texts/catalogue';

/** What is said of a call that did not end with its answer. `what` is what was asked for, as its page calls it: "your leads". */
export const texts = catalogue('client', {
  notLoaded: (what: string) => `We could not load ${what}. Please check the connection and try again.`,
  errors: {
    unknown: 'Something went wrong. Please try again.',
    network: 'The portal could not be reached. Check the connection and try again.',
    rateLimited: (seconds: number) => `That was a lot at once. Please try again in ${seconds} seconds.`,
    rateLimitedForNow: 'That was a lot at once. Please wait a moment.',
    internal: 'Something went wrong on our side. Please try again.',
    internalReference: (reference: string) =>
      `Something went wrong on our side. Please try again (reference ${reference}).`,
    status: (status: number) => `The portal answered ${status}.`,
  },
});
