import { rm } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PartnerActor } from '@/contracts/actor';
import type { Tier } from '@/contracts/tiers/tier';
import type { MarketingAsset } from '@/payload-types';
import { reading } from '../../support/act';
import { type Api, createApi } from '../../support/api';
import { usePortal } from '../../support/boot';
import { makeMember, makePartner, makeStaff } from '../../support/fixtures';

const portal = usePortal();
const SECRET = 'zanzibar-secret';
const BYTES = Buffer.from('%PDF-1.4\n% the bytes of a deck, long enough to take a part of\nxref\n%%EOF\n');

type Asset = { asset: MarketingAsset; fileId: string };

async function publishAsset(minTier: Tier, over: Partial<MarketingAsset> = {}): Promise<Asset> {
  const { payload } = portal();
  const { actor } = await makeStaff(portal(), 'content');
  const file = await payload.create({
    collection: 'private-files',
    data: {},
    file: { data: BYTES, mimetype: 'application/pdf', name: `${SECRET} deck.pdf`, size: BYTES.length },
    req: await portal().reqAs(actor),
    overrideAccess: false,
  });
  const asset = await payload.create({
    collection: 'marketing-assets',
    data: {
      title: `Deck for ${minTier}`,
      category: 'brochures',
      kind: 'deck',
      minTier,
      teaser: `Teaser of ${minTier}`,
      description: `The ${SECRET} inside`,
      link: `https://files.example/${SECRET}`,
      file: file.id,
      published: true,
      ...over,
    },
    req: await portal().reqAs(actor),
    overrideAccess: false,
    depth: 0,
  });
  return { asset, fileId: file.id };
}

const assets = {} as Record<Tier, Asset>;
let hidden: Asset;
let partners: Record<Tier, PartnerActor>;
let api: Api;
beforeAll(async () => {
  for (const tier of ['starter', 'active', 'performer', 'elite'] as const) assets[tier] = await publishAsset(tier);
  hidden = await publishAsset('starter', { title: 'Draft', published: false });
  const made = await Promise.all(
    (['starter', 'active', 'performer', 'elite'] as const).map(
      async (tier) => [tier, (await makePartner(portal(), { tier })).actor] as const,
    ),
  );
  partners = Object.fromEntries(made) as Record<Tier, PartnerActor>;
  api = await createApi(portal());
}, 120_000);

afterAll(async () => {
  const { FILES_DIR } = await import('@/integrations/storage/files-place');
  await rm(FILES_DIR, { recursive: true, force: true });
});

async function listFor(actor: PartnerActor, query: Record<string, unknown> = {}) {
  const { listResources } = await import('@/server/resources/list-resources');
  return listResources(await reading(portal(), actor), { limit: 50, sort: 'title', ...query });
}

async function openFor(actor: PartnerActor, id: string) {
  const { openFile } = await import('@/server/resources/open-file');
  return openFile(await reading(portal(), actor), { id });
}

describe('the list of material', () => {
  it('shows what is unlocked with its file, and of the rest the teaser alone', async () => {
    const { docs } = await listFor(partners.active);
    expect(docs.map(({ title, locked }) => [title, locked])).toEqual([
      ['Deck for active', false],
      ['Deck for elite', true],
      ['Deck for performer', true],
      ['Deck for starter', false],
    ]);
    expect(docs[0]).toEqual({
      id: assets.active.asset.id,
      title: 'Deck for active',
      category: 'brochures',
      kind: 'deck',
      minTier: 'active',
      locked: false,
      teaser: 'Teaser of active',
      description: `The ${SECRET} inside`,
      link: `https://files.example/${SECRET}`,
      file: { id: assets.active.fileId, name: `${SECRET} deck.pdf`, size: BYTES.length, mime: 'application/pdf' },
    });
    expect(docs[1]).toEqual({
      id: assets.elite.asset.id,
      title: 'Deck for elite',
      category: 'brochures',
      kind: 'deck',
      minTier: 'elite',
      locked: true,
      teaser: 'Teaser of elite',
    });
  });

  it('finds in what is unlocked, and of the rest in title and teaser alone', async () => {
    const titles = async (actor: PartnerActor, q: string) =>
      (await listFor(actor, { q })).docs.map(({ title }) => title);
    expect(await titles(partners.starter, SECRET)).toEqual(['Deck for starter']);
    expect(await titles(partners.elite, SECRET)).toHaveLength(4);
    expect(await titles(partners.starter, 'teaser elite')).toEqual(['Deck for elite']);
    expect(await titles(partners.starter, `elite ${SECRET}`)).toEqual([]);
    expect(await titles(partners.starter, 'draft')).toEqual([]);
  });

  it('is filtered and paged', async () => {
    const { docs, nextCursor, hasNextPage } = await listFor(partners.elite, {
      limit: 3,
      kind: 'deck',
      category: 'brochures',
    });
    expect([docs.length, hasNextPage]).toEqual([3, true]);
    expect((await listFor(partners.elite, { limit: 3, cursor: nextCursor })).docs.map(({ title }) => title)).toEqual([
      'Deck for starter',
    ]);
    expect((await listFor(partners.elite, { kind: 'logo' })).docs).toEqual([]);
    await expect(listFor(partners.elite, { cursor: 'nonsense' })).rejects.toMatchObject({ code: 'invalid' });
  });
});

describe('material that is being edited', () => {
  it.each(['javascript:alert(1)', 'data:text/html,x', 'files.example/deck', `https://${'x'.repeat(500)}`])(
    'has no link to %s',
    async (link) => {
      await expect(publishAsset('starter', { link, published: false })).rejects.toMatchObject({
        name: 'ValidationError',
      });
    },
  );
});

describe('a private file', () => {
  it('opens for the tier that unlocks it, whole and in parts', async () => {
    const file = await openFor(partners.performer, assets.performer.fileId);
    expect(file).toMatchObject({ name: `${SECRET} deck.pdf`, size: BYTES.length, mime: 'application/pdf' });
    expect(await buffer(file.read())).toEqual(BYTES);
    expect((await buffer(file.read({ start: 1, end: 3 }))).toString()).toBe('PDF');
  });

  it('is not there below the tier, before it is published, and without an item that refers to it', async () => {
    const { actor } = await makeStaff(portal(), 'content');
    const loose = await portal().payload.create({
      collection: 'private-files',
      data: {},
      file: { data: BYTES, mimetype: 'application/pdf', name: 'loose.pdf', size: BYTES.length },
      req: await portal().reqAs(actor),
      overrideAccess: false,
    });
    const refusals = await Promise.all(
      [
        openFor(partners.starter, assets.active.fileId),
        openFor(partners.performer, assets.elite.fileId),
        openFor(partners.elite, hidden.fileId),
        openFor(partners.elite, loose.id),
        openFor(partners.elite, '01938d4e-0000-7000-8000-000000000009'),
      ].map((opening) => opening.catch((error: unknown) => error)),
    );
    for (const refusal of refusals)
      expect(refusal).toMatchObject({ code: 'not_found', message: 'There is no such file.' });
  });

  it('opens at once after a promotion and closes at once after a demotion', async () => {
    const { fileId } = assets.elite;
    await expect(openFor({ ...partners.starter, tier: 'elite' }, fileId)).resolves.toMatchObject({ id: fileId });
    await expect(openFor({ ...partners.elite, tier: 'performer' }, fileId)).rejects.toMatchObject({
      code: 'not_found',
    });
  });

  it('has a stored name that cannot be guessed', async () => {
    const file = await portal().payload.findByID({
      collection: 'private-files',
      id: assets.starter.fileId,
      overrideAccess: true,
    });
    expect(file.filename).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\.pdf$/);
    expect(file.originalName).toBe(`${SECRET} deck.pdf`);
  });

  it('comes over HTTP with its range, for this tier only', async () => {
    const path = `/api/partner/files/${assets.active.fileId}`;
    const token = await api.tokenFor(partners.active);
    const whole = await api.call(path, { token });
    expect([whole.status, whole.text, whole.headers.get('cache-control')]).toEqual([
      200,
      BYTES.toString(),
      'private, no-store',
    ]);
    const part = await api.call(path, { token, headers: { range: 'bytes=0-3' } });
    expect([part.status, part.text, part.headers.get('content-range')]).toEqual([
      206,
      '%PDF',
      `bytes 0-3/${BYTES.length}`,
    ]);
    expect((await api.call(path, { token: await api.tokenFor(partners.starter) })).status).toBe(404);
    expect((await api.call(path)).status).toBe(401);
    expect((await api.call('/api/partner/files/nonsense', { token })).status).toBe(404);
  });
});

describe('a locked item', () => {
  it('never leaks by any road: lists, searches, REST, GraphQL, file addresses', async () => {
    const token = await api.tokenFor(partners.starter);
    const { asset, fileId } = assets.elite;
    const stored = await portal().payload.findByID({ collection: 'private-files', id: fileId, overrideAccess: true });
    const graphql = (query: string) => ({ path: '/api/graphql', options: { method: 'POST', body: { query } } });
    const roads = [
      { path: '/api/partner/resources' },
      { path: `/api/partner/resources?q=${SECRET}` },
      { path: `/api/partner/files/${fileId}` },
      { path: '/api/marketing-assets?depth=2&limit=100' },
      { path: `/api/marketing-assets/${asset.id}` },
      { path: `/api/marketing-assets?where[description][contains]=${SECRET}&where[id][equals]=${asset.id}` },
      { path: `/api/marketing-assets?where[file.originalName][contains]=${SECRET}` },
      { path: `/api/marketing-assets/count?where[id][equals]=${asset.id}` },
      { path: '/api/private-files?depth=0' },
      { path: `/api/private-files/${fileId}` },
      { path: `/api/private-files/file/${stored.filename}` },
      graphql('{ MarketingAssets(limit: 100) { docs { id description link file { originalName url } } } }'),
      graphql(`{ MarketingAsset(id: "${asset.id}") { description } }`),
      graphql('{ PrivateFiles { docs { id originalName } } }'),
      graphql(`{ countMarketingAssets(where: { id: { equals: "${asset.id}" } }) { totalDocs } }`),
    ];
    for (const { path, ...rest } of roads) {
      const answer = await api.call(path, { token, ...('options' in rest ? rest.options : {}) });
      const where = `${path} ${JSON.stringify(rest)}`;
      expect(answer.status, where).toBeLessThan(500);
      expect(answer.text, where).not.toContain('of a deck');
      expect(answer.text, where).not.toContain(fileId);
      expect(answer.text, where).not.toContain(String(stored.filename));
      // The starter's own deck tells the same secret; what must not come is that of another tier.
      for (const doc of secretsIn(answer.body)) expect(doc, where).toBe(assets.starter.asset.id);
      if (/count/i.test(where)) expect(answer.text, where).not.toMatch(/"totalDocs":\s*[1-9]/);
    }
  });

  it('is not opened to a member of a suspended partner', async () => {
    const { partnerId } = await makePartner(portal(), { tier: 'elite', status: 'suspended' });
    const { actor } = await makeMember(portal(), partnerId, 'owner', { status: 'suspended' });
    const token = await api.tokenFor({ ...actor, partnerId });
    for (const path of ['/api/partner/resources', `/api/partner/files/${assets.starter.fileId}`])
      expect((await api.call(path, { token })).status).toBe(403);
  });
});

describe('material that is switched off', () => {
  it('is not there by any road', async () => {
    const { poolOf } = await import('@/server/db/transaction');
    const pool = poolOf(portal().payload);
    const token = await api.tokenFor(partners.elite);
    const roads = [
      '/api/partner/resources',
      `/api/partner/files/${assets.starter.fileId}`,
      '/api/leaderboard?metric=deals&period=all',
    ];
    for (const road of roads) expect((await api.call(road, { token })).status).toBe(200);
    await pool.query(
      `UPDATE programme_settings SET module_resources = false, module_leaderboard = false, module_training = false`,
    );
    try {
      for (const road of roads) {
        expect(await api.call(road, { token })).toMatchObject({ status: 404, body: { error: { code: 'not_found' } } });
      }
      for (const slug of ['marketing-assets', 'training-modules']) {
        expect((await api.call(`/api/${slug}`, { token })).status).toBe(403);
      }
    } finally {
      await pool.query(
        `UPDATE programme_settings SET module_resources = true, module_leaderboard = true, module_training = true`,
      );
    }
  });
});

describe('material that names a feature', () => {
  it('is open to whom the feature is granted, by list, file and REST, and to nobody else below the tier', async () => {
    const { asset, fileId } = await publishAsset('performer', { title: 'Study', feature: 'case-studies' });
    const { actor } = await makePartner(portal());
    const lockedFor = async (as: PartnerActor) => (await listFor(as)).docs.find(({ id }) => id === asset.id)?.locked;
    expect(await lockedFor(actor)).toBe(true);
    await expect(openFor(actor, fileId)).rejects.toMatchObject({ code: 'not_found' });
    const { poolOf } = await import('@/server/db/transaction');
    await poolOf(portal().payload).query(
      `INSERT INTO feature_grants (id, partner_id, feature, reason, created_at, updated_at) VALUES (portal_uuidv7(), $1, 'case-studies', 'Trial', now(), now())`,
      [actor.partnerId],
    );
    const granted = { ...actor, features: ['case-studies'] };
    expect(await lockedFor(granted)).toBe(false);
    expect((await openFor(granted, fileId)).id).toBe(fileId);
    const rest = await api.call(`/api/marketing-assets/${asset.id}`, { token: await api.tokenFor(actor) });
    expect(rest).toMatchObject({ status: 200, body: { id: asset.id } });
  });
});

/** Ids of the documents in an answer that hold the secret. */
function secretsIn(body: unknown): string[] {
  if (Array.isArray(body)) return body.flatMap(secretsIn);
  if (body === null || typeof body !== 'object') return [];
  const own = 'id' in body && Object.values(body).some((value) => typeof value === 'string' && value.includes(SECRET));
  return own ? [String(body.id)] : Object.values(body).flatMap(secretsIn);
}
