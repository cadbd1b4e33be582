import { catalogue } from '@/texts/catalogue';

export const texts = catalogue('pipeline.custom-fields', {
  notKnown: 'Not known',
  yes: 'Yes',
  no: 'No',
  archived: '(archived)',
  any: 'Any',
});
