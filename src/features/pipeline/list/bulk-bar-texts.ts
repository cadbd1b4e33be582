import { catalogue } from '@/texts/catalogue';

export const texts = catalogue('pipeline.bulk', {
  label: 'Chosen leads',
  chosen: (count: number) => `${count} chosen`,
  move: { label: 'Move the chosen leads to', placeholder: 'Move to' },
  tag: { label: 'Tag for the chosen leads', placeholder: 'Tag', add: 'Add tag' },
  done: 'Done',
  moved: (count: number, stage: string) => (count === 1 ? `1 lead is in ${stage}` : `${count} leads are in ${stage}`),
  tagged: (count: number, tag: string) =>
    count === 1 ? `1 lead is tagged “${tag}”` : `${count} leads are tagged “${tag}”`,
  stayed: (count: number) => (count === 1 ? '1 stayed as it was.' : `${count} stayed as they were.`),
});
