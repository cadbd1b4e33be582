import { buildSchema, parse, specifiedRules, validate } from 'graphql';
import { describe, expect, it } from 'vitest';
import { graphqlLimits, wrongPaging } from './query-limits';

describe('a page asked for by REST', () => {
  it.each(['', 'limit=200', 'limit=1&depth=3', 'pagination=false&limit=200', 'where[limit_of][equals]=0', 'depth=0'])(
    '?%s is in order',
    (query) => expect(wrongPaging(new URLSearchParams(query))).toBeNull(),
  );
  it.each([
    'limit=0',
    'limit=201',
    'limit=-1',
    'limit=1e9',
    'limit=',
    'limit=10&limit=0',
    'depth=4',
    'pagination=false',
    'joins[membership][limit]=0',
  ])('?%s is refused', (query) => expect(wrongPaging(new URLSearchParams(query))).not.toBeNull());
});

describe('a page asked for by GraphQL', () => {
  const schema = buildSchema('type Q { deals(limit: Int, pagination: Boolean): Q, id: Int } schema { query: Q }');
  const errors = (query: string, variableValues: Record<string, unknown> = {}) =>
    validate(schema, parse(query), [...specifiedRules, ...graphqlLimits({ variableValues })]).map(
      ({ message }) => message,
    );

  it('of some rows, and what the schema says of itself, is in order', () => {
    expect(errors('{ deals(limit: 200) { deals { id } } }')).toEqual([]);
    expect(errors('query($n: Int) { deals(limit: $n) { id } }', { n: 10 })).toEqual([]);
    expect(errors('query($n: Int) { deals(limit: $n) { id } }')).toEqual([]);
    expect(errors('{ deals { ...named } } fragment named on Q { id }')).toEqual([]);
    expect(
      errors(`{ __schema { types { fields { type ${'{ ofType '.repeat(12)}{ name }${' }'.repeat(12)} } } } }`),
    ).toEqual([]);
  });
  it.each([
    ['{ deals(limit: 0) { id } }', {}],
    ['{ deals(limit: 201) { id } }', {}],
    ['{ deals(limit: -5) { id } }', {}],
    ['{ deals(pagination: false) { id } }', {}],
    ['query($n: Int) { deals(limit: $n) { id } }', { n: 100_000 }],
    ['{ deals { deals(limit: 1000) { id } } }', {}],
    [`${'{ deals '.repeat(11)}{ id }${' }'.repeat(11)}`, {}],
    ['{ ...all } fragment all on Q { deals(limit: 0) { id } }', {}],
    [`{ deals { ...deep } } fragment deep on Q ${'{ deals '.repeat(10)}{ id }${' }'.repeat(10)}`, {}],
  ])('%s with %o is refused', (query, variables) => {
    expect(errors(query, variables)).toHaveLength(1);
  });
});
