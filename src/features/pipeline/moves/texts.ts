import { catalogue } from '@/texts/catalogue';

export const texts = catalogue('pipeline.moves', {
  move: 'Move',
  moveLead: (company: string) => `Move ${company}`,
  isHere: 'It is here now',
  hints: {
    won: 'Asks for the final value, then waits for confirmation',
    lost: 'Asks for the reason; you can take it back any time',
  },
  moved: (company: string, stage: string) => `${company} is in ${stage}`,
  undo: 'Undo',
  reasonNotKnown: 'Not known',
  notMoved: 'The lead could not be moved',
  hasDeal: {
    title: (company: string) => `${company} is won and has a deal`,
    text: 'Your partner manager can take it back if something is wrong with it.',
  },
});
