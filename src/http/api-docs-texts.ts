import { catalogue } from '@/texts/catalogue';

/** Around the reference of the API; what it says of an endpoint comes from the contracts, in English. */
export const texts = catalogue('http.api-docs', {
  endpoints: 'Endpoints',
  parameter: 'Parameter',
  place: 'In',
  form: 'Form',
  needed: (name: string) => `${name} (needed)`,
  body: 'Body',
  answers: 'Answers',
  /** `link` is the document's, `rest`, `graphql` and `shape` are code: each is HTML. */
  same: (link: string) => `The same as ${link}.`,
  beside: (rest: string, graphql: string) =>
    `Payload’s REST (${rest}) and GraphQL (${graphql}) stand beside it under the same access rules.`,
  errors: (shape: string) => `Errors are ${shape}.`,
});
