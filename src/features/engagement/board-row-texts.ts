import { catalogue } from '@/texts/catalogue';

/** The places of a leaderboard, on its page and on the dashboard. */
export const texts = catalogue('engagement.board', {
  deals: (count: number, formatted: string) => (count === 1 ? `${formatted} deal` : `${formatted} deals`),
  you: 'You',
  tied: 'tied',
  /** What is heard of a place; its number stands between. */
  place: { before: 'Place ', tied: ', tied' },
  /** How a place changed since last week: what is heard after it. */
  change: {
    isNew: 'New',
    notRanked: ', not ranked last week',
    up: (places: number) => `, up ${places} ${places === 1 ? 'place' : 'places'} since last week`,
    down: (places: number) => `, down ${places} ${places === 1 ? 'place' : 'places'} since last week`,
    same: ', same place as last week',
  },
  own: {
    label: 'Your place',
    none: 'You are not on this board yet. A confirmed deal puts you on it.',
    nothingCounts: 'Nothing of yours counts in this period yet.',
    leads: 'Your leads',
    onlyYou: 'Only you see this place.',
  },
});
