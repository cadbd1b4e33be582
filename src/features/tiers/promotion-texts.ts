import { catalogue } from '@/texts/catalogue';

export const texts = catalogue('tiers.promotion', {
  congratulations: 'Congratulations',
  title: (tier: string) => `You are ${tier} now`,
  rate: (rate: string) => `From your next deal on you earn ${rate}. What you see here is yours from this moment.`,
  left: (tier: string) => `You have left ${tier} behind. What comes with it is yours from this moment.`,
  whatIsNew: 'What is new',
  see: 'See what is new',
  notNow: 'Not now',
});
