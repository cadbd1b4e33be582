import { catalogue } from '@/texts/catalogue';

/** What is wrong with a value that no schema has words of its own for; after the field's name, as those in `texts`. */
export const texts = catalogue('contracts.issues', {
  kinds: {
    text: 'must be a text',
    number: 'must be a number',
    whole: 'must be a whole number',
    yesOrNo: 'must be true or false',
    list: 'must be a list',
    object: 'must be an object',
    other: 'is not of the right kind',
  },
  form: 'is not of the right form',
  time: 'must be a time such as 2026-01-31T09:00:00Z',
  day: 'must be a day such as 2026-01-31',
  number: {
    atLeast: (least: string) => `must be at least ${least}`,
    moreThan: (least: string) => `must be more than ${least}`,
    atMost: (most: string) => `must be at most ${most}`,
    lessThan: (most: string) => `must be less than ${most}`,
    multiple: (of: string) => `must be a multiple of ${of}`,
  },
  list: {
    atLeast: (least: string) => (least === '1' ? 'must hold at least one' : `must hold at least ${least}`),
    atMost: (most: string) => `must hold at most ${most}`,
  },
  oneOf: (values: string) => `must be one of ${values}`,
  exactly: (value: string) => `must be ${value}`,
});
