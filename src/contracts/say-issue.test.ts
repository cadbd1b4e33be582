import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { ALL_ROUTES } from './all-routes';
import type { RouteSpec } from './route';
import { sayIssue } from './say-issue';

const said = (schema: z.ZodType, value: unknown): string[] =>
  schema.safeParse(value, { error: sayIssue }).error?.issues.map(({ message }) => message) ?? [];

describe('what is wrong with a value', () => {
  it.each([
    [z.string(), undefined, 'is needed'],
    [z.string(), 5, 'must be a text'],
    [z.string(), null, 'must be a text'],
    [z.number(), '5', 'must be a number'],
    [z.number().int(), 1.5, 'must be a whole number'],
    [z.number().min(3), 2, 'must be at least 3'],
    [z.number().gt(3), 3, 'must be more than 3'],
    [z.number().max(3), 4, 'must be at most 3'],
    [z.number().lt(3), 3, 'must be less than 3'],
    [z.number().multipleOf(5), 7, 'must be a multiple of 5'],
    [z.boolean(), 'yes', 'must be true or false'],
    [z.array(z.string()), {}, 'must be a list'],
    [z.array(z.string()).min(1), [], 'must hold at least one'],
    [z.array(z.string()).min(2), ['a'], 'must hold at least 2'],
    [z.array(z.string()).max(1), ['a', 'b'], 'must hold at most 1'],
    [z.object({}), [], 'must be an object'],
    [z.strictObject({}), { a: 1 }, 'is not a field here'],
    [z.string().min(1), '', 'must not be empty'],
    [z.string().min(4), 'abc', 'must be at least 4 characters'],
    [z.string().max(2), 'abc', 'must be at most 2 characters'],
    [z.string().regex(/a/), 'b', 'is not of the right form'],
    [z.email(), 'nope', 'must be an e-mail address'],
    [z.uuid(), 'nope', 'must be a UUID'],
    [z.iso.datetime(), 'tomorrow', 'must be a time such as 2026-01-31T09:00:00Z'],
    [z.iso.date(), 'tomorrow', 'must be a day such as 2026-01-31'],
    [z.enum(['a', 'b']), 'c', 'must be one of a, b'],
    [z.literal('a'), 'c', 'must be a'],
  ])('%# is said in words of the catalogue', (schema, value, words) => {
    expect(said(schema, value)).toEqual([words]);
  });

  it('leaves a schema its own words', () => {
    expect(said(z.string().min(3, 'is too short for us'), 'a')).toEqual(['is too short for us']);
    expect(
      said(
        z.string().refine(() => false, 'is no such thing'),
        'a',
      ),
    ).toEqual(['is no such thing']);
  });

  it('is never in zod’s own words, whatever is sent to whatever route', () => {
    const sent = [undefined, null, 5, -1.5, 'x', '', [], [1], {}, { a: 1 }, true];
    const routes: readonly RouteSpec[] = ALL_ROUTES;
    const words = routes.flatMap(({ body, query, params }) =>
      [body, query, params].flatMap((schema) => (schema ? sent.flatMap((value) => allSaid(schema, value)) : [])),
    );
    expect(words.length).toBeGreaterThan(200);
    expect([...new Set(words)].filter((message) => /invalid|expected|unrecognized/i.test(message))).toEqual([]);
  });
});

/** The value alone, and as each field of the body. */
function allSaid(schema: z.ZodType, value: unknown): string[] {
  const fields = schema instanceof z.ZodObject ? Object.keys(schema.shape) : [];
  return [value, Object.fromEntries(fields.map((field) => [field, value]))].flatMap((each) => deep(schema, each));
}
const deep = (schema: z.ZodType, value: unknown): string[] => {
  const walk = (issues: readonly z.core.$ZodIssue[]): string[] =>
    issues.flatMap((issue) => (issue.code === 'invalid_union' ? issue.errors.flatMap(walk) : [issue.message]));
  return walk(schema.safeParse(value, { error: sayIssue }).error?.issues ?? []);
};
