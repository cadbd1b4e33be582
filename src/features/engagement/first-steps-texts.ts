import { catalogue } from '@/texts/catalogue';

export const texts = catalogue('engagement.first-steps', {
  title: 'Your first commission in three steps',
  lead: { title: 'Add your first lead', text: 'A company and a name are enough.' },
  sale: { title: 'Win it', text: 'Move it to Won with the agreed value.' },
  paid: { title: 'Get paid', text: 'We confirm the deal and your commission appears here.' },
  /** Follows the title of a step, for who does not see its mark. */
  done: ', done',
  addLead: 'Add a lead',
  goToLeads: 'Go to your leads',
});
