import { catalogue } from '@/texts/catalogue';

/** Features and the tiers that unlock them. */
export const texts = catalogue('tiers.features', {
  areas: {
    dashboard: 'Dashboard',
    training: 'Training',
    resources: 'Resources',
    leads: 'Leads and clients',
    analytics: 'Analytics',
    earnings: 'Earnings',
    community: 'Community',
    team: 'Team',
    support: 'Support',
  },
  yours: 'Yours',
  /** Stands before the badge of a tier, for who does not see the lock. */
  unlocksAt: 'Unlocks at ',
  onRequest: 'On request',
  paused: (module: string) => `Paused until you renew “${module}”`,
  askForIt: 'On request: ask your partner manager',
  unlocks: {
    title: (tier: string) => `What ${tier} unlocks`,
    text: 'The moment you are promoted, without signing in again.',
  },
});
