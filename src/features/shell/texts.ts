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
  stopped: 'This page stopped',
  stoppedText:
    'A part of it failed or did not come through. What you saved is kept, and what waits for the network is still sent.',
  loadAgain: 'Load it again',
});
