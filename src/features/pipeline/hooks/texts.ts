import { catalogue } from '@/texts/catalogue';

export const texts = catalogue('pipeline.trash', {
  deleted: (company: string) => `${company} is deleted`,
  restorable: 'You can restore it for 30 days.',
  undo: 'Undo',
  notDeleted: 'It is not deleted',
  changedMeanwhile: 'Somebody changed it meanwhile. Open it to choose.',
});
