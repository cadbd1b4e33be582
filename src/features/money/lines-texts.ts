import { catalogue } from '@/texts/catalogue';

export const texts = catalogue('money.lines', {
  title: 'Every line',
  text: 'Press one to see how it came about.',
  /** What could not be read, in the sentence that says so. */
  what: 'your commission lines',
  label: 'Commission lines',
  filters: {
    state: 'State',
    everyState: 'Every state',
    kind: 'Kind',
    everyKind: 'Every kind',
    period: 'Period',
    allTime: 'All time',
    periods: { month: 'This month', 'last-month': 'Last month', quarter: 'This quarter', year: 'This year' },
    oneDeal: 'Only lines of one deal: show all',
  },
  noneFits: {
    title: 'Nothing fits these filters',
    text: 'Every line is still there; the filters only hide them.',
    showAll: 'Show every line',
  },
  none: {
    title: 'Your first commission shows up here',
    text: 'Win a lead. When we have confirmed the deal, its commission appears here the same second, with the sum behind it.',
    leads: 'Go to your leads',
  },
});
