import { catalogue } from '@/texts/catalogue';

export const texts = catalogue('pipeline.list', {
  views: { label: 'View', board: 'Board', list: 'List' },
  filter: 'Filter',
  search: { label: 'Search leads', placeholder: 'Search', clear: 'Clear the search' },
  stage: 'Stage',
  allStages: 'All stages',
  order: 'Order',
  more: 'More for this list',
  chooseSeveral: 'Choose several',
  savedViews: 'Saved views',
  exportCsv: 'Export as CSV',
  exportXlsx: 'Export for Excel',
  label: 'Leads',
  what: 'your leads',
  choose: (company: string) => `Choose ${company}`,
  noMatch: { title: 'No lead matches', text: 'Try fewer words or fewer filters.', clear: 'Clear filters' },
  none: {
    title: 'No leads yet',
    text: 'Add the first person you talk to. A company and a name are enough.',
    textForReaders: 'What your team adds appears here.',
    add: 'Add a lead',
  },
  trash: {
    label: 'Deleted leads',
    what: 'deleted leads',
    none: { title: 'Nothing deleted', text: 'A deleted lead stays here for 30 days and can be restored.' },
    deletedWhen: { before: 'Deleted ', after: '' },
    restore: 'Restore',
    restored: (company: string) => `${company} is back`,
    notRestored: 'It could not be restored',
  },
});
