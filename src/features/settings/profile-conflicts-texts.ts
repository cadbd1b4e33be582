import { catalogue } from '@/texts/catalogue';

export const texts = catalogue('settings.conflicts', {
  label: 'Changed by somebody else',
  title: 'Somebody else saved while you were typing.',
  text: 'Choose what stays, then save again. Nothing of yours is lost.',
  mine: { label: 'Yours', keep: 'Keep mine' },
  theirs: { label: 'Saved now', take: 'Take theirs' },
  empty: 'Empty',
});
