import { catalogue } from '@/texts/catalogue';

export const texts = catalogue('engagement.stages', {
  active: (leads: number) => (leads === 1 ? '1 active lead' : `${leads} active leads`),
  activeOfTime: (leads: number) =>
    leads === 1 ? '1 active lead added in this time' : `${leads} active leads added in this time`,
  all: 'All leads',
  none: 'No open leads',
  noneOfTime: 'No open leads of this time',
  noneText: 'Who of your clients needs a website or an app? Their name is enough to begin.',
  add: 'Add a lead',
  overdue: (leads: number) => (leads === 1 ? '1 lead waits for you' : `${leads} leads wait for you`),
});
