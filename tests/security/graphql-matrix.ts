import { formatNames } from 'payload';
import type { Api } from '../support/api';
import { COLLECTION_EXPECTATIONS } from './collection-expectations';
import { type Asker, type Cell, isInScope, seesOf, type World } from './collections-matrix';

/** How GraphQL calls what it does with a collection; what it does not do is absent. */
type Names = { one?: string; count?: string; update?: string; remove?: string };

/** Reads from the running schema what there is for each collection. */
export async function readGraphqlNames(
  api: Api,
  token: string | null,
  slugs: readonly string[],
): Promise<Map<string, Names>> {
  const answer = await api.call('/api/graphql', {
    method: 'POST',
    token,
    body: { query: '{ __schema { queryType { fields { name } } mutationType { fields { name } } } }' },
  });
  type Root = { fields: { name: string }[] };
  const { queryType, mutationType } = (answer.body as { data: { __schema: { queryType: Root; mutationType: Root } } })
    .data.__schema;
  const there = new Set([...queryType.fields, ...mutationType.fields].map(({ name }) => name));
  const known = (name: string) => (there.has(name) ? name : undefined);
  return new Map(
    slugs.map((slug) => {
      const { singular, plural } = formatNames(slug);
      const many = singular === plural ? `all${singular}` : plural;
      const names = {
        one: known(singular),
        count: known(`count${many}`) ?? known(`count${plural}`),
        update: known(`update${singular}`),
        remove: known(`delete${singular}`),
      };
      return [slug, Object.fromEntries(Object.entries(names).filter(([, name]) => name)) as Names];
    }),
  );
}

/** Asks for another's row of every collection as one asker: by its id, by a count, and by a change and a removal of it. */
export async function runGraphql(world: World, asker: Asker, names: ReadonlyMap<string, Names>): Promise<Cell[]> {
  const cells: Cell[] = [];
  const ask = async (slug: string, what: string, query: string): Promise<unknown> => {
    const answer = await world.api.call('/api/graphql', { method: 'POST', token: asker.token, body: { query } });
    const cell = `${slug} · GraphQL ${what} · ${asker.name}`;
    if (asker.side !== 'staff' && answer.text.includes(world.foreign.marker))
      cells.push({ cell: `${cell} leaks`, ok: false, got: answer.text.slice(0, 200) });
    if (answer.status >= 500) cells.push({ cell: `${cell} breaks`, ok: false, got: answer.text.slice(0, 200) });
    const { data } = (answer.body ?? {}) as { data?: Record<string, unknown> | null };
    return data ? (Object.values(data)[0] ?? null) : null;
  };
  for (const [slug, { one, count, update, remove }] of names) {
    const expected = COLLECTION_EXPECTATIONS[slug];
    const id = world.foreign.ids[slug];
    if (!expected || !id) continue;
    const all = seesOf(expected, asker, slug) === 'all';
    const note = (what: string, ok: boolean, got: unknown) =>
      cells.push({ cell: `${slug} · GraphQL ${what} of another’s · ${asker.name}`, ok, got: JSON.stringify(got) });
    if (one) {
      const found = (await ask(slug, 'by id', `{ ${one}(id: "${id}") { id } }`)) as { id?: string } | null;
      note('by id', (found?.id === id) === all, found);
    }
    if (count) {
      const counted = (await ask(slug, 'count', `{ ${count}(where: { id: { equals: "${id}" } }) { totalDocs } }`)) as {
        totalDocs?: number;
      } | null;
      note('count', (counted?.totalDocs ?? 0) === (all ? 1 : 0), counted);
    }
    const may = (operation: 'update' | 'delete') =>
      asker.side === 'staff' &&
      isInScope(asker, slug, 'write') &&
      (expected[operation] as readonly string[]).includes(asker.role as string);
    if (update) {
      const changed = (await ask(slug, 'update', `mutation { ${update}(id: "${id}", data: {}) { id } }`)) as {
        id?: string;
      } | null;
      note('update', (changed?.id === id) === may('update'), changed);
    }
    if (remove && !may('delete')) {
      const removed = await ask(slug, 'delete', `mutation { ${remove}(id: "${id}") { id } }`);
      note('delete', removed === null, removed);
    }
  }
  return cells;
}
