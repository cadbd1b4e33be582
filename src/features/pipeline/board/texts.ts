import { catalogue } from '@/texts/catalogue';

export const texts = catalogue('pipeline.board', {
  label: 'Pipeline board',
  stages: 'Stages',
  what: 'these leads',
  leadsIn: (stage: string) => `Leads in ${stage}`,
  card: (company: string, contact: string) => `${company}, ${contact}`,
  call: (contact: string) => `Call ${contact}`,
  mail: (contact: string) => `Mail ${contact}`,
  note: (name: string) => `Note on ${name}`,
  move: (company: string) => `Move ${company}`,
  addNote: 'Add a note',
  moveToStage: 'Move to a stage',
  remove: 'Delete',
  count: (count: number) => (count === 1 ? '1 lead' : `${count} leads`),
  weighted: {
    before: 'weighted ',
    after: '',
    meaning: 'By how likely a lead of this stage is won',
  },
  add: 'Add a lead',
  noMatch: {
    title: 'No lead matches',
    text: 'Nothing in this stage fits the search and filters.',
    clear: 'Clear filters',
  },
  empty: {
    new: { title: 'No new leads', text: 'Add the next person you talk to. A company and a name are enough to start.' },
    contacted: { title: 'Nobody contacted yet', text: 'After your first call or mail, swipe a new lead to the right.' },
    qualified: {
      title: 'Nobody qualified yet',
      text: 'A lead is qualified when there is a need, a budget and somebody who decides.',
    },
    proposal: {
      title: 'No open proposals',
      text: 'When an offer is out, move the lead here and set the day you will ask about it.',
    },
    won: {
      title: 'No wins yet',
      text: 'When a client says yes, move the lead to Won: it asks for the value and claims your deal.',
    },
    lost: {
      title: 'Nothing lost',
      text: 'Leads that came to nothing rest here, with the reason. You can take them back any time.',
    },
  },
});
