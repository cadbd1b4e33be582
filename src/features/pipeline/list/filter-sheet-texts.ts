import { catalogue } from '@/texts/catalogue';

export const texts = catalogue('pipeline.filters', {
  title: 'Filter leads',
  clear: 'Clear all',
  show: 'Show leads',
  stage: 'Stage',
  allStages: 'All stages',
  order: 'Order',
  source: 'Source',
  allSources: 'All sources',
  valueFrom: 'Value from',
  valueTo: 'to',
  owner: 'Owner',
  everybody: 'Everybody',
  nobody: 'Nobody',
  tag: 'Tag',
  onlyOverdue: 'Only overdue',
});
