import { describe, expect, it } from 'vitest';
import { poolOf } from '@/server/db/transaction';
import { makePartner, makeStaff, PASSWORD } from '../../support/fixtures';
import { totpAt, wrongTotp } from '../../support/totp';
import {
  api,
  code,
  errorOf,
  mailsTo,
  now,
  own,
  portal,
  post,
  signIn,
  sql,
  statusOf,
  wait,
  withApp,
} from './second-factor-desk';

describe('setting up an app', () => {
  it('takes the password and the first code, answers ten recovery codes, ends other sessions and tells by mail', async () => {
    const who = await makePartner(portal());
    const elsewhere = await api.tokenFor(who.actor);
    const token = await api.tokenFor(who.actor);
    expect((await post(own(who), { password: 'not-the-password' }, token)).body).toMatchObject({
      error: { code: 'invalid', fields: { password: 'is not right' } },
    });
    const begun = await post(own(who), { password: PASSWORD }, token);
    const { secret, uri } = begun.body as { secret: string; uri: string };
    expect(decodeURIComponent(uri)).toContain(who.email);
    expect(await statusOf(token, who)).toMatchObject({ on: false });
    expect((await signIn(who)).status, 'not asked for before it is confirmed').toBe(200);

    const wrong = await post(`${own(who)}/confirm`, { code: wrongTotp(secret, now) }, token);
    expect(errorOf(wrong)).toMatchObject({ code: 'invalid', fields: { code: expect.any(String) } });
    const right = await post(`${own(who)}/confirm`, { code: totpAt(secret, now) }, token);
    const { recoveryCodes } = right.body as { recoveryCodes: string[] };
    expect(new Set(recoveryCodes).size).toBe(10);
    expect(recoveryCodes[0]).toMatch(/^[0-9a-z]{4}-[0-9a-z]{4}-[0-9a-z]{4}$/);
    expect(await statusOf(token, who)).toEqual({
      on: true,
      required: false,
      since: expect.any(String),
      recoveryCodesLeft: 10,
      devices: 0,
    });
    expect((await api.call('/api/partner/profile', { token: elsewhere })).status).toBe(401);
    expect(await mailsTo(who.email)).toEqual(['Your second factor is on']);
    const audit = await sql(
      `SELECT action FROM audit_log WHERE actor = $1 AND action LIKE 'auth.second%' ORDER BY at`,
      [`partner-user:${who.userId}`],
    );
    expect(audit).toEqual([{ action: 'auth.second-factor.begin' }, { action: 'auth.second-factor.confirm' }]);
    const kept = JSON.stringify(
      await sql(
        `SELECT f.*, c.code_hash FROM second_factors f JOIN recovery_codes c USING (user_id) WHERE user_id = $1`,
        [who.userId],
      ),
    );
    for (const shown of [secret, ...recoveryCodes, ...recoveryCodes.map((c) => c.replaceAll('-', ''))])
      expect(kept, 'nothing of it is kept in the clear').not.toContain(shown);
  });

  it('waits a quarter of an hour for the first code', async () => {
    const who = await makePartner(portal());
    const token = await api.tokenFor(who.actor);
    const { secret } = (await post(own(who), { password: PASSWORD }, token)).body as { secret: string };
    wait(16 * 60);
    expect((await post(`${own(who)}/confirm`, { code: totpAt(secret, now) }, token)).status).toBe(409);
  });

  it('changes the app by password and a code of the old one, which holds until the new one is confirmed', async () => {
    const app = await withApp(await makePartner(portal()));
    const { who, token } = app;
    expect(errorOf(await post(own(who), { password: PASSWORD }, token)).fields).toEqual({ code: 'is needed' });
    const { secret } = (await post(own(who), { password: PASSWORD, code: code(app) }, token)).body as {
      secret: string;
    };
    wait();
    expect((await signIn(who, { otp: totpAt(secret, now) })).status).toBe(401);
    expect((await signIn(who, { otp: code(app) })).status).toBe(200);
    expect((await post(`${own(who)}/confirm`, { code: totpAt(secret, now) }, token)).status).toBe(200);
    wait();
    expect((await signIn(who, { otp: code(app) })).status).toBe(401);
    expect((await signIn(who, { otp: totpAt(secret, now) })).status).toBe(200);
    expect((await signIn(who, { otp: app.codes[0] })).status, 'the old recovery codes ended').toBe(401);
  });
});

describe('signing in with a second factor', () => {
  it('asks for the code only once the password was right, in the same words otherwise', async () => {
    const { who } = await withApp(await makePartner(portal()));
    const asked = await signIn(who);
    expect(asked.status).toBe(401);
    expect(asked.headers.getSetCookie()).toEqual([]);
    expect(errorOf(asked)).toMatchObject({ code: 'unauthenticated', fields: { otp: 'is needed' } });
    expect(errorOf(asked).enrolment).toBeUndefined();
    const plain = await makePartner(portal());
    const words = [
      await signIn(who, { password: 'wrong-password', otp: '123456' }),
      await signIn(plain, { password: 'wrong-password' }),
    ].map((answer) => ({ ...errorOf(answer), requestId: '' }));
    expect(words[0]).toEqual(words[1]);
    expect(words[0]?.fields).toBeUndefined();
  });

  it('takes a code once, and none from before it', async () => {
    const app = await withApp(await makePartner(portal()));
    const before = code(app);
    wait();
    expect((await signIn(app.who, { otp: code(app) })).status).toBe(200);
    expect(errorOf(await signIn(app.who, { otp: code(app) })).fields).toEqual({ otp: 'is not right' });
    expect((await signIn(app.who, { otp: before })).status).toBe(401);
    wait();
    expect((await signIn(app.who, { otp: code(app) })).status).toBe(200);
  });

  it('takes a recovery code once, however it is written, and mails that it was used', async () => {
    const { who, codes } = await withApp(await makePartner(portal()));
    const [first = '', second = ''] = codes;
    expect((await signIn(who, { otp: first.toUpperCase().replaceAll('-', ' ') })).status).toBe(200);
    expect((await signIn(who, { otp: first })).status).toBe(401);
    expect((await signIn(who, { otp: second })).status).toBe(200);
    expect(await mailsTo(who.email)).toContain('A recovery code was used');
    const methods = await sql<{ method: string }>(
      `SELECT detail->>'method' AS method FROM audit_log WHERE actor = $1 AND action = 'auth.partner.login' ORDER BY at, id`,
      [`partner-user:${who.userId}`],
    );
    expect(methods.map(({ method }) => method)).toEqual([
      'password+recovery-code',
      'password+totp',
      'password+recovery-code',
    ]);
  });

  it('lets one of two in who bring the same code at the same time', async () => {
    const app = await withApp(await makePartner(portal()));
    for (const otp of [code(app), app.codes[3]]) {
      const answers = await Promise.all(Array.from({ length: 2 }, () => signIn(app.who, { otp })));
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 401]);
    }
  });

  it.each(['the app', 'recovery'])(
    'makes a code of %s wait for whoever is using it on another connection',
    async (kind) => {
      const { useCode } = await import('@/server/accounts/check-code');
      const app = await withApp(await makePartner(portal()));
      const typed = kind === 'recovery' ? (app.codes[0] ?? '') : code(app);
      const holder = { collection: 'partner-users', userId: app.who.userId } as const;
      const pool = poolOf(portal().payload);
      const [a, b] = [await pool.connect(), await pool.connect()];
      try {
        await a.query('BEGIN');
        const secret = portal().payload.secret;
        expect(await useCode(pool, a, holder, typed, now, secret)).not.toBeNull();
        const pid = (await b.query<{ pid: number }>('SELECT pg_backend_pid() AS pid')).rows[0]?.pid;
        const second = useCode(pool, b, holder, typed, now, secret);
        // Until it waits for the row of the first.
        await expect
          .poll(() => sql(`SELECT 1 FROM pg_stat_activity WHERE pid = $1 AND wait_event_type = 'Lock'`, [pid]), {
            timeout: 30_000,
          })
          .toHaveLength(1);
        await a.query('COMMIT');
        expect(await second).toBeNull();
      } finally {
        a.release();
        b.release();
      }
    },
  );

  it('stops guessing codes after five, for the right one too, until the time is over', async () => {
    const app = await withApp(await makePartner(portal()));
    for (let i = 0; i < 5; i++) expect((await signIn(app.who, { otp: wrongTotp(app.secret, now) })).status).toBe(401);
    const stopped = await signIn(app.who, { otp: code(app) });
    expect(stopped.status).toBe(429);
    expect(Number(stopped.headers.get('retry-after'))).toBeGreaterThan(0);
    wait(901);
    expect((await signIn(app.who, { otp: code(app) })).status).toBe(200);
  });

  it('counts wrong codes as tries to sign in, and a missing one not', async () => {
    const app = await withApp(await makePartner(portal()));
    const tries = async () =>
      (
        await sql<{ count: number }>(
          `SELECT coalesce(sum(count), 0)::int AS count FROM rate_limits WHERE bucket LIKE 'sign-in:partner-users:address:%'`,
        )
      )[0]?.count ?? 0;
    const before = await tries();
    await signIn(app.who);
    expect((await tries()) - before).toBe(0);
    await signIn(app.who, { otp: wrongTotp(app.secret, now) });
    expect((await tries()) - before).toBe(1);
    await signIn(app.who, { otp: code(app) });
    expect((await tries()) - before).toBe(1);
  });

  it('stays with its owner: the sealed secret of one opens for nobody else', async () => {
    const [mine, theirs] = [await withApp(await makePartner(portal())), await withApp(await makePartner(portal()))];
    await sql(
      `UPDATE second_factors SET secret = (SELECT secret FROM second_factors WHERE user_id = $1) WHERE user_id = $2`,
      [mine.who.userId, theirs.who.userId],
    );
    expect((await signIn(theirs.who, { otp: code(mine) })).status).not.toBe(200);
  });
});

describe('a remembered device', () => {
  const remember = async () => {
    const app = await withApp(await makePartner(portal()));
    const answer = await signIn(app.who, { otp: code(app), remember: true });
    const cookie = answer.headers.getSetCookie().find((line) => line.startsWith('portal-remembered=')) ?? '';
    return {
      ...app,
      cookie: cookie.split(';')[0] ?? '',
      line: cookie,
      signedIn: (answer.body as { token: string }).token,
    };
  };

  it('is spared the code for thirty days, by a cookie that only the sign-in is sent', async () => {
    const { who, cookie, line } = await remember();
    expect(line).toMatch(/; Path=\/api\/auth\/partner; HttpOnly; SameSite=Lax; Max-Age=2592000/);
    expect((await signIn(who, {}, cookie)).status).toBe(200);
    expect((await signIn(who)).status).toBe(401);
    expect((await signIn(who, { password: 'wrong-password' }, cookie)).status).toBe(401);
    wait(30 * 86_400 - 120);
    expect((await signIn(who, {}, cookie)).status).toBe(200);
    wait(240);
    expect((await signIn(who, {}, cookie)).status).toBe(401);
  });

  it('is one user’s, and none is made without a code', async () => {
    const { cookie } = await remember();
    const other = await withApp(await makePartner(portal()));
    expect((await signIn(other.who, {}, cookie)).status).toBe(401);
    const plain = await makePartner(portal());
    const answer = await signIn(plain, { remember: true });
    expect(answer.headers.getSetCookie().filter((line) => line.startsWith('portal-remembered='))).toEqual([]);
  });

  it.each([
    ['they say so', (token: string) => api.call('/api/partner/second-factor/devices', { method: 'DELETE', token })],
    [
      'the password changes',
      (token: string) => post('/api/partner/password', { current: PASSWORD, password: 'another-password-1' }, token),
    ],
  ])('is forgotten when %s', async (when, change) => {
    const { who, cookie, signedIn } = await remember();
    expect((await change(signedIn)).status).toBe(200);
    const password = when === 'they say so' ? PASSWORD : 'another-password-1';
    expect(errorOf(await signIn(who, { password }, cookie)).fields).toEqual({ otp: 'is needed' });
  });
});

describe('changing it', () => {
  it('is switched off by password and code, ends other sessions and is mailed', async () => {
    const app = await withApp(await makePartner(portal()));
    const { who, token } = app;
    const off = (body: object) => post(`${own(who)}/off`, body, token);
    expect((await off({ password: PASSWORD, code: wrongTotp(app.secret, now) })).status).toBe(400);
    expect((await off({ password: 'wrong-password', code: code(app) })).status).toBe(400);
    const elsewhere = await api.tokenFor(who.actor);
    expect((await off({ password: PASSWORD, code: code(app) })).body).toMatchObject({ on: false });
    expect((await api.call('/api/partner/profile', { token: elsewhere })).status).toBe(401);
    expect((await api.call('/api/partner/profile', { token })).status).toBe(200);
    expect((await signIn(who)).status).toBe(200);
    expect(await mailsTo(who.email)).toContain('Your second factor was switched off');
    for (const table of ['second_factors', 'recovery_codes', 'remembered_devices'])
      expect(await sql(`SELECT 1 FROM ${table} WHERE user_id = $1`, [who.userId])).toEqual([]);
  });

  it('gives new recovery codes, which end the old ones', async () => {
    const app = await withApp(await makePartner(portal()));
    const answer = await post(`${own(app.who)}/recovery-codes`, { password: PASSWORD, code: code(app) }, app.token);
    const { recoveryCodes } = answer.body as { recoveryCodes: string[] };
    expect((await signIn(app.who, { otp: app.codes[0] })).status).toBe(401);
    expect((await signIn(app.who, { otp: recoveryCodes[0] })).status).toBe(200);
  });

  it('is nothing for keys, nor for staff who view as the partner', async () => {
    const who = await makePartner(portal(), { tier: 'elite' });
    const token = await api.tokenFor(who.actor);
    const made = await post(
      '/api/partner/api-keys',
      { name: 'all', scopes: ['accounts:read', 'accounts:write'] },
      token,
    );
    const { secret } = made.body as { secret: string };
    expect((await api.call(own(who), { token: secret })).status).toBe(403);
    expect((await post(own(who), { password: PASSWORD }, secret)).status).toBe(403);
    const admin = await makeStaff(portal(), 'admin');
    const view = await post(`/api/staff/partners/${who.partnerId}/view-as`, {}, await api.tokenFor(admin.actor));
    const viewing = (view.headers.getSetCookie()[0] ?? '').split(';')[0]?.split('=')[1] ?? '';
    expect((await api.call('/api/partner/profile', { token: viewing })).status).toBe(200);
    expect((await api.call(own(who), { token: viewing })).status).toBe(403);
    expect((await post(own(who), { password: PASSWORD }, viewing)).status).toBe(403);
  });
});
