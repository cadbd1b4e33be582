import { catalogue } from '@/texts/catalogue';

/** What is wrong with the value of a custom field: said by the server's answers and by the form, in the same words. */
export const customTexts = catalogue('pipeline.custom', {
  noObject: 'must be an object of values by key',
  unknown: 'is not a field here',
  archived: 'is archived and changes no more',
  needed: 'is needed',
  text: 'must be text',
  oneLine: 'must be one line',
  atMost: (characters: number) => `must be at most ${characters} characters`,
  characters: 'must not hold control characters',
  number: 'must be a number',
  range: 'is too large a number',
  date: 'must be a date such as 2026-03-31',
  option: 'is none of the options',
  yesOrNo: 'must be true or false',
  url: 'must be a web address that begins with https:// or http://',
});
