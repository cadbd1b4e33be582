import { catalogue } from '@/texts/catalogue';

export const texts = catalogue('pipeline.queue', {
  title: 'Not sent yet',
  allSent: { title: 'Everything is sent', text: 'What you do offline waits here until it is sent.' },
  states: { waiting: 'Waiting', failed: 'Not accepted', conflict: 'Changed elsewhere' },
  retry: 'Try again',
  edit: 'Edit',
  openLead: 'Open the lead',
  discard: 'Discard',
  discardForGood: 'Discard for good',
  conflict: {
    text: 'Somebody changed the same at the same time. Choose what stays.',
    theirs: 'As it is now',
    mine: 'Yours',
    use: 'Use these',
  },
  fields: { to: 'Stage', text: 'Text' },
  values: { empty: 'empty', changed: 'changed', trashed: 'Deleted' },
});
