import { catalogue } from '@/texts/catalogue';

export const texts = catalogue('pipeline.views', {
  title: 'Saved views',
  description: 'For you alone, on every device.',
  what: 'your views',
  none: 'None yet. Filter the list, then keep it here under a name.',
  remove: (name: string) => `Delete the view ${name}`,
  name: 'Keep what is in sight as',
  save: 'Save',
  nameMissing: 'Please give it a name.',
  notSaved: 'It could not be saved.',
});
