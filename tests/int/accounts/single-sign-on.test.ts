import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Api, createApi } from '../../support/api';
import { usePortal } from '../../support/boot';
import { CLIENT_ID, CLIENT_SECRET, type FakeProvider, startFakeProvider } from '../../support/fake-provider';
import { makePartner, makeStaff } from '../../support/fixtures';

const portal = usePortal();
let api: Api;
let provider: FakeProvider;
let admin: string;

const save = (data: object, token = admin) =>
  api.call('/api/globals/single-sign-on', { method: 'POST', token, body: data });
beforeAll(async () => {
  api = await createApi(portal());
  provider = await startFakeProvider();
  admin = await api.tokenFor((await makeStaff(portal(), 'admin')).actor);
});
afterAll(() => provider.close());
beforeEach(async () => {
  provider.state.spoil = 'nothing';
  const set = await save({
    enabled: true,
    issuer: provider.issuer,
    clientId: CLIENT_ID,
    newClientSecret: CLIENT_SECRET,
    label: 'Sign in with Acme',
    opensFor: 'both',
  });
  expect(set.status, set.text).toBe(200);
});

type Side = 'partner' | 'staff';
/** As a browser goes: to the provider, which leads back at once. */
async function begin(side: Side = 'partner', next?: string) {
  const start = await api.call(`/api/auth/${side}/oidc/start${next ? `?next=${encodeURIComponent(next)}` : ''}`);
  expect(start.status, start.text).toBe(302);
  const location = start.headers.get('location') ?? '';
  const cookie = start.headers.getSetCookie()[0]?.split(';')[0] ?? '';
  if (!location.startsWith(provider.issuer)) return { location, cookie, back: '' };
  const answer = await fetch(location, { redirect: 'manual' });
  const back = new URL(answer.headers.get('location') ?? '');
  return { location, cookie, back: back.pathname + back.search };
}
const finish = (back: string, cookie: string) => api.call(back, { cookie });
async function signIn(side: Side = 'partner', next?: string) {
  const { back, cookie } = await begin(side, next);
  return finish(back, cookie);
}
const problemOf = (answer: { headers: Headers }): string | null =>
  new URL(answer.headers.get('location') ?? '', 'http://x').searchParams.get('problem');
const sessionIn = (answer: { headers: Headers }): string =>
  answer.headers
    .getSetCookie()
    .find((one) => /^(portal-session|payload-token)=./.test(one))
    ?.split(';')[0] ?? '';

describe('single sign-on', () => {
  it('signs in whose e-mail the provider has verified, and knows them by its subject from then on', async () => {
    const ann = await makePartner(portal());
    const sub = randomUUID();
    provider.state.person = { sub, email: ann.email.toUpperCase(), email_verified: true };
    const first = await signIn('partner', '/partner/leads');
    expect(first.headers.get('location')).toBe('/login?via=single-sign-on&next=%2Fpartner%2Fleads');
    const profile = await api.call('/api/partner/profile', { cookie: sessionIn(first) });
    expect(profile.body).toMatchObject({ user: { id: ann.userId } });

    provider.state.person = { sub, email: 'moved@elsewhere.example', email_verified: false };
    const again = await api.call('/api/partner/profile', { cookie: sessionIn(await signIn()) });
    expect(again.body).toMatchObject({ user: { id: ann.userId } });
  });

  it('signs staff in to the panel', async () => {
    const staff = await makeStaff(portal(), 'finance');
    provider.state.person = { sub: randomUUID(), email: staff.email, email_verified: true };
    const answer = await signIn('staff');
    expect(answer.headers.get('location')).toBe('/admin');
    const me = await api.call('/api/staff/me', {
      cookie: sessionIn(answer),
      headers: { 'sec-fetch-site': 'same-origin' },
    });
    expect(me.body).toMatchObject({ user: { id: staff.staffId } });
  });

  it('binds by a verified e-mail only, makes nobody, and lets nobody take over who is bound', async () => {
    const ann = await makePartner(portal());
    const inactive = await makePartner(portal(), { status: 'inactive' });
    const refusals = [
      [{ sub: randomUUID(), email: ann.email }, 'sso-unverified'],
      [{ sub: randomUUID(), email: ann.email, email_verified: false }, 'sso-unverified'],
      [{ sub: randomUUID() }, 'sso-unverified'],
      [{ sub: randomUUID(), email: 'nobody@elsewhere.example', email_verified: true }, 'sso-unknown'],
      [{ sub: randomUUID(), email: inactive.email, email_verified: true }, 'sso-unknown'],
    ] as const;
    for (const [person, problem] of refusals) {
      provider.state.person = person;
      const answer = await signIn();
      expect([problemOf(answer), sessionIn(answer)]).toEqual([problem, '']);
    }
    provider.state.person = { sub: randomUUID(), email: ann.email, email_verified: true };
    expect(sessionIn(await signIn())).not.toBe('');
    provider.state.person = { sub: randomUUID(), email: ann.email, email_verified: true };
    expect(problemOf(await signIn())).toBe('sso-other');
  });

  it('lets a suspended partner in', async () => {
    const suspended = await makePartner(portal(), { status: 'suspended' });
    provider.state.person = { sub: randomUUID(), email: suspended.email, email_verified: true };
    expect(sessionIn(await signIn())).not.toBe('');
  });

  it('takes an answer once, from the browser that began, for the side that it was begun for', async () => {
    const ann = await makePartner(portal());
    provider.state.person = { sub: randomUUID(), email: ann.email, email_verified: true };
    const one = await begin();
    const other = await begin();
    expect(problemOf(await finish(one.back, ''))).toBe('sso-state');
    expect(problemOf(await finish(one.back, other.cookie))).toBe('sso-state');
    expect(problemOf(await finish(one.back.replace('/partner/', '/staff/'), one.cookie))).toBe('sso-state');
    expect(sessionIn(await finish(one.back, one.cookie))).not.toBe('');
    expect(problemOf(await finish(one.back, one.cookie))).toBe('sso-state');
    expect(problemOf(await api.call('/api/auth/partner/oidc/callback'))).toBe('sso-state');
  });

  it.each(['key', 'nonce', 'audience'] as const)('trusts no id token with another %s', async (spoil) => {
    const ann = await makePartner(portal());
    provider.state.person = { sub: randomUUID(), email: ann.email, email_verified: true };
    provider.state.spoil = spoil;
    expect(problemOf(await signIn())).toBe('sso-failed');
  });

  it('says plainly when the provider refuses, cannot be reached, or is not set up for this side', async () => {
    provider.state.spoil = 'denies';
    expect(problemOf(await signIn())).toBe('sso-refused');
    await save({ issuer: 'http://127.0.0.1:9' });
    expect((await begin()).location).toBe('/login?problem=sso-unreachable');
    await save({ issuer: provider.issuer, opensFor: 'partners' });
    expect((await begin('staff')).location).toBe('/admin/login?problem=sso-off');
    await save({ enabled: false });
    expect((await begin()).location).toBe('/login?problem=sso-off');
    expect((await api.call('/api/auth/partner/ways')).body).toEqual({ singleSignOn: null });
  });
});

describe('the provider’s settings', () => {
  it('are admins’ alone; the sign-in page learns the words on the button', async () => {
    for (const role of ['partner-manager', 'finance', 'content', 'support'] as const) {
      const token = await api.tokenFor((await makeStaff(portal(), role)).actor);
      expect((await api.call('/api/globals/single-sign-on', { token })).status).toBe(403);
      expect((await save({ label: 'Mine' }, token)).status).toBe(403);
    }
    expect((await api.call('/api/globals/single-sign-on', {})).status).toBe(403);
    expect((await api.call('/api/auth/partner/ways')).body).toEqual({ singleSignOn: { label: 'Sign in with Acme' } });
  });

  it('never answer the secret, keep it sealed, and take no sealed one from outside', async () => {
    const { poolOf } = await import('@/server/db/transaction');
    const stored = async () =>
      (await poolOf(portal().payload).query<{ secret: string }>(`SELECT client_secret AS secret FROM single_sign_on`))
        .rows[0]?.secret;
    const before = await stored();
    expect(before).not.toContain(CLIENT_SECRET);
    const answers = [
      await save({ clientSecret: 'planted', label: 'Sign in with Acme' }),
      await api.call('/api/globals/single-sign-on', { token: admin }),
      await api.call('/api/graphql', {
        method: 'POST',
        token: admin,
        body: { query: '{ SingleSignOn { clientId clientSecretSince } }' },
      }),
    ];
    for (const { status, text } of answers) {
      expect(status).toBe(200);
      expect(text).not.toContain(CLIENT_SECRET);
      expect(text).not.toContain(before);
    }
    expect(await stored()).toBe(before);
    const { rows } = await poolOf(portal().payload).query<{ text: string }>(
      `SELECT detail::text AS text FROM audit_log WHERE action LIKE 'single-sign-on%'`,
    );
    expect(rows.length).toBeGreaterThan(0);
    for (const { text } of rows) expect(text).not.toContain(CLIENT_SECRET);
  });

  it('are not switched on without an issuer that can be trusted', async () => {
    for (const issuer of ['', 'no address', 'http://login.example', 'ftp://login.example'])
      expect((await save({ enabled: true, issuer })).status, issuer).toBe(400);
  });
});
