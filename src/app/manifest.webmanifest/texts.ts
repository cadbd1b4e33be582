import { catalogue } from '@/texts/catalogue';

/** What a device says of the portal that is installed on it, and before it is. */
export const texts = catalogue('app.manifest', {
  name: 'Partner Portal',
  shortName: 'Partner',
  description: 'Leads, deals, commissions, tiers and training of your partnership, also without a network.',
  screenshots: {
    dashboard: 'Your tier, your earnings and what to do next',
    leads: 'Your pipeline, one stage at a time',
    board: 'Your pipeline as a board',
    earnings: 'Every commission, live',
  },
  shortcuts: {
    addLead: 'Quick add lead',
    addLeadShort: 'Add lead',
    earnings: 'Earnings',
    leaderboard: 'Leaderboard',
  },
});
