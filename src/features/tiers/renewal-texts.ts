import { catalogue } from '@/texts/catalogue';

/** Training that is to be completed again. */
export const texts = catalogue('tiers.renewals', {
  title: 'Training to renew',
  by: (day: string) => `Complete it again by ${day}`,
  lapsed: (day: string) => `Lapsed on ${day}: what it unlocks is paused`,
  isPaused: 'Complete it again and everything is back at once. Your tier, your rate and money already earned stay.',
  willPause: 'After that day what your tier unlocks is paused until you complete it again. Money already earned stays.',
  open: 'Open training',
});
