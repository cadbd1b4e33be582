import { formatNames } from 'payload';
import { beforeAll, describe, expect, it } from 'vitest';
import { STAFF_ROLES } from '@/contracts/roles';
import { TIERS } from '@/contracts/tiers/tier';
import { type Api, createApi } from '../support/api';
import { usePortal } from '../support/boot';
import { makeMember, makePartner, makeStaff } from '../support/fixtures';
import { BUILT_IN_COLLECTIONS, COLLECTION_EXPECTATIONS } from './collection-expectations';
import { type Asker, type Cell, GRAPHQL_NAMES, runCollections, type World } from './collections-matrix';
import { makeRows, makeSharedRows } from './rows';

const portal = usePortal();
let api: Api;
let world: World;
const askers: Asker[] = [];
let suspendedWorld: World;

const slugs = (): string[] =>
  portal()
    .payload.config.collections.map(({ slug }) => slug)
    .filter((slug) => !slug.startsWith('payload-'));
const failures = (cells: readonly Cell[]): string[] =>
  cells.filter(({ ok }) => !ok).map(({ cell, got }) => `${cell}: ${got}`);

beforeAll(async () => {
  api = await createApi(portal());
  const shared = await makeSharedRows(portal());
  const own = await makePartner(portal(), { tier: 'active' });
  const foreign = await makePartner(portal(), { tier: 'elite' });
  const suspended = await makePartner(portal(), { status: 'suspended' });
  const foreignRows = await makeRows(portal(), foreign);
  world = { api, own: await makeRows(portal(), own), foreign: foreignRows, shared };
  suspendedWorld = { api, own: await makeRows(portal(), suspended), foreign: foreignRows, shared };
  askers.push({ name: 'anonymous', token: null, side: 'anonymous', role: null });
  askers.push({
    name: 'owner',
    token: await api.tokenFor(own.actor),
    side: 'member',
    role: 'owner',
    userId: own.userId,
  });
  for (const role of ['sales', 'viewer'] as const) {
    const member = await makeMember(portal(), own.partnerId, role, { tier: 'active' });
    askers.push({ name: role, token: await api.tokenFor(member.actor), side: 'member', role, userId: member.userId });
  }
  for (const role of STAFF_ROLES) {
    const member = await makeStaff(portal(), role);
    askers.push({ name: `staff ${role}`, token: await api.tokenFor(member.actor), side: 'staff', role });
  }
  askers.push({
    name: 'suspended owner',
    token: await api.tokenFor(suspended.actor),
    side: 'suspended',
    role: 'owner',
  });
  const schema = await api.call('/api/graphql', {
    method: 'POST',
    token: askers.find(({ role }) => role === 'admin')?.token ?? null,
    body: { query: '{ __schema { queryType { fields { name args { name } } } } }' },
  });
  const fields = (
    schema.body as { data: { __schema: { queryType: { fields: { name: string; args: { name: string }[] }[] } } } }
  ).data.__schema.queryType.fields;
  for (const slug of slugs()) {
    const { singular, plural } = formatNames(slug);
    const name = singular === plural ? `all${singular}` : plural;
    const field = fields.find((each) => each.name === name && each.args.some(({ name: arg }) => arg === 'limit'));
    if (field) GRAPHQL_NAMES.set(slug, field.name);
  }
});

describe('the isolation matrix of collections', () => {
  it('has a line for every collection and none for one that is gone', () => {
    expect(Object.keys(COLLECTION_EXPECTATIONS).sort()).toEqual(slugs().sort());
    expect([...GRAPHQL_NAMES.keys()].sort(), 'each is asked by GraphQL too').toEqual(slugs().sort());
    const builtIn = portal()
      .payload.config.collections.map(({ slug }) => slug)
      .filter((slug) => slug.startsWith('payload-'));
    expect(builtIn.filter((slug) => !BUILT_IN_COLLECTIONS.includes(slug))).toEqual([]);
  });

  it('keeps every cell: each collection, operation and road for each who may ask', async () => {
    const cells: Cell[] = [];
    for (const asker of askers)
      cells.push(...(await runCollections(asker.side === 'suspended' ? suspendedWorld : world, asker, slugs())));
    expect(cells.length).toBeGreaterThan(1_000);
    expect(failures(cells)).toEqual([]);
  }, 600_000);

  it('gives nobody Payload’s own collections by REST', async () => {
    for (const asker of askers.filter(({ side }) => side !== 'staff')) {
      for (const slug of BUILT_IN_COLLECTIONS) {
        const answer = await api.call(`/api/${slug}`, { token: asker.token });
        const docs = (answer.body as { docs?: unknown[] } | undefined)?.docs ?? [];
        expect(answer.status >= 400 || docs.length === 0, `${slug} for ${asker.name}: ${answer.status}`).toBe(true);
      }
    }
  });

  it('fails when one rule is removed', async () => {
    const { leads } = portal().payload.collections;
    const kept = leads.config.access.read;
    leads.config.access.read = () => true;
    try {
      const owner = askers.find(({ name }) => name === 'owner') as Asker;
      const found = failures(await runCollections(world, owner, ['leads']));
      expect(found.some((line) => line.includes("leaks another partner's row"))).toBe(true);
      expect(found.some((line) => line.includes('read of another’s'))).toBe(true);
    } finally {
      leads.config.access.read = kept;
    }
  });

  it('covers each tier: a locked module or asset never reaches a lower one', async () => {
    const { poolOf } = await import('@/server/db/transaction');
    const secret = `LOCKED${Date.now()}`;
    for (const tier of TIERS) {
      await poolOf(portal().payload).query(
        `INSERT INTO marketing_assets (id, title, category, kind, min_tier, description, link, published) VALUES (gen_random_uuid(), $1, 'brochures', 'link', $2::text::enum_marketing_assets_min_tier, $3, $3, true)`,
        [`Asset for ${tier}`, tier, `${secret}-${tier}-end`],
      );
    }
    for (const [i, tier] of TIERS.entries()) {
      const { actor } = await makePartner(portal(), { tier });
      const token = await api.tokenFor(actor);
      const roads = [
        await api.call('/api/marketing-assets?limit=100&depth=2', { token }),
        await api.call('/api/partner/resources?limit=200', { token }),
        await api.call(`/api/partner/resources?limit=200&q=${secret}`, { token }),
        await api.call(`/api/marketing-assets?where[description][contains]=${secret}`, { token }),
        await api.call('/api/graphql', {
          method: 'POST',
          token,
          body: { query: '{ MarketingAssets(limit: 100) { docs { title description link } } }' },
        }),
      ];
      for (const higher of TIERS.slice(i + 1)) {
        for (const answer of roads)
          expect(answer.text, `${tier} must not see what is for ${higher}`).not.toContain(`${secret}-${higher}-end`);
      }
      expect(roads[1]?.text, `${tier} sees its own`).toContain(`${secret}-${tier}-end`);
    }
  });
});
