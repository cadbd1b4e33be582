import { catalogue } from '@/texts/catalogue';

/** `what` is what was asked for, as its page calls it: "your leads". */
export const texts = catalogue('client.answered', {
  notLoaded: (what: string) => `We could not load ${what}. Please check the connection and try again.`,
});
