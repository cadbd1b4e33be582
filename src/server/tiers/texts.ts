import { catalogue } from '@/texts/catalogue';

export const texts = catalogue('server.tiers', {
  noPartner: 'There is no such partner.',
  locked: (feature: string, tier: string) => `${feature} is unlocked with the ${tier} tier.`,
  paused: (feature: string, module: string) => `${feature} is paused until “${module}” is completed again.`,
  inNoTier: (feature: string) => `${feature} is not part of any tier; ask your partner manager.`,
});
