import { catalogue } from '@/texts/catalogue';

/** What the dashboard says from the start; what is loaded later brings its own texts. */
export const texts = catalogue('engagement.dashboard', {
  hello: (name: string) => `Hello, ${name}`,
  helloNobody: 'Hello',
  today: 'Here is where you stand today.',
  /** What could not be read, in the sentence that says so. */
  what: 'your dashboard',
  notYet: 'Not yet',
  rank: {
    label: 'Rank',
    /** A place as it is said: 1st, 2nd, 3rd, 11th. */
    place: (place: number) => {
      const ends = { one: 'st', two: 'nd', few: 'rd', other: 'th', zero: 'th', many: 'th' };
      return `${place.toLocaleString('en-US')}${ends[new Intl.PluralRules('en-US', { type: 'ordinal' }).select(place)]}`;
    },
    of: (partners: number) => `of ${partners} this month`,
    none: 'Your first deal puts you on the board.',
    /** Stands after an arrow and the number of places. */
    sinceLastWeek: (places: number) => (places === 1 ? 'place since last week' : 'places since last week'),
  },
  conversion: {
    label: 'Conversion',
    percent: (percent: number) => `${percent}%`,
    of: 'of decided leads won',
    none: 'Counts from the first decided lead.',
  },
  payout: { label: 'Next payout', noneYet: 'None planned', none: 'Planned once money is ready to pay.' },
  next: {
    title: 'What to do next',
    nothing: 'Nothing is waiting for you. A good moment to call somebody new.',
    urgent: 'Urgent: ',
  },
  quick: { label: 'Quick actions', addLead: 'Add a lead', logSale: 'Log a sale', shareLink: 'Share link' },
  pipeline: { title: 'Your pipeline', text: 'Active leads' },
  activity: 'What happened',
});
