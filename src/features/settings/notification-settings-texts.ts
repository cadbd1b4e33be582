import { catalogue } from '@/texts/catalogue';

export const texts = catalogue('settings.notifications', {
  title: 'Notifications',
  description: 'How you are told of what. Each of your colleagues chooses for themselves.',
  paused: 'Your account is paused, so these stay as they are.',
  viewing: 'You are viewing: these are the choices of the partner’s owner.',
  what: 'your choices',
  always: 'always on',
  why: 'Security and your money are always told, and so is every change of your rates or terms, by mail too.',
  notSaved: 'Not saved',
  channels: { app: 'In the portal', email: 'By e-mail' },
  kinds: {
    deal: { name: 'Deals', text: 'Confirmed, changed or refunded' },
    commission: { name: 'Earnings', text: 'Money you earn, and money taken back' },
    tier: { name: 'Tier', text: 'Steps up, what it takes to stay, certificates to renew' },
    achievement: { name: 'Achievements', text: 'What you have reached' },
    lead: { name: 'Leads', text: 'Next actions that are due' },
    security: { name: 'Security', text: 'Your account and your sign-ins' },
    announcement: { name: 'News', text: 'What the programme has to say' },
  },
});
