import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { ALL_ROUTES } from './all-routes';
import type { RouteSpec } from './route';

type JsonSchema = {
  properties?: Record<string, JsonSchema>;
  required?: string[];
  anyOf?: JsonSchema[];
  enum?: string[];
  default?: unknown;
  maximum?: number;
};
const json = (schema: z.ZodType, io: 'input' | 'output') =>
  z.toJSONSchema(schema, { io, unrepresentable: 'any' }) as JsonSchema;

/** What a route may answer with `docs` on top: a list, or the other form of one. */
function listsOf(spec: RouteSpec): JsonSchema[] {
  const answer = spec.answers[200];
  if (!answer || typeof answer === 'string') return [];
  const whole = json(answer, 'output');
  return (whole.anyOf ?? [whole]).filter(({ properties }) => properties && 'docs' in properties);
}

/** Whole and short by their nature: as many as a member keeps, as a partner has people, as staff defined. */
const WHOLE = new Set([
  'lead-views.list',
  'lead-fields.list',
  'leads.owners',
  'achievements.list',
  'mail-templates.list',
  'auth.passkeys.list',
  'auth.staff-passkeys.list',
]);

const lists = (ALL_ROUTES as readonly RouteSpec[]).filter((spec) => spec.method === 'GET' && listsOf(spec).length > 0);
const paged = lists.filter(({ id }) => !WHOLE.has(id));

describe('every list of the API', () => {
  it('is one of those that are known, so that the rule is held against all of them', () => {
    expect(paged.length).toBeGreaterThan(8);
    expect([...WHOLE].filter((id) => !lists.some((spec) => spec.id === id))).toEqual([]);
  });

  for (const spec of paged) {
    it(`${spec.id} answers docs, nextCursor, hasNextPage and, when asked, totalDocs`, () => {
      const page = listsOf(spec).find(({ properties = {} }) => 'hasNextPage' in properties);
      expect(Object.keys(page?.properties ?? {})).toEqual(
        expect.arrayContaining(['docs', 'nextCursor', 'hasNextPage', 'totalDocs']),
      );
      expect(page?.required).toEqual(expect.arrayContaining(['docs', 'nextCursor', 'hasNextPage']));
    });

    it(`${spec.id} takes limit, cursor, sort, q and count, each in the same form`, () => {
      const { properties = {} } = json(spec.query as z.ZodType, 'output');
      expect(properties.limit).toMatchObject({ default: 25, maximum: 200 });
      expect(properties.sort?.enum?.length).toBeGreaterThan(1);
      expect(properties.sort?.default).toBe(properties.sort?.enum?.[0]);
      expect(properties.count?.enum).toEqual(['0', '1']);
      expect(Object.keys(properties)).toEqual(expect.arrayContaining(['cursor', 'q']));
    });
  }
});
