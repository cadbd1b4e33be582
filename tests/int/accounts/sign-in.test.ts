import { beforeAll, describe, expect, it } from 'vitest';
import { type Api, createApi } from '../../support/api';
import { usePortal } from '../../support/boot';
import { makePartner, makeStaff, PASSWORD, type PartnerFixture, type StaffFixture } from '../../support/fixtures';

const portal = usePortal();
let api: Api;
let partner: PartnerFixture;
let staff: StaffFixture;

beforeAll(async () => {
  api = await createApi(portal());
  partner = await makePartner(portal());
  staff = await makeStaff(portal(), 'partner-manager');
});

const signIn = (email: string, password = PASSWORD) =>
  api.call('/api/auth/partner/login', { method: 'POST', body: { email, password } });

describe('sign-in to the portal', () => {
  it('answers a token and sets the cookies of the portal’s session and of the device only', async () => {
    const answer = await signIn(partner.email);
    expect(answer.status).toBe(200);
    expect(answer.body).toMatchObject({ user: { email: partner.email, role: 'owner', partnerId: partner.partnerId } });
    const cookies = answer.headers.getSetCookie();
    expect(cookies).toHaveLength(2);
    expect(cookies[1]).toMatch(/^seen-device=[\w-]{22}; Path=\/; HttpOnly; SameSite=Lax; Max-Age=34560000/);
    expect(cookies[0]).toMatch(/^portal-session=.+; Path=\/; HttpOnly; SameSite=Lax/);
  });

  it('takes the e-mail in any case', async () => {
    expect((await signIn(partner.email.toUpperCase())).status).toBe(200);
  });

  it('says the same of a wrong password, an unknown e-mail and an inactive partner', async () => {
    const inactive = await makePartner(portal(), { status: 'inactive' });
    const answers = [
      await signIn(partner.email, 'not-the-password'),
      await signIn('nobody@test.example'),
      await signIn(inactive.email),
    ];
    for (const answer of answers) {
      expect(answer.status).toBe(401);
      expect(answer.body).toMatchObject({
        error: { code: 'unauthenticated', message: 'E-mail or password is not right.' },
      });
    }
  });

  it('lets a suspended partner in, who then reads earnings and nothing else', async () => {
    const suspended = await makePartner(portal(), { status: 'suspended' });
    const { token } = (await signIn(suspended.email)).body as { token: string };
    expect((await api.call('/api/partner/earnings/summary', { token })).status).toBe(200);
    const refused = await api.call('/api/partner/leads', { token });
    expect(refused.status).toBe(403);
    expect(refused.body).toMatchObject({ error: { code: 'suspended' } });
  });

  it('stops guessing for one account from one address, and says when to come back', async () => {
    const target = await makePartner(portal());
    let last = await signIn(target.email, 'wrong-0');
    for (let i = 1; i <= 10; i++) last = await signIn(target.email, `wrong-${i}`);
    expect(last.status).toBe(429);
    expect(Number(last.headers.get('retry-after'))).toBeGreaterThan(0);
    expect((await signIn(partner.email)).status, 'others are not locked out').toBe(200);
  });

  it.each([
    [{ email: 'no-address', password: 'x' }, ['email']],
    [{ email: 'a@b.example' }, ['password']],
    [{ email: 'a@b.example', password: 'x', admin: true }, ['admin']],
    [{ email: { $ne: '' }, password: ['x'] }, ['email', 'password']],
    [null, ['body']],
  ])('names what is wrong in %j', async (body, fields) => {
    const answer = await api.call('/api/auth/partner/login', { method: 'POST', body });
    expect(answer.status).toBe(400);
    expect(Object.keys((answer.body as { error: { fields: object } }).error.fields)).toEqual(fields);
  });
});

describe('sessions', () => {
  it('ends with sign-out, at once', async () => {
    const { token } = (await signIn(partner.email)).body as { token: string };
    expect((await api.call('/api/partner/profile', { token })).status).toBe(200);
    await api.call('/api/auth/partner/logout', { method: 'POST', token });
    expect((await api.call('/api/partner/profile', { token })).status).toBe(401);
  });

  it('lists own devices and ends one; another user’s session is not found', async () => {
    const a = (await signIn(partner.email)).body as { token: string };
    const b = (await signIn(partner.email)).body as { token: string };
    const { docs } = (await api.call('/api/partner/sessions', { token: a.token })).body as {
      docs: { id: string; current: boolean }[];
    };
    expect(docs.filter((session) => session.current)).toHaveLength(1);
    const own = docs.find((session) => session.current)?.id ?? '';
    const other = await makePartner(portal());
    const stranger = await api.tokenFor(other.actor);
    expect((await api.call(`/api/partner/sessions/${own}`, { method: 'DELETE', token: stranger })).status).toBe(404);
    expect((await api.call(`/api/partner/sessions/${own}`, { method: 'DELETE', token: b.token })).status).toBe(200);
    expect((await api.call('/api/partner/profile', { token: a.token })).status).toBe(401);
    expect((await api.call('/api/partner/profile', { token: b.token })).status).toBe(200);
  });

  it('refuses a cookie write from another site and takes one from our own pages', async () => {
    const { token } = (await signIn(partner.email)).body as { token: string };
    const cookie = `portal-session=${token}`;
    const write = (headers: Record<string, string>) =>
      api.call('/api/partner/leads', {
        method: 'POST',
        cookie,
        headers,
        body: { companyName: 'Acme', contactName: 'Ann' },
      });
    expect((await write({ origin: 'https://evil.example' })).status).toBe(403);
    expect((await write({})).status).toBe(403);
    expect((await write({ origin: 'http://localhost:3000' })).status).toBe(201);
  });

  it('keeps both kinds apart: a partner’s token opens no staff route and a staff token no partner route', async () => {
    const partnerToken = await api.tokenFor(partner.actor);
    const staffToken = await api.tokenFor(staff.actor);
    expect((await api.call('/api/partner/profile', { token: staffToken })).status).toBe(403);
    expect((await api.call('/api/staff/refresh-token', { method: 'POST', token: partnerToken })).status).toBe(403);
    expect((await api.call('/api/partner/profile', { cookie: `payload-token=${partnerToken}` })).status).toBe(401);
  });

  it('lets both kinds be signed in side by side in one browser', async () => {
    const cookie = `portal-session=${await api.tokenFor(partner.actor)}; payload-token=${await api.tokenFor(staff.actor)}`;
    expect((await api.call('/api/partner/profile', { cookie })).status).toBe(200);
    const me = await api.call('/api/staff/me', { cookie, headers: { 'sec-fetch-site': 'same-origin' } });
    expect(me.body).toMatchObject({ user: { id: staff.staffId } });
  });

  it('ends by the business clock, at Payload’s endpoints as at ours', async () => {
    const token = await api.tokenFor(staff.actor);
    const { setClock } = await import('@/server/db/clock');
    const statuses = async () => [
      (await api.call('/api/partners?limit=1', { token })).status,
      (await api.call('/api/staff/overview/today', { token })).status,
    ];
    expect(await statuses()).toEqual([200, 200]);
    setClock(new Date(Date.now() + 13 * 3_600_000));
    try {
      expect(await statuses()).toEqual([403, 401]);
    } finally {
      setClock(null);
    }
  });

  it('treats a forged, foreign or damaged token as none', async () => {
    const good = await api.tokenFor(partner.actor);
    const forged = `${good.slice(0, -4)}AAAA`;
    for (const token of [forged, 'x', `${good}.x`, 'eyJhbGciOiJub25lIn0.e30.']) {
      expect((await api.call('/api/partner/profile', { token })).status).toBe(401);
    }
  });
});

describe('what Payload brings and is closed', () => {
  it.each([
    ['POST', '/api/partner-users/login'],
    ['POST', '/api/staff/first-register'],
    ['POST', '/api/partner-users/first-register'],
    ['POST', '/api/partner-users/reset-password'],
    ['POST', '/api/staff/unlock'],
    ['POST', '/api/partner-users/refresh-token'],
    ['GET', '/api/payload-jobs/run'],
    ['GET', '/api/payload-locked-documents'],
  ])('%s %s is not there', async (method, path) => {
    const body = method === 'POST' ? { email: staff.email, password: PASSWORD } : undefined;
    expect((await api.call(path, { method, ...(body ? { body } : {}) })).status).toBe(404);
  });

  it('has no sign-in by GraphQL', async () => {
    const answer = await api.call('/api/graphql', {
      method: 'POST',
      body: { query: `mutation { loginStaff(email: "${staff.email}", password: "${PASSWORD}") { token } }` },
    });
    expect(JSON.stringify(answer.body)).toMatch(/Cannot query field/);
  });

  it('keeps a partner user out of the admin', async () => {
    const access = portal().payload.collections['partner-users'].config.access.admin;
    expect(await access?.({ req: await portal().reqAs(partner.actor) })).toBe(false);
  });
});

describe('a new password', () => {
  const ask = (email: string, api: Api) =>
    api.call('/api/auth/partner/reset-password', { method: 'POST', body: { email } });
  const linkJobs = async (email: string): Promise<number> => {
    const { poolOf } = await import('@/server/db/transaction');
    const { rows } = await poolOf(portal().payload).query<{ n: number }>(
      `SELECT count(*) AS n FROM graphile_worker._private_jobs j JOIN graphile_worker._private_tasks t ON t.id = j.task_id
        WHERE t.identifier = 'mail-reset-link' AND j.payload->>'email' = $1`,
      [email],
    );
    return rows[0]?.n ?? 0;
  };
  /** What the worker does, and the token in the mail that it leaves. */
  const mailedToken = async (email: string, collection?: 'staff'): Promise<string> => {
    const { mailResetLink } = await import('@/server/accounts/mail-reset-link');
    await mailResetLink(portal().payload, email, collection);
    const { poolOf } = await import('@/server/db/transaction');
    const { rows } = await poolOf(portal().payload).query<{ payload: { text: string } }>(
      `SELECT j.payload FROM graphile_worker._private_jobs j JOIN graphile_worker._private_tasks t ON t.id = j.task_id WHERE t.identifier = 'send-mail' ORDER BY j.id DESC LIMIT 1`,
    );
    return /(?:token=|\/admin\/reset\/)([\w-]+)/.exec(rows[0]?.payload.text ?? '')?.[1] ?? '';
  };

  it('comes by a single-use mail, ends every session and signs in', async () => {
    const user = await makePartner(portal());
    const before = await api.tokenFor(user.actor);
    expect(
      (await api.call('/api/auth/partner/reset-password', { method: 'POST', body: { email: user.email } })).status,
    ).toBe(202);
    const token = await mailedToken(user.email);
    const set = (password: string) =>
      api.call('/api/auth/partner/reset-password', { method: 'POST', body: { token, password } });
    expect((await set('short')).body).toMatchObject({
      error: { code: 'invalid', fields: { password: 'must be at least 10 characters' } },
    });
    expect((await set('a-new-password')).status).toBe(200);
    expect((await set('another-password')).status).toBe(400);
    expect((await api.call('/api/partner/profile', { token: before })).status).toBe(401);
    expect((await signIn(user.email, 'a-new-password')).status).toBe(200);
    expect((await signIn(user.email, PASSWORD)).status).toBe(401);
  });

  it('of a staff member is asked for and set on the admin panel’s own pages', async () => {
    const { makeStaff } = await import('../../support/fixtures');
    const finance = await makeStaff(portal(), 'finance');
    const before = await api.tokenFor(finance.actor);
    const forgot = (email: string) => api.call('/api/staff/forgot-password', { method: 'POST', body: { email } });
    expect(await forgot(finance.email)).toMatchObject({ status: 200, body: { message: 'Success' } });
    expect(await forgot('nobody@test.example')).toMatchObject({ status: 200, body: { message: 'Success' } });
    const token = await mailedToken(finance.email, 'staff');
    const set = (password: string) =>
      api.call('/api/staff/reset-password', {
        method: 'POST',
        body: { token, password, 'confirm-password': password },
      });
    expect(
      (
        await api.call('/api/auth/partner/reset-password', {
          method: 'POST',
          body: { token, password: 'a-new-password' },
        })
      ).status,
    ).toBe(400);
    const answer = await set('a-new-password');
    expect(answer).toMatchObject({ status: 200, body: { user: { email: finance.email, collection: 'staff' } } });
    expect(answer.headers.get('set-cookie')).toContain('HttpOnly');
    // The panel's form reads `errors`, as Payload's own endpoints answer.
    expect(await set('another-password')).toMatchObject({
      status: 400,
      body: { errors: [{ message: expect.stringContaining('expired'), data: { errors: [{ path: 'token' }] } }] },
    });
    expect((await api.call('/api/staff/me', { token: before })).body).toMatchObject({ user: null });
    const { token: own } = answer.body as { token: string };
    expect((await api.call('/api/staff/me', { token: own })).body).toMatchObject({ user: { email: finance.email } });
  });

  it('is not to be had for who may not enter: not mailed, and no session by a link mailed before', async () => {
    const { mailResetLink } = await import('@/server/accounts/mail-reset-link');
    const { poolOf, withTransaction } = await import('@/server/db/transaction');
    const { setPartnerStatus } = await import('@/server/accounts/set-partner-status');
    const { makeStaff } = await import('../../support/fixtures');
    const user = await makePartner(portal());
    const token = await mailedToken(user.email);
    const { actor } = await makeStaff(portal(), 'admin');
    await withTransaction(await portal().reqAs(actor), 'setPartnerStatus', (writer) =>
      setPartnerStatus(writer, { id: user.partnerId, status: 'inactive', reason: 'Left' }),
    );
    expect(await mailResetLink(portal().payload, user.email)).toBe(false);
    const set = await api.call('/api/auth/partner/reset-password', {
      method: 'POST',
      body: { token, password: 'a-new-password' },
    });
    expect(set).toMatchObject({ status: 400, body: { error: { code: 'invalid' } } });
    const { rows } = await poolOf(portal().payload).query(
      `SELECT FROM sessions WHERE user_id = $1 AND ended_at IS NULL`,
      [user.userId],
    );
    expect(rows).toEqual([]);
  });

  it('given by staff ends every session of the user; another change ends none', async () => {
    const [user, colleague] = [await makePartner(portal()), await makeStaff(portal(), 'support')];
    const admin = await api.tokenFor((await makeStaff(portal(), 'admin')).actor);
    for (const [path, token, own] of [
      [`/api/partner-users/${user.userId}`, await api.tokenFor(user.actor), '/api/partner/profile'],
      [`/api/staff/${colleague.staffId}`, await api.tokenFor(colleague.actor), '/api/staff/overview/today'],
    ] as const) {
      const patch = (body: object) => api.call(path, { method: 'PATCH', token: admin, body });
      expect((await patch({ name: 'Another Name' })).status).toBe(200);
      expect((await api.call(own, { token })).status).toBe(200);
      expect((await patch({ password: 'given-by-staff-1' })).status).toBe(200);
      expect((await api.call(own, { token })).status).toBe(401);
    }
  });

  it('is the same work and the same answer for an unknown e-mail, which is mailed nothing', async () => {
    const answer = await ask('who@test.example', api);
    expect(answer.status).toBe(202);
    expect(answer.body).toEqual({ status: 'received' });
    expect(await linkJobs('who@test.example')).toBe(1);
    const { mailResetLink } = await import('@/server/accounts/mail-reset-link');
    expect(await mailResetLink(portal().payload, 'who@test.example')).toBe(false);
  });

  it('asked for too often from one address is refused there, and stays open to everybody else', async () => {
    const { poolOf } = await import('@/server/db/transaction');
    const user = await makePartner(portal());
    const from = async (ip: string) => createApi(portal(), { ip });
    const attacker = await from('10.0.0.1');
    for (let i = 0; i < 5; i++) expect((await ask(user.email, attacker)).status).toBe(202);
    expect((await ask(user.email, attacker)).status).toBe(429);
    expect((await ask(user.email, await from('10.0.0.2'))).status).toBe(202);
    expect(await linkJobs(user.email)).toBe(6);
    // Many addresses at once fill the mailbox no further, and are told nothing of it.
    await poolOf(portal().payload).query(`UPDATE rate_limits SET count = 20 WHERE bucket LIKE 'reset:mails:%'`);
    const victim = await ask(user.email, await from('10.0.0.3'));
    expect([victim.status, victim.body]).toEqual([202, { status: 'received' }]);
    expect(await linkJobs(user.email)).toBe(6);
  });
});

describe('a password that is changed while signed in', () => {
  it('asks for the present one, ends every other session and says so by mail', async () => {
    const { poolOf } = await import('@/server/db/transaction');
    const user = await makePartner(portal());
    const [own, other] = [await api.tokenFor(user.actor), await api.tokenFor(user.actor)];
    const change = (current: string, password: string) =>
      api.call('/api/partner/password', { method: 'POST', token: own, body: { current, password } });
    expect(await change('not-my-password', 'a-new-password')).toMatchObject({
      status: 400,
      body: { error: { fields: { current: 'is not right' } } },
    });
    expect((await change(PASSWORD, PASSWORD)).status).toBe(400);
    expect(await change(PASSWORD, 'a-new-password')).toMatchObject({ status: 200, body: { ended: 1 } });
    expect((await api.call('/api/partner/profile', { token: own })).status).toBe(200);
    expect((await api.call('/api/partner/profile', { token: other })).status).toBe(401);
    expect((await signIn(user.email, PASSWORD)).status).toBe(401);
    expect((await signIn(user.email, 'a-new-password')).status).toBe(200);
    const { rows } = await poolOf(portal().payload).query<{ subject: string }>(
      `SELECT j.payload->>'subject' AS subject FROM graphile_worker._private_jobs j JOIN graphile_worker._private_tasks t ON t.id = j.task_id
        WHERE t.identifier = 'send-mail' AND j.payload->>'to' = $1`,
      [user.email],
    );
    expect(rows).toEqual([{ subject: 'Your password was changed' }]);
  });

  it('is not guessed by whoever holds the session: tries are few', async () => {
    const user = await makePartner(portal());
    const token = await api.tokenFor(user.actor);
    const guess = () =>
      api.call('/api/partner/password', {
        method: 'POST',
        token,
        body: { current: 'wrong', password: 'a-new-password' },
      });
    for (let n = 0; n < 10; n++) expect((await guess()).status).toBe(400);
    expect((await guess()).status).toBe(429);
  });
});

describe('a session of the portal', () => {
  it('is prolonged by use, up to half a year, and says from where it is', async () => {
    const { actorOfSession, readToken } = await import('@/server/accounts/resolve-session');
    const { poolOf } = await import('@/server/db/transaction');
    const { signIn: signInBy } = await import('@/server/accounts/sign-in');
    const pool = poolOf(portal().payload);
    const user = await makePartner(portal());
    const now = new Date();
    const inDays = (days: number) => new Date(now.getTime() + days * 86_400_000);
    const origin = { ip: '203.0.113.9', country: 'PT', userAgent: null, requestId: 'r', now };
    const { token, exp } = await signInBy(
      portal().payload,
      'partner-users',
      { email: user.email, password: PASSWORD },
      origin,
    );
    expect(exp).toBe(Math.floor(inDays(30).getTime() / 1000));
    const claims = await readToken(portal().payload.secret, token);
    if (!claims) throw new Error('The token is none of ours');
    expect(await actorOfSession(pool, claims, inDays(29))).toMatchObject({ userId: user.userId });
    expect(await actorOfSession(pool, claims, inDays(58))).toMatchObject({ userId: user.userId });
    expect(await actorOfSession(pool, claims, inDays(89))).toBeNull();
    for (let day = 60; day < 180; day += 20) expect(await actorOfSession(pool, claims, inDays(day))).not.toBeNull();
    expect(await actorOfSession(pool, claims, inDays(180.1))).toBeNull();
    const { rows } = await pool.query(`SELECT place FROM sessions WHERE id = $1`, [claims.sid]);
    expect(rows).toEqual([{ place: 'Portugal' }]);
  });
});
