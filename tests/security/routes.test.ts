import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { PARTNER_SCOPES, SCOPES, type Scope, scopeOfRoute } from '@/contracts/accounts/api-scopes';
import { ALL_ROUTES } from '@/contracts/all-routes';
import { STAFF_ROLES } from '@/contracts/roles';
import type { RouteSpec } from '@/contracts/route';
import { type Api, createApi, TEST_ORIGIN } from '../support/api';
import { usePortal } from '../support/boot';
import { makeMember, makePartner, makeStaff } from '../support/fixtures';
import { makeKey } from '../support/make-key';
import { ROUTE_EXPECTATIONS, type RouteExpectation } from './route-expectations';
import { makeRows, type Rows } from './rows';

const portal = usePortal();
const routes: readonly RouteSpec[] = ALL_ROUTES;
let api: Api;
let foreign: Rows;
const tokens = new Map<keyof RouteExpectation, string | null>();

beforeAll(async () => {
  api = await createApi(portal());
  const own = await makePartner(portal(), { tier: 'elite' });
  foreign = await makeRows(portal(), await makePartner(portal(), { tier: 'elite' }));
  tokens.set('anonymous', null);
  tokens.set('owner', await api.tokenFor(own.actor));
  for (const role of ['viewer', 'sales'] as const) {
    tokens.set(role, await api.tokenFor((await makeMember(portal(), own.partnerId, role, { tier: 'elite' })).actor));
  }
  tokens.set('suspendedOwner', await api.tokenFor((await makePartner(portal(), { status: 'suspended' })).actor));
  for (const role of STAFF_ROLES) tokens.set(role, await api.tokenFor((await makeStaff(portal(), role)).actor));
});

/** The path with an id of the other partner's where one is asked for. */
function pathOf(spec: RouteSpec): string {
  const area = spec.id.split('.')[0] ?? '';
  const slug = {
    leads: 'leads',
    'lead-views': 'lead-views',
    clients: 'clients',
    deals: 'deals',
    tiers: 'partners',
    partners: 'partners',
    commissions: 'commissions',
    notifications: 'notifications',
    files: 'lead-files',
    sessions: 'sessions',
  }[area];
  return spec.path.replace(':id', (slug && foreign.ids[slug]) || randomUUID());
}

describe('the isolation matrix of routes', () => {
  it('has a line for every declared route and none for one that is gone', () => {
    expect(Object.keys(ROUTE_EXPECTATIONS).sort()).toEqual(routes.map(({ id }) => id).sort());
  });

  it('binds every declared route, once', async () => {
    const { allBindings } = await import('@/http/bindings');
    expect(
      allBindings(TEST_ORIGIN)
        .map(({ spec }) => spec.id)
        .sort(),
    ).toEqual(routes.map(({ id }) => id).sort());
  });

  for (const spec of routes) {
    it(`${spec.method} ${spec.path} opens to whom it should`, async () => {
      const expected = ROUTE_EXPECTATIONS[spec.id] as RouteExpectation;
      // A sign-out would end the sessions that the other routes are asked with.
      const ends = spec.id.endsWith('.logout');
      for (const [who, door] of Object.entries(expected) as [keyof RouteExpectation, string][]) {
        // An unknown field: whoever gets through the door is told so, and nothing is changed.
        const body = spec.method === 'GET' || spec.method === 'DELETE' ? undefined : { noSuchField: true };
        const answer = await api.call(pathOf(spec), {
          method: spec.method,
          token: ends ? null : (tokens.get(who) ?? null),
          ...(body ? { body } : {}),
        });
        const code = (answer.body as { error?: { code: string } } | undefined)?.error?.code;
        const where = `${spec.id} for ${who}: ${answer.status} ${code ?? ''}`;
        expect(answer.status, where).toBeLessThan(500);
        if (door !== 'yes') expect(code, where).toBe(door);
        else
          expect(
            ['unauthenticated', 'forbidden', 'suspended'].includes(code ?? '') && !spec.id.startsWith('auth.'),
            where,
          ).toBe(false);
        const partnerSide = ['anonymous', 'viewer', 'sales', 'owner', 'suspendedOwner'].includes(who);
        if (partnerSide) expect(answer.text, `${where} leaks`).not.toContain(foreign.marker);
      }
    });
  }

  it('says of every route what scope lets a key in, and lets a partner choose what its routes need', () => {
    const undecided = routes.filter((spec) => scopeOfRoute(spec) === undefined);
    expect(undecided.map(({ id }) => id)).toEqual([]);
    const needed = routes.filter(({ who }) => who.kind === 'partner').flatMap((spec) => scopeOfRoute(spec) ?? []);
    expect(needed.filter((scope) => !(PARTNER_SCOPES as readonly Scope[]).includes(scope))).toEqual([]);
  });

  it('opens by a key what its owner may and the scopes name, and by an expired one nothing', async () => {
    const owner = (await makePartner(portal(), { tier: 'elite' })).actor;
    const admin = (await makeStaff(portal(), 'admin')).actor;
    const reading = PARTNER_SCOPES.filter((scope) => scope.endsWith(':read'));
    const keys = [
      { who: 'owner', scopes: reading, secret: (await makeKey(portal(), owner, reading)).secret },
      { who: 'owner', scopes: ['money:read'], secret: (await makeKey(portal(), owner, ['money:read'])).secret },
      { who: 'admin', scopes: ['pipeline:write'], secret: (await makeKey(portal(), admin, ['pipeline:write'])).secret },
      { who: 'admin', scopes: SCOPES, secret: (await makeKey(portal(), admin, SCOPES)).secret },
      { who: 'anonymous', scopes: [], secret: (await makeKey(portal(), owner, reading, { expired: true })).secret },
    ] as const satisfies readonly { who: keyof RouteExpectation; scopes: readonly Scope[]; secret: string }[];
    for (const { who, scopes, secret } of keys) {
      for (const spec of routes) {
        const door = (ROUTE_EXPECTATIONS[spec.id] as RouteExpectation)[who];
        const scope = scopeOfRoute(spec);
        const inScope = spec.who.kind === 'public' || (scope && (scopes as readonly Scope[]).includes(scope));
        const body = spec.method === 'GET' || spec.method === 'DELETE' ? undefined : { noSuchField: true };
        const answer = await api.call(pathOf(spec), { method: spec.method, token: secret, ...(body ? { body } : {}) });
        const code = (answer.body as { error?: { code: string } } | undefined)?.error?.code;
        const where = `${spec.id} by a key of ${who} for ${scopes}: ${answer.status} ${code ?? ''}`;
        expect(answer.status, where).toBeLessThan(500);
        if (door !== 'yes') expect(code, where).toBe(door);
        else if (!inScope) expect(code, where).toBe('forbidden');
        else if (spec.who.kind !== 'public') expect(['unauthenticated', 'forbidden'], where).not.toContain(code);
        if (who !== 'admin') expect(answer.text, `${where} leaks`).not.toContain(foreign.marker);
      }
    }
  }, 120_000);

  it('answers another partner’s id exactly as one that does not exist', async () => {
    const token = tokens.get('owner') ?? null;
    for (const spec of routes.filter(({ path, who }) => path.includes(':id') && who.kind === 'partner')) {
      const body = {
        'leads.update': { version: 1, companyName: 'x' },
        'leads.move': { to: 'contacted' },
        'clients.update': { version: 1, name: 'x' },
        'leads.activity.add': { kind: 'note', text: 'x' },
        'auth.passkeys.rename': { name: 'x' },
        'auth.passkeys.remove': {},
        'leads.mails.send': { subject: 'x', body: 'x' },
      }[spec.id as 'leads.update'];
      const query = spec.id === 'leads.files.add' ? `?id=${randomUUID()}&name=x` : '';
      const ask = (path: string) =>
        api.call(`${path}${query}`, { method: spec.method, token, ...(body ? { body } : {}) });
      const theirs = await ask(pathOf(spec));
      const none = await ask(spec.path.replace(':id', randomUUID()));
      const plain = (text: string): string => text.replace(/"requestId":"[^"]+"/, '');
      expect(theirs.status, spec.id).toBe(404);
      expect(plain(theirs.text), spec.id).toBe(plain(none.text));
    }
  });

  it('takes a malformed id as one that does not exist', async () => {
    for (const id of ['1', 'null', "1' OR '1'='1", '%00', '../../etc/passwd', 'a'.repeat(5_000)]) {
      const answer = await api.call(`/api/partner/leads/${encodeURIComponent(id)}`, {
        token: tokens.get('owner') ?? null,
      });
      expect(answer.status, id.slice(0, 30)).toBe(404);
    }
  });
});
