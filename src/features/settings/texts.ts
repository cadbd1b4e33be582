import { catalogue } from '@/texts/catalogue';

/** What the settings say from the start; what comes later has its own texts. */
export const texts = catalogue('settings', {
  title: 'Settings',
  what: 'your profile',
  save: 'Save',
  roles: { owner: 'Owner', sales: 'Sales', viewer: 'Viewer' },
  profile: 'Profile',
  leaderboard: {
    title: 'Leaderboard',
    show: 'Show me on the leaderboard',
    showHelp: 'Off: others do not see you. You still see your own place.',
    name: 'Name on the board',
    saved: 'Saved',
    notSaved: 'Not saved',
  },
  look: {
    title: 'Look',
    description: 'For this device.',
    theme: 'Theme',
    themes: { dark: 'Dark', light: 'Light', system: 'As the device' },
  },
  password: { title: 'Password', description: 'Changing it signs out every other device.' },
  secondFactor: { title: 'Second factor', description: 'A code of your phone beside the password.' },
  sessions: {
    title: 'Where you are signed in',
    what: 'your sign-ins',
    active: 'Active now',
    thisDevice: 'This device',
    end: 'End',
    endAfter: (device: string) => ` the sign-in on ${device}`,
    endAll: (count: number) => `End all ${count} others`,
    ended: (count: number) => (count === 1 ? 'That device is signed out' : `${count} devices are signed out`),
    notEnded: 'Not ended',
  },
});
