import { formatNames } from 'payload';
import { beforeAll, describe, expect, it } from 'vitest';
import { PARTNER_SCOPES, SCOPES, type Scope, scopeOfCollection } from '@/contracts/accounts/api-scopes';
import { STAFF_ROLES } from '@/contracts/roles';
import { TIERS } from '@/contracts/tiers/tier';
import { type Api, createApi } from '../support/api';
import { usePortal } from '../support/boot';
import { makeMember, makePartner, makeStaff } from '../support/fixtures';
import { makeKey } from '../support/make-key';
import { makeAlly } from './alliance';
import { BUILT_IN_COLLECTIONS, COLLECTION_EXPECTATIONS } from './collection-expectations';
import { type Asker, type Cell, GRAPHQL_NAMES, isInScope, runCollections, type World } from './collections-matrix';
import { readGraphqlNames, runGraphql } from './graphql-matrix';
import { makeRows, makeSharedRows } from './rows';

const portal = usePortal();
let api: Api;
let world: World;
const askers: Asker[] = [];
let suspendedWorld: World;
let alliedWorld: World;
const worldOf = ({ name, side }: Asker): World =>
  name === 'ally' ? alliedWorld : side === 'suspended' ? suspendedWorld : world;

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
  const ally = await makeAlly(portal(), foreign, foreignRows.marker);
  alliedWorld = { api, own: await makeRows(portal(), ally), foreign: foreignRows, shared };
  askers.push({
    name: 'ally',
    token: await api.tokenFor(ally.actor),
    side: 'member',
    role: 'owner',
    userId: ally.userId,
  });
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
  const reading = PARTNER_SCOPES.filter((scope) => scope.endsWith(':read'));
  const keyOf = async (name: string, scopes: readonly Scope[], role: 'owner' | 'admin', expired = false) => {
    const owner = role === 'admin' ? (await makeStaff(portal(), 'admin')).actor : own.actor;
    const { secret: token } = await makeKey(portal(), owner, scopes, { expired });
    const side = expired ? ('anonymous' as const) : role === 'admin' ? ('staff' as const) : ('member' as const);
    // By a member's notifications it is known whose the rows are: those of the owner.
    askers.push({ name, token, side, role, scopes, ...(role === 'owner' ? { userId: own.userId } : {}) });
  };
  await keyOf('key of the owner that reads', reading, 'owner');
  await keyOf('key of the owner for everything', PARTNER_SCOPES, 'owner');
  await keyOf('key of the owner that has expired', PARTNER_SCOPES, 'owner', true);
  await keyOf('key of an admin for the pipeline’s reading', ['pipeline:read'], 'admin');
  await keyOf('key of an admin for everything', SCOPES, 'admin');
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

  it('says of every collection and global what scope lets a key in', () => {
    const { globals } = portal().payload.config;
    for (const slug of [...slugs(), ...globals.map((global) => global.slug)])
      expect(scopeOfCollection(slug, 'read'), slug).not.toBeUndefined();
  });

  it('keeps every cell: each collection, operation and road for each who may ask', async () => {
    const cells: Cell[] = [];
    for (const asker of askers) cells.push(...(await runCollections(worldOf(asker), asker, slugs())));
    expect(cells.length).toBeGreaterThan(1_000);
    expect(failures(cells)).toEqual([]);
  }, 600_000);

  it('tells a leader, recruiter and split partner of another’s deal by its money alone, on every road', async () => {
    const { token } = askers.find(({ name }) => name === 'ally') as Asker;
    const roads: Record<string, string[]> = {};
    const ask = async (path: string, query?: string) => {
      const answer = await api.call(path, { token, ...(query ? { method: 'POST', body: { query } } : {}) });
      expect(answer.status, path).toBe(200);
      roads[query ?? path] = answer.text.includes(world.foreign.marker) ? [answer.text.slice(0, 300)] : [];
      return answer;
    };
    const lines = await ask('/api/partner/commissions?limit=200&count=1');
    const kinds = (lines.body as { docs: { kind: string; dealId: string | null }[] }).docs
      .filter(({ dealId }) => dealId !== null)
      .map(({ kind }) => kind);
    expect([...new Set(kinds)].sort(), 'it has lines of each kind').toEqual(['base', 'override', 'referral']);
    const year = `from=${new Date(Date.now() - 30 * 86_400_000).toISOString()}&to=${new Date(Date.now() + 86_400_000).toISOString()}`;
    const dashboard = await ask('/api/partner/dashboard');
    await ask('/api/partner/earnings/summary');
    await ask(`/api/partner/earnings/chart?${year}&bucket=day`);
    const notices = await ask('/api/notifications?limit=100');
    expect((notices.body as { docs: unknown[] }).docs.length).toBeGreaterThan(0);
    await ask('/api/leaderboard?metric=commission&period=all&limit=50');
    await ask('/api/partner/deals');
    await ask('/api/partner/tier-status');
    for (const slug of ['commissions', 'deal-splits', 'notifications', 'deals', 'deal-changes', 'agreements']) {
      const list = slug === 'notifications' ? `/api/${slug}` : `/api/${slug}?limit=200&depth=3`;
      await ask(list);
    }
    await ask(
      '/api/graphql',
      '{ Commissions(limit: 200) { docs { reason heldReason deal { title staffNote } partner { name bio } } } }',
    );
    await ask(
      '/api/graphql',
      '{ DealSplits(limit: 200) { docs { shareBps deal { title client { name } lead { companyName } } } } }',
    );
    const { poolOf } = await import('@/server/db/transaction');
    const { rows } = await poolOf(portal().payload).query<{ data: string }>(
      `SELECT data::text FROM events e JOIN memberships m ON e.audience->>'partner' = m.partner_id::text OR e.audience->>'user' = m.user_id::text
        WHERE m.user_id = $1`,
      [(askers.find(({ name }) => name === 'ally') as Asker).userId],
    );
    roads.events = rows.map(({ data }) => data).filter((data) => data.includes(world.foreign.marker));
    expect(Object.fromEntries(Object.entries(roads).filter(([, leaks]) => leaks.length > 0))).toEqual({});
    expect(dashboard.text).toContain('from a deal in your team');
  });

  it('keeps the same by GraphQL: another’s row by its id, by a count, and a change and a removal of it', async () => {
    const admin = askers.find(({ role }) => role === 'admin') as Asker;
    const names = await readGraphqlNames(api, admin.token, slugs());
    const asked = [...names].filter(([, name]) => name.one && name.count).map(([slug]) => slug);
    expect(asked.sort(), 'each is asked by its id and counted').toEqual(slugs().sort());
    const cells: Cell[] = [];
    for (const asker of askers) cells.push(...(await runGraphql(worldOf(asker), asker, names)));
    expect(cells.length).toBeGreaterThan(500);
    expect(failures(cells)).toEqual([]);
  }, 600_000);

  it('shows what is between staff to staff alone: notes on a deal and a call, the application, why a line is held', async () => {
    const { poolOf } = await import('@/server/db/transaction');
    const owner = askers.find(({ name }) => name === 'owner') as Asker;
    const { marker, ids } = world.own;
    const client = await poolOf(portal().payload).connect();
    try {
      await client.query(`SELECT set_config('portal.use_case', 'holdCommissions', false)`);
      await client.query(`UPDATE commissions SET held_reason = $2 WHERE id = $1`, [ids.commissions, `HELD ${marker}`]);
      await client.query(`SELECT set_config('portal.use_case', '', false)`);
    } finally {
      client.release();
    }
    const secrets = [`NOTE ${marker}`, `CALL ${marker}`, `APPLICATION ${marker}`, `HELD ${marker}`];
    const roads = [
      `/api/deals/${ids.deals}?depth=3`,
      `/api/engagement-calls/${ids['engagement-calls']}?depth=3`,
      `/api/partners/${ids.partners}?depth=3`,
      `/api/commissions/${ids.commissions}?depth=3`,
      '/api/partner/deals',
      '/api/partner/profile',
      '/api/partner/commissions',
      '/api/partner/dashboard',
    ];
    const queries = [
      '{ Deals { docs { title staffNote } } }',
      '{ EngagementCalls { docs { kind notes } } }',
      '{ Partners { docs { name application } } }',
      '{ Commissions { docs { kind heldReason heldCause } } }',
    ];
    const answers = async (token: string | null) => [
      ...(await Promise.all(roads.map((path) => api.call(path, { token })))),
      ...(await Promise.all(
        queries.map((query) => api.call('/api/graphql', { method: 'POST', token, body: { query } })),
      )),
    ];
    const told = (texts: readonly { text: string }[]) =>
      secrets.filter((secret) => texts.some(({ text }) => text.includes(secret)));
    expect(told(await answers(owner.token))).toEqual([]);
    const admin = askers.find(({ role }) => role === 'admin') as Asker;
    expect(told(await answers(admin.token)), 'staff read them').toEqual(secrets);
    // Nor may they be guessed by asking which rows have them.
    for (const [path, field] of [
      ['/api/deals', 'staffNote'],
      ['/api/engagement-calls', 'notes'],
      ['/api/commissions', 'heldReason'],
    ]) {
      const guess = await api.call(`${path}?where[${field}][contains]=${marker}`, { token: owner.token });
      expect((guess.body as { totalDocs?: number }).totalDocs ?? 0, `${path} by ${field}`).toBe(0);
    }
  });

  it('keeps the programme’s settings to staff, and their change to finance and managers, by REST and GraphQL', async () => {
    const terms =
      'holdDays: 14, capBps: 5000, referralWindowMonths: 12, payoutMinimumCents: 5000, planNoticeDays: 30, reportingCurrency: USD, ' +
      'stageNewPlace: 1, stageContactedPlace: 2, stageQualifiedPlace: 3, stageProposalPlace: 4, confirmAfterHours: 24, secondFactor: nobody';
    const mutation = `mutation { updateProgrammeSetting(data: { name: "P", timeZone: "UTC", ${terms} }) { name } }`;
    for (const asker of askers) {
      const { token } = asker;
      const seen = asker.side === 'staff' && isInScope(asker, 'programme-settings', 'read');
      const changes = seen && ['admin', 'finance', 'partner-manager'].includes(asker.role as string);
      const graphql = async (query: string) => {
        const answer = await api.call('/api/graphql', { method: 'POST', token, body: { query } });
        const { data } = answer.body as { data?: Record<string, unknown> | null };
        return Object.values(data ?? {})[0] != null;
      };
      const got = {
        read: (await api.call('/api/globals/programme-settings', { token })).status === 200,
        query: await graphql('{ ProgrammeSetting { name } }'),
        update: (await api.call('/api/globals/programme-settings', { method: 'POST', token, body: {} })).status === 200,
        mutation: await graphql(mutation),
      };
      expect(got, asker.name).toEqual({ read: seen, query: seen, update: changes, mutation: changes });
    }
  });

  it('keeps drafts of the public page and its editing to content editors and admins, by REST and GraphQL', async () => {
    const { payload } = portal();
    const data = (metaTitle: string, _status: 'published' | 'draft') => ({ metaTitle, _status });
    const page = { slug: 'programme-page', overrideAccess: true, depth: 0 } as const;
    await payload.updateGlobal({ ...page, data: data('OPEN TITLE', 'published') });
    await payload.updateGlobal({ ...page, data: data('DRAFT TITLE', 'draft'), draft: true });
    const mutation = 'mutation { updateProgrammePage(draft: true, data: { metaTitle: "DRAFT TITLE" }) { metaTitle } }';
    for (const asker of askers) {
      const { token } = asker;
      const edits =
        asker.side === 'staff' &&
        ['admin', 'content'].includes(asker.role as string) &&
        isInScope(asker, 'programme-page', 'write');
      const reads = asker.side === 'staff' && isInScope(asker, 'programme-page', 'read');
      const road = '/api/globals/programme-page';
      const graphql = async (query: string) =>
        (await api.call('/api/graphql', { method: 'POST', token, body: { query } })).text;
      const told = (text: string) => ['OPEN', 'DRAFT'].filter((word) => text.includes(`${word} TITLE`));
      const got = {
        rest: told((await api.call(road, { token })).text),
        draft: told((await api.call(`${road}?draft=true`, { token })).text).includes('DRAFT'),
        versions: told((await api.call(`${road}/versions`, { token })).text).includes('DRAFT'),
        query: told(await graphql('{ ProgrammePage { metaTitle } }')),
        queryDraft: told(await graphql('{ ProgrammePage(draft: true) { metaTitle } }')).includes('DRAFT'),
        update: (await api.call(`${road}?draft=true`, { method: 'POST', token, body: {} })).status === 200,
        mutation: !(await graphql(mutation)).includes('"errors"'),
      };
      const seen = reads ? ['OPEN'] : [];
      expect(got, asker.name).toEqual({
        rest: seen,
        draft: edits,
        versions: edits,
        query: seen,
        queryDraft: edits,
        update: edits,
        mutation: edits,
      });
    }
  });

  it('gives a file to whom its material is unlocked, and to nobody by another’s or a locked asset', async () => {
    const { poolOf } = await import('@/server/db/transaction');
    const pool = poolOf(portal().payload);
    const file = async (minTier: string, published: boolean): Promise<string> => {
      const { rows } = await pool.query<{ id: string }>(
        `INSERT INTO private_files (id, original_name, filename, mime_type, filesize) VALUES (gen_random_uuid(), 'a.pdf', gen_random_uuid() || '.pdf', 'application/pdf', 10) RETURNING id`,
      );
      const id = rows[0]?.id as string;
      await pool.query(
        `INSERT INTO marketing_assets (id, title, category, kind, min_tier, file_id, published) VALUES (gen_random_uuid(), 'Asset', 'brochures', 'document', $2::text::enum_marketing_assets_min_tier, $1, $3)`,
        [id, minTier, published],
      );
      return id;
    };
    const [open, locked, draft] = [
      await file('starter', true),
      await file('elite', true),
      await file('starter', false),
    ];
    const alone = world.shared['private-files'] as string;
    for (const asker of askers) {
      const status = async (id: string) => (await api.call(`/api/partner/files/${id}`, { token: asker.token })).status;
      const got = [await status(open), await status(locked), await status(draft), await status(alone)];
      // The file of the open asset has no bytes here, so that whoever is let through is told that it is missing.
      if (asker.side === 'member') expect(got.slice(1), asker.name).not.toContain(200);
      else for (const each of got) expect([401, 403], asker.name).toContain(each);
      for (const id of [open, locked, draft, alone])
        expect((await api.call(`/api/private-files/${id}`, { token: asker.token })).status === 200, asker.name).toBe(
          asker.side === 'staff' && isInScope(asker, 'private-files', 'read'),
        );
    }
    const owner = askers.find(({ name }) => name === 'owner') as Asker;
    const refusal = async (id: string) => {
      const answer = await api.call(`/api/partner/files/${id}`, { token: owner.token });
      return (answer.body as { error?: { code: string } }).error?.code;
    };
    expect(await refusal(locked)).toBe(await refusal(alone));
  });

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
