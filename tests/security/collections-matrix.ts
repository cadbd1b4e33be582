import { type Scope, scopeOfCollection } from '@/contracts/accounts/api-scopes';
import type { MemberRole, StaffRole } from '@/contracts/roles';
import type { Api } from '../support/api';
import { COLLECTION_EXPECTATIONS, type Expected, type Sees } from './collection-expectations';
import type { Rows } from './rows';

/** Somebody who asks: who they are, what they hold, and which marker must never reach them. */
export type Asker = {
  name: string;
  token: string | null;
  side: 'anonymous' | 'member' | 'suspended' | 'staff';
  role: MemberRole | StaffRole | null;
  /** The one row of partner-users that a member reads. */
  userId?: string;
  /** Of an API key: what narrows its owner's rights. */
  scopes?: readonly Scope[];
};

/** Whether an asker that comes with a key is let to a collection by its scopes; without a key always. */
export function isInScope({ scopes }: Asker, slug: string, operation: 'read' | 'write'): boolean {
  const scope = scopeOfCollection(slug, operation);
  return !scopes || Boolean(scope && scopes.includes(scope));
}
export type World = { api: Api; own: Rows; foreign: Rows; shared: Record<string, string> };
/** One cell: what was asked, what was expected and what came. */
export type Cell = { cell: string; ok: boolean; got: string };

const PRIVATE_COLUMNS = /"(?:hash|keyHash|salt|resetPasswordToken|lockUntil|loginAttempts|createHash|sessions)"/;

/** How much of a collection an asker sees. */
export function seesOf(expected: Expected, asker: Asker, slug: string): Sees {
  if (asker.side === 'anonymous' || !isInScope(asker, slug, 'read')) return 'none';
  if (asker.side === 'member') return expected.member;
  if (asker.side === 'suspended') return expected.suspended;
  return expected.staff[asker.role as StaffRole] ?? expected.staff.default;
}

/** The row that the asker should find; of rows that belong to one user only that user's. */
function ownIdOf(slug: string, asker: Asker, world: World): string | undefined {
  if (slug === 'partner-users' && asker.userId) return asker.userId;
  if (slug === 'notifications' && asker.side === 'member' && asker.role !== 'owner') return undefined;
  return world.own.ids[slug] ?? world.shared[slug];
}

/** Asks for every collection by every road as one asker. */
export async function runCollections(world: World, asker: Asker, slugs: readonly string[]): Promise<Cell[]> {
  const cells: Cell[] = [];
  const mayLeak = asker.side === 'staff';
  const note = (slug: string, what: string, ok: boolean, got: string): void => {
    cells.push({ cell: `${slug} · ${what} · ${asker.name}`, ok, got });
  };
  const ask = async (slug: string, what: string, path: string, options: Parameters<Api['call']>[1] = {}) => {
    const answer = await world.api.call(path, { ...options, token: asker.token });
    const leak = !mayLeak && answer.text.includes(world.foreign.marker);
    if (leak) note(slug, `${what} leaks another partner's row`, false, answer.text.slice(0, 200));
    if (PRIVATE_COLUMNS.test(answer.text))
      note(slug, `${what} shows a private column`, false, answer.text.match(PRIVATE_COLUMNS)?.[0] ?? '');
    if (answer.status >= 500) note(slug, `${what} breaks`, false, `${answer.status} ${answer.text.slice(0, 200)}`);
    return answer;
  };

  for (const slug of slugs) {
    const expected = COLLECTION_EXPECTATIONS[slug];
    if (!expected) {
      note(slug, 'has no expectation', false, 'add a line to collection-expectations.ts');
      continue;
    }
    const sees = seesOf(expected, asker, slug);
    const ownId = ownIdOf(slug, asker, world);
    const foreignId = world.foreign.ids[slug];

    const list = await ask(slug, 'list', SHADOWED.has(slug) ? `/api/${slug}/count` : `/api/${slug}?limit=200&depth=1`);
    const byRest = (list.body as { docs?: { id: string }[] } | undefined)?.docs?.map(({ id }) => id) ?? [];
    const listed = SHADOWED.has(slug) ? await graphqlList(world.api, asker, slug) : byRest;
    if (sees === 'none')
      note(
        slug,
        'list shows nothing',
        list.status >= 400 || listed.length === 0,
        `${list.status} with ${listed.length}`,
      );
    else if (asker.side !== 'staff') {
      note(
        slug,
        'list shows own',
        ownId === undefined || listed.includes(ownId),
        `${list.status} with ${listed.length}`,
      );
      if (sees === 'own')
        note(slug, 'list hides others', foreignId === undefined || !listed.includes(foreignId), `${listed.length}`);
    } else {
      note(
        slug,
        'list shows all',
        list.status === 200 && (foreignId === undefined || listed.includes(foreignId)),
        `${list.status} with ${listed.length}`,
      );
    }

    if (foreignId) {
      const one = await ask(slug, 'read', `/api/${slug}/${foreignId}?depth=2`);
      note(slug, 'read of another’s', (one.status === 200) === (sees === 'all'), String(one.status));
      const count = await ask(slug, 'count', `/api/${slug}/count?where[id][equals]=${foreignId}`);
      const total = (count.body as { totalDocs?: number } | undefined)?.totalDocs ?? 0;
      note(slug, 'count of another’s', total === (sees === 'all' ? 1 : 0), `${count.status} ${total}`);
    }

    const names = world.own.ids[slug] || world.shared[slug] ? await graphqlList(world.api, asker, slug) : null;
    if (names) {
      note(
        slug,
        'GraphQL shows no more than REST',
        names.every((id) => listed.includes(id)),
        `${names.length} against ${listed.length}`,
      );
      if (sees === 'own' && foreignId)
        note(slug, 'GraphQL hides others', !names.includes(foreignId), `${names.length}`);
    }

    await writes(slug, expected, asker, world, ask, note);
  }
  return cells;
}

/** Ids that a GraphQL query of the collection answers to the asker; the name of the query is read from the schema. */
async function graphqlList(api: Api, asker: Asker, slug: string): Promise<string[]> {
  const name = GRAPHQL_NAMES.get(slug);
  if (!name) return [];
  const answer = await api.call('/api/graphql', {
    method: 'POST',
    token: asker.token,
    body: { query: `{ ${name}(limit: 200) { docs { id } } }` },
  });
  const data = (answer.body as { data?: Record<string, { docs?: { id: string }[] } | null> | null } | undefined)
    ?.data?.[name];
  return data?.docs?.map(({ id }) => id) ?? [];
}

/** Collections whose list path is one of our own routes (the routes matrix has it): listed by GraphQL here. */
const SHADOWED = new Set(['notifications']);

/** Filled once from the running schema: slug to the name of its list query. */
export const GRAPHQL_NAMES = new Map<string, string>();

type Note = (slug: string, what: string, ok: boolean, got: string) => void;
type Ask = (slug: string, what: string, path: string, options?: Parameters<Api['call']>[1]) => ReturnType<Api['call']>;

async function writes(
  slug: string,
  expected: Expected,
  asker: Asker,
  world: World,
  ask: Ask,
  note: Note,
): Promise<void> {
  const role = (isInScope(asker, slug, 'write') ? asker.role : 'nobody') as never;
  const partnerSide = asker.side !== 'staff';
  const targets = [world.foreign.ids[slug], world.own.ids[slug] ?? world.shared[slug]];
  for (const [i, id] of targets.entries()) {
    if (!id) continue;
    const foreign = i === 0;
    const whose = foreign ? 'another’s' : 'own or shared';
    const mayUpdate =
      asker.side !== 'anonymous' &&
      asker.side !== 'suspended' &&
      (expected.update as readonly string[]).includes(role) &&
      !(partnerSide && foreign);
    // An empty change: what is asked is only whether it would be let through.
    const update = await ask(slug, `update of ${whose}`, `/api/${slug}/${id}`, { method: 'PATCH', body: {} });
    const through = update.status === 200;
    const self = slug === 'staff' || slug === 'partner-users';
    note(
      slug,
      `update of ${whose}`,
      self ? !through || mayUpdate || asker.side === 'staff' : through === mayUpdate,
      String(update.status),
    );
    const bulk = await ask(slug, `update by filter of ${whose}`, `/api/${slug}?where[id][equals]=${id}`, {
      method: 'PATCH',
      body: {},
    });
    const touched = bulk.status === 200 ? ((bulk.body as { docs?: unknown[] } | undefined)?.docs?.length ?? 0) : 0;
    note(slug, `update by filter of ${whose}`, mayUpdate || touched === 0 || self, `${bulk.status} ${touched}`);
    const mayDelete = asker.side === 'staff' && (expected.delete as readonly string[]).includes(role);
    if (!mayDelete) {
      const gone = await ask(slug, `delete of ${whose}`, `/api/${slug}/${id}`, { method: 'DELETE' });
      note(slug, `delete of ${whose}`, gone.status >= 400, String(gone.status));
      const bulkGone = await ask(slug, `delete by filter of ${whose}`, `/api/${slug}?where[id][equals]=${id}`, {
        method: 'DELETE',
      });
      const lost =
        bulkGone.status === 200 ? ((bulkGone.body as { docs?: unknown[] } | undefined)?.docs?.length ?? 0) : 0;
      note(slug, `delete by filter of ${whose}`, lost === 0, `${bulkGone.status} ${lost}`);
    }
  }
  const mayCreate =
    asker.side !== 'anonymous' && asker.side !== 'suspended' && (expected.create as readonly string[]).includes(role);
  const made = await ask(slug, 'create', `/api/${slug}`, { method: 'POST', body: {} });
  // Who may is told what is missing; who may not is refused before anything is looked at.
  const refused = made.status === 401 || made.status === 403;
  note(slug, 'create', mayCreate ? !refused : refused || made.status === 404, String(made.status));
}
