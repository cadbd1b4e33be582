import { catalogue } from '@/texts/catalogue';

/** What is wrong with a field of what was sent, after the field's name: "email must be an e-mail address". */
export const texts = catalogue('contracts', {
  /** All that is wrong in one sentence, by the names of the fields. */
  check: (fields: string) => `Check: ${fields}.`,
  needed: 'is needed',
  unknown: 'is not a field here',
  uuid: 'must be a UUID',
  empty: 'must not be empty',
  atLeast: (characters: number) => `must be at least ${characters} characters`,
  atMost: (characters: number) => `must be at most ${characters} characters`,
  controlCharacters: 'must not hold control characters',
  email: 'must be an e-mail address',
  timeZone: 'must be an IANA time zone such as Europe/London',
  country: 'must be a two-letter country code',
  locale: 'must be like en or en-GB',
  website: 'must be a web address',
  social: (network: string, example: string) => `must be a profile on ${network}, like ${example}`,
  colour: 'must be a colour such as #b45309',
  companyName: 'is needed for a company',
  terms: 'must hold "terms"',
  scopes: 'choose at least one',
  base64url: 'must be base64url',
  oneLine: 'must be one line',
  query: 'must be a query string',
  tooMany: (most: number) => `must be at most ${most}`,
  customFilter: 'must be like plan:gold,visited:true',
  neededToWin: 'is needed to win a lead',
  neededToLose: 'is needed to lose a lead',
  onlyToWin: 'goes only with a move to won',
});
