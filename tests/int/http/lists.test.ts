import { beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { ALL_ROUTES } from '@/contracts/all-routes';
import type { RouteSpec } from '@/contracts/route';
import { makeRows, makeSharedRows, type Rows } from '../../security/rows';
import { type Api, createApi } from '../../support/api';
import { usePortal } from '../../support/boot';
import { makePartner } from '../../support/fixtures';
import { makeKey } from '../../support/make-key';

const portal = usePortal();
let api: Api;
let token: string;
let own: Rows;

/** Every list that a member may ask for, with its sorts: told by its query, so that a new one is held to the rule too. */
const lists = (ALL_ROUTES as readonly RouteSpec[]).flatMap((spec) => {
  if (spec.method !== 'GET' || spec.who.kind !== 'partner' || !spec.query) return [];
  const { properties = {} } = z.toJSONSchema(spec.query, { unrepresentable: 'any' }) as {
    properties?: Record<string, { enum?: string[] }>;
  };
  return properties.cursor && properties.sort?.enum ? [{ spec, sorts: properties.sort.enum }] : [];
});

beforeAll(async () => {
  api = await createApi(portal());
  const partner = await makePartner(portal(), { tier: 'elite' });
  await makeSharedRows(portal());
  own = await makeRows(portal(), partner);
  // Three of everything, two of them made in the same instant.
  for (let i = 0; i < 2; i++) await makeRows(portal(), partner);
  await makeKey(portal(), partner.actor, ['pipeline:read']);
  for (let i = 0; i < 3; i++) token = await api.tokenFor(partner.actor);
});

type Page = { docs: { id: string }[]; nextCursor: string | null; hasNextPage: boolean; totalDocs?: number };
const ask = async ({ path, id }: RouteSpec, query: Record<string, string>) => {
  const lead = path.replace(':id', own.ids.leads ?? '');
  const answer = await api.call(`${lead}?${new URLSearchParams(query)}`, { token });
  expect(answer.status, `${id} ${JSON.stringify(query)} ${answer.text.slice(0, 200)}`).toBe(200);
  expect(answer.headers.get('cache-control'), id).toBe('private, no-store');
  return answer.body as Page;
};

describe('every list of a partner', () => {
  for (const { spec, sorts } of lists) {
    it(`${spec.id} pages through all of it, once each, in every order, and counts it`, async () => {
      for (const sort of sorts) {
        const whole = await ask(spec, { sort, limit: '200', count: '1' });
        expect(whole.docs.length, spec.id).toBeGreaterThan(0);
        expect(whole.totalDocs).toBe(whole.docs.length);
        expect([whole.hasNextPage, whole.nextCursor]).toEqual([false, null]);
        const byOne: string[] = [];
        for (let cursor: string | null = ''; cursor !== null; ) {
          const page = await ask(spec, { sort, limit: '1', count: '1', ...(cursor ? { cursor } : {}) });
          expect(page.totalDocs, 'counts all, wherever the page is').toBe(whole.docs.length);
          byOne.push(...page.docs.map(({ id }) => id));
          cursor = page.nextCursor;
        }
        expect(byOne, `${spec.id} by ${sort}`).toEqual(whole.docs.map(({ id }) => id));
      }
      expect((await ask(spec, {})).totalDocs, 'is not counted unasked').toBeUndefined();
    });

    it(`${spec.id} finds by words and refuses a sort or a cursor that is none of its own`, async () => {
      expect(await ask(spec, { q: 'nothing-has-this-name', count: '1' })).toMatchObject({ docs: [], totalDocs: 0 });
      const [first, second] = sorts as [string, string];
      const { nextCursor } = await ask(spec, { sort: first, limit: '1' });
      const wrongs: Record<string, string>[] = [
        { sort: 'id;drop table leads' },
        ...(nextCursor ? [{ sort: second, cursor: nextCursor }] : []),
        { limit: '201' },
      ];
      for (const wrong of wrongs) {
        const path = spec.path.replace(':id', own.ids.leads ?? '');
        const answer = await api.call(`${path}?${new URLSearchParams(wrong)}`, { token });
        expect(answer.status, `${spec.id} ${JSON.stringify(wrong)}`).toBe(400);
      }
    });
  }

  it('finds what it shows: a client, a deal, a line and an activity by a word of theirs', async () => {
    for (const id of [
      'clients.list',
      'deals.list',
      'commissions.list',
      'leads.activity.recent',
      'notifications.list',
    ]) {
      const spec = lists.find((list) => list.spec.id === id)?.spec as RouteSpec;
      expect((await ask(spec, { q: own.marker.toLowerCase(), count: '1' })).totalDocs, id).toBe(1);
    }
  });
});
