import { catalogue } from '@/texts/catalogue';

/** What every page of the portal says from the start. */
export const texts = catalogue('shell', {
  portal: 'Partner Portal',
  areas: {
    dashboard: 'Home',
    leads: 'Leads',
    training: 'Train',
    team: 'Team',
    earnings: 'Earnings',
    tier: 'Your tier',
    leaderboard: 'Leaderboard',
    resources: 'Resources',
    settings: 'Settings',
  },
  refresh: 'Refresh',
  signOut: 'Sign out',
});
