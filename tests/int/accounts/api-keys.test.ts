import { beforeAll, describe, expect, it } from 'vitest';
import type { MadeApiKey } from '@/contracts/accounts/api-keys';
import type { PartnerActor } from '@/contracts/actor';
import { type Api, createApi } from '../../support/api';
import { usePortal } from '../../support/boot';
import { makeMember, makePartner, makeStaff, type PartnerFixture } from '../../support/fixtures';
import { makeKey } from '../../support/make-key';

const portal = usePortal();
let api: Api;
let elite: PartnerFixture;
let token: string;

beforeAll(async () => {
  api = await createApi(portal());
  elite = await makePartner(portal(), { tier: 'elite' });
  token = await api.tokenFor(elite.actor);
});

const pool = async () => {
  const { poolOf } = await import('@/server/db/transaction');
  return poolOf(portal().payload);
};
const rows = async <R extends Record<string, unknown>>(sql: string, values: unknown[] = []) =>
  (await (await pool()).query<R>(sql, values)).rows;
const codeOf = ({ body }: { body: unknown }) => (body as { error?: { code: string } }).error?.code;
const make = async (body: object, as = token) => {
  const answer = await api.call('/api/partner/api-keys', { method: 'POST', token: as, body });
  return { ...answer, made: answer.body as MadeApiKey };
};

describe('API keys of a partner', () => {
  it('shows the secret once, keeps a hash of it, and lists the key by what it begins with', async () => {
    const { status, made, text } = await make({ name: 'Warehouse', scopes: ['pipeline:read', 'money:read'] });
    expect(status).toBe(201);
    expect(made.secret).toMatch(/^ppk_[A-Za-z0-9_-]{43}$/);
    expect(text.split(made.secret)).toHaveLength(2);
    expect(made.secret.startsWith(made.key.prefix)).toBe(true);
    const [kept] = await rows<{ row: string }>(`SELECT to_jsonb(k)::text AS row FROM api_keys k WHERE id = $1`, [
      made.key.id,
    ]);
    expect(kept?.row).not.toContain(made.secret.slice(12));
    const list = await api.call('/api/partner/api-keys?count=1', { token });
    expect(list.body).toMatchObject({
      docs: [{ id: made.key.id, name: 'Warehouse', scopes: ['pipeline:read', 'money:read'], lastUsedAt: null }],
      hasNextPage: false,
      totalDocs: 1,
    });
    expect(list.text).not.toContain(made.secret.slice(12));
    const stored = await rows(`SELECT 1 FROM idempotency_keys WHERE answer::text LIKE '%' || $1 || '%'`, [made.secret]);
    const logged = await rows(`SELECT 1 FROM audit_log WHERE detail::text LIKE '%' || $1 || '%'`, [made.secret]);
    expect([stored, logged]).toEqual([[], []]);
  });

  it('acts as its owner within its scopes, by our routes, Payload’s REST and GraphQL alike', async () => {
    const { secret } = await makeKey(portal(), elite.actor, ['pipeline:read', 'pipeline:write']);
    const made = await api.call('/api/partner/leads', {
      method: 'POST',
      token: secret,
      body: { companyName: 'By a program', contactName: 'P' },
    });
    expect(made.status).toBe(201);
    const id = (made.body as { id: string }).id;
    const rest = await api.call(`/api/leads/${id}`, { token: secret });
    const graphql = await api.call('/api/graphql', {
      method: 'POST',
      token: secret,
      body: { query: `{ Lead(id: "${id}") { companyName partner { name } } }` },
    });
    expect([rest.status, graphql.body]).toEqual([
      200,
      // The partner is of another area than the key's: it is not filled in.
      { data: { Lead: { companyName: 'By a program', partner: null } } },
    ]);
    expect(codeOf(await api.call('/api/partner/profile', { token: secret }))).toBe('forbidden');
    expect((await api.call('/api/commissions', { token: secret })).status).toBe(403);
    const [entry] = await rows<{ actor: string }>(`SELECT actor FROM audit_log WHERE action = 'leads.create'`);
    expect(entry?.actor).toMatch(/^api-key:/);
  });

  it('is refused when it has ended, was never one, or rests with its suspended partner', async () => {
    const expired = await makeKey(portal(), elite.actor, ['pipeline:read'], { expired: true });
    const revoked = await makeKey(portal(), elite.actor, ['pipeline:read']);
    const answer = await api.call(`/api/partner/api-keys/${revoked.id}`, { method: 'DELETE', token });
    expect((answer.body as { revokedAt: string }).revokedAt).not.toBeNull();
    const made = await makePartner(portal(), { tier: 'elite' });
    const resting = await makeKey(portal(), made.actor, ['pipeline:read', 'money:read']);
    const manager = await api.tokenFor((await makeStaff(portal(), 'partner-manager')).actor);
    await api.call(`/api/staff/partners/${made.partnerId}/status`, {
      method: 'POST',
      token: manager,
      body: { status: 'suspended', reason: 'A test' },
    });
    for (const [secret, status, code] of [
      [expired.secret, 401, 'unauthenticated'],
      [revoked.secret, 401, 'unauthenticated'],
      [`ppk_${'A'.repeat(43)}`, 401, 'unauthenticated'],
      [resting.secret, 403, 'suspended'],
    ] as const) {
      const ours = await api.call('/api/partner/leads', { token: secret });
      expect([ours.status, codeOf(ours)]).toEqual([status, code]);
      expect((await api.call('/api/leads', { token: secret })).status).toBe(status);
      const graphql = await api.call('/api/graphql', {
        method: 'POST',
        token: secret,
        body: { query: '{ Leads { docs { id } } }' },
      });
      expect(graphql.status).toBe(status);
    }
    // Own earnings, which a suspended partner still sees by its session, are for people.
    expect(codeOf(await api.call('/api/partner/commissions', { token: resting.secret }))).toBe('suspended');
  });

  it('does no more than its owner may now: a role, a membership and a tier that are gone take it along', async () => {
    const member = await makeMember(portal(), elite.partnerId, 'owner', { tier: 'elite' });
    const { secret } = await makeKey(portal(), member.actor, ['pipeline:read', 'pipeline:write']);
    const write = () =>
      api.call('/api/partner/leads', { method: 'POST', token: secret, body: { companyName: 'X', contactName: 'Y' } });
    expect((await write()).status).toBe(201);
    await rows(`UPDATE memberships SET role = 'viewer' WHERE user_id = $1`, [member.userId]);
    expect(codeOf(await write())).toBe('forbidden');
    expect((await api.call('/api/partner/leads', { token: secret })).status).toBe(200);
    await rows(`DELETE FROM memberships WHERE user_id = $1`, [member.userId]);
    expect((await api.call('/api/partner/leads', { token: secret })).status).toBe(401);

    const lower = await makePartner(portal(), { tier: 'active' });
    const locked = await makeKey(portal(), lower.actor, ['pipeline:read']);
    expect(codeOf(await api.call('/api/partner/leads', { token: locked.secret }))).toBe('feature_locked');
    expect((await api.call('/api/leads', { token: locked.secret })).status).toBe(403);
    const refused = await make({ name: 'No', scopes: ['pipeline:read'] }, await api.tokenFor(lower.actor));
    expect(refused.body).toMatchObject({
      error: { code: 'feature_locked', feature: 'api-access', requiredTier: 'elite' },
    });
  });

  it('opens neither the panel, nor sessions, nor sockets, nor further keys', async () => {
    const { secret } = await makeKey(portal(), elite.actor, ['accounts:read', 'accounts:write']);
    for (const [method, path] of [
      ['GET', '/api/partner/sessions'],
      ['GET', '/api/partner/api-keys'],
      ['POST', '/api/partner/api-keys'],
      ['POST', '/api/partner/password'],
    ] as const)
      expect(codeOf(await api.call(path, { method, token: secret, ...(method === 'POST' ? { body: {} } : {}) }))).toBe(
        'forbidden',
      );
    const me = await api.call('/api/partner-users/me', { token: secret });
    expect(me.body).toMatchObject({ user: { id: elite.userId } });
    const { openSession } = await import('@/realtime/handshake');
    await expect(
      openSession(portal().payload, 'http://localhost:3000', { headers: {}, auth: { token: secret } }),
    ).rejects.toThrow('unauthenticated');
    // Payload's pages and server actions authenticate by headers alone: a key is nobody there.
    const { user } = await portal().payload.auth({ headers: new Headers({ authorization: `Bearer ${secret}` }) });
    expect(user).toBeNull();
  });

  it('writes when it was used at most once a minute', async () => {
    const { id, secret } = await makeKey(portal(), elite.actor, ['pipeline:read']);
    const used = async () =>
      (await rows<{ at: Date | null }>(`SELECT last_used_at AS at FROM api_keys WHERE id = $1`, [id]))[0]?.at;
    expect(await used()).toBeNull();
    await api.call('/api/partner/leads', { token: secret });
    const first = await used();
    await api.call('/api/partner/leads', { token: secret });
    expect(await used()).toEqual(first);
    const { actorOfKey } = await import('@/server/accounts/resolve-api-key');
    const later = new Date((first as Date).getTime() + 61_000);
    await Promise.all([1, 2, 3].map(async () => actorOfKey(await pool(), secret, later)));
    expect(await used()).toEqual(later);
  });

  it('has a rate limit of its own', async () => {
    const strict = await createApi(portal(), { limits: 0.005 });
    const [one, other] = [
      await makeKey(portal(), elite.actor, ['pipeline:read']),
      await makeKey(portal(), elite.actor, ['pipeline:read']),
    ];
    const statuses: number[] = [];
    for (let i = 0; i < 7; i++) statuses.push((await strict.call('/api/partner/leads', { token: one.secret })).status);
    expect(statuses).toEqual([200, 200, 200, 200, 200, 200, 429]);
    expect((await strict.call('/api/leads', { token: one.secret })).status).toBe(429);
    expect((await strict.call('/api/partner/leads', { token: other.secret })).status).toBe(200);
    expect((await strict.call('/api/partner/leads', { token })).status).toBe(200);
  });

  it('is bounded in number and in time, and takes no scope that a partner cannot use', async () => {
    const { partnerId, actor } = await makePartner(portal(), { tier: 'elite' });
    const mine = await api.tokenFor(actor);
    for (const body of [
      { name: 'K', scopes: [] },
      { name: 'K', scopes: ['trust:read'] },
      { name: 'K', scopes: ['pipeline:read'], expiresAt: '2020-01-01T00:00:00Z' },
      { name: 'K', scopes: ['pipeline:read'], expiresAt: '2099-01-01T00:00:00Z' },
    ])
      expect(codeOf(await make(body, mine))).toBe('invalid');
    const answers = await Promise.all(
      Array.from({ length: 22 }, () => make({ name: 'K', scopes: ['pipeline:read'] }, mine)),
    );
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(20);
    expect(answers.filter(({ status }) => status === 409)).toHaveLength(2);
    expect(await rows(`SELECT 1 FROM api_keys WHERE partner_id = $1`, [partnerId])).toHaveLength(20);
  });

  it('cannot be rewritten or deleted behind the portal’s back', async () => {
    const { id } = await makeKey(portal(), elite.actor, ['pipeline:read']);
    await expect(rows(`UPDATE api_keys SET key_hash = 'x' WHERE id = $1`, [id])).rejects.toThrow('key_hash');
    await expect(
      rows(`UPDATE api_keys SET revoked_at = NULL, expires_at = now() WHERE id = $1`, [id]),
    ).rejects.toThrow();
    await expect(rows(`DELETE FROM api_keys WHERE id = $1`, [id])).rejects.toThrow('append-only');
  });
});

describe('API keys of staff', () => {
  it('act with the role of their owner; others’ are theirs to end for admins alone', async () => {
    const [finance, manager, admin] = await Promise.all(
      (['finance', 'partner-manager', 'admin'] as const).map(async (role) => {
        const { actor } = await makeStaff(portal(), role);
        return { actor, token: await api.tokenFor(actor) };
      }),
    );
    const body = { name: 'Books', scopes: ['money:read', 'money:write', 'accounts:write'] };
    const made = await api.call('/api/staff/api-keys', { method: 'POST', token: finance?.token ?? '', body });
    expect(made.status).toBe(201);
    const { secret, key } = made.body as MadeApiKey;
    expect(secret).toMatch(/^psk_/);
    expect((await api.call('/api/commissions', { token: secret })).status).toBe(200);
    expect((await api.call('/api/leads', { token: secret })).status).toBe(403);
    // The scope is there, the role is not.
    const partner = elite.actor as PartnerActor;
    const status = await api.call(`/api/staff/partners/${partner.partnerId}/status`, {
      method: 'POST',
      token: secret,
      body: { status: 'inactive', reason: 'x' },
    });
    expect(codeOf(status)).toBe('forbidden');
    const revoke = (by: string) => api.call(`/api/staff/api-keys/${key.id}/revoke`, { method: 'POST', token: by });
    expect((await revoke(manager?.token ?? '')).status).toBe(404);
    expect((await revoke(admin?.token ?? '')).status).toBe(200);
    expect((await api.call('/api/commissions', { token: secret })).status).toBe(401);
    const seen = await api.call('/api/api-keys', { token: finance?.token ?? '' });
    expect((seen.body as { docs: { id: string }[] }).docs.map(({ id }) => id)).toEqual([key.id]);
    expect(seen.text).not.toContain('keyHash');
  });
});
