import { catalogue } from '@/texts/catalogue';

/** The tier at a glance: on the dashboard, and at the top of the tier's own page. */
export const texts = catalogue('tiers.card', {
  progressTo: (tier: string) => `Progress to ${tier}`,
  percent: (percent: number) => `${percent}%`,
  percentSpoken: (percent: number) => `${percent} percent`,
  next: (tier: string) => `Next: ${tier}`,
  readyFor: (tier: string) => `Ready for ${tier}`,
  atTheTop: 'You are at the top',
  atTheTopText: (deals: number) => `${deals} deals confirmed. Every benefit of the programme is yours.`,
  deals: { count: (deals: number, target: number) => `${deals} of ${target}`, after: ' deals confirmed' },
  toGo: (first: string, second?: string) => (second ? `${first} and ${second} to go.` : `${first} to go.`),
  allMet: 'All requirements are met.',
  atYourPace: (estimate: string) => `At your pace ${estimate}.`,
});
