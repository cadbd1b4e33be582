import { catalogue } from '@/texts/catalogue';

export const texts = catalogue('shell.find', {
  groups: { actions: 'Do', areas: 'Go to' },
  addLead: { label: 'Add a lead', keywords: 'new quick prospect referral' },
  refresh: { label: 'Refresh', keywords: 'reload sync update' },
});
