import { catalogue } from '@/texts/catalogue';

/** What the list, the board and the sheet of a lead have in common. */
export const texts = catalogue('pipeline', {
  titleOfTrash: 'Deleted leads',
  views: { board: 'Board', list: 'All leads', trash: 'Deleted' },
  stages: 'Stages',
  changedElsewhere: 'changed elsewhere',
  nextAction: 'Next action',
  overdueBefore: 'Overdue, ',
  scoreBefore: 'Score ',
  inStage: 'In this stage',
  inStageBefore: 'In this stage: ',
  days: (count: number) => (count === 0 ? 'Today' : count === 1 ? '1 day' : `${count} days`),
  snoozes: { hour: 'In an hour', tomorrow: 'Tomorrow morning', week: 'Next week' },
  deal: {
    title: 'Deal',
    value: 'Value',
    refunded: 'Refunded',
    reason: 'Reason',
    meanings: {
      claimed: 'Your partner manager looks at it. Your commission appears when it is confirmed.',
      confirmed: 'It counts for your tier, and its commission is on its way.',
      completed: 'The project is done.',
      rejected: 'It was not accepted as it is. Put right what was missing and win the lead again.',
      cancelled: 'It came to nothing. The lead is back in your pipeline.',
      refunded: 'The client has its money back, so its commission was taken back.',
    },
  },
});
