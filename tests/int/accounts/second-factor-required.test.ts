import { describe, expect, it } from 'vitest';
import { makePartner, makeStaff, PASSWORD } from '../../support/fixtures';
import { totpAt, wrongTotp } from '../../support/totp';
import {
  api,
  errorOf,
  idOf,
  mailsTo,
  now,
  own,
  portal,
  post,
  programmeAsks,
  type Somebody,
  signIn,
  sql,
  wait,
  withApp,
} from './second-factor-desk';

describe('a programme that asks for it', () => {
  const enrol = (who: Somebody, path: string, body: object) =>
    post(`${'staffId' in who ? '/api/staff/enrolment' : '/api/auth/partner/second-factor'}${path}`, body);

  it.each([
    ['staff-with-money', { admin: 401, finance: 401, support: 200, partner: 200 }],
    ['all-staff', { admin: 401, finance: 401, support: 401, partner: 200 }],
    ['everybody', { admin: 401, finance: 401, support: 401, partner: 401 }],
    ['nobody', { admin: 200, finance: 200, support: 200, partner: 200 }],
  ] as const)('%s', async (rule, expected) => {
    await programmeAsks(rule);
    const statuses = {
      admin: (await signIn(await makeStaff(portal(), 'admin'))).status,
      finance: (await signIn(await makeStaff(portal(), 'finance'))).status,
      support: (await signIn(await makeStaff(portal(), 'support'))).status,
      partner: (await signIn(await makePartner(portal()))).status,
    };
    expect(statuses).toEqual(expected);
  });

  it('asks admins and finance from the start', async () => {
    expect(
      await sql(
        `SELECT column_default AS default FROM information_schema.columns WHERE table_name = 'programme_settings' AND column_name = 'second_factor'`,
      ),
    ).toEqual([{ default: expect.stringContaining('staff-with-money') }]);
  });

  it.each(['staff', 'partner'])(
    'leads %s who have none through setting it up, and nowhere else before',
    async (side) => {
      await programmeAsks('everybody');
      const who = side === 'staff' ? await makeStaff(portal(), 'admin') : await makePartner(portal());
      const refused = await signIn(who);
      expect(errorOf(refused)).toMatchObject({ code: 'unauthenticated', fields: { otp: 'has to be set up first' } });
      const { enrolment = '' } = errorOf(refused);
      for (const path of ['/api/partner/profile', '/api/staff/overview/today'])
        expect((await api.call(path, { token: enrolment })).status, 'it is no session').toBe(401);

      const { secret } = (await enrol(who, '', { enrolment })).body as { secret: string };
      expect(errorOf(await enrol(who, '/confirm', { enrolment, code: wrongTotp(secret, now) })).fields).toHaveProperty(
        'code',
      );
      const entered = await enrol(who, '/confirm', { enrolment, code: totpAt(secret, now), remember: true });
      expect(entered.status).toBe(200);
      const { recoveryCodes, user, token } = entered.body as {
        recoveryCodes: string[];
        user: { id: string };
        token: string;
      };
      expect([recoveryCodes.length, user.id]).toEqual([10, idOf(who)]);
      expect((await api.call(own(who), { token })).body).toMatchObject({ on: true, required: true, devices: 1 });
      const cookie = entered.headers
        .getSetCookie()
        .map((line) => line.split(';')[0])
        .join('; ');
      expect((await signIn(who, {}, cookie)).status, 'remembered').toBe(200);
      wait();
      expect((await signIn(who, { otp: totpAt(secret, now) })).status).toBe(200);
      expect((await enrol(who, '', { enrolment })).status, 'the token ended with it').toBe(401);
      wait();
      const off = await post(`${own(who)}/off`, { password: PASSWORD, code: totpAt(secret, now) }, token);
      expect(errorOf(off).code).toBe('conflict');
    },
  );

  it('takes no enrolment that is forged, old, of the other side, or of another password', async () => {
    await programmeAsks('everybody');
    const who = await makePartner(portal());
    const { enrolment = '' } = errorOf(await signIn(who));
    expect((await post('/api/staff/enrolment', { enrolment })).status).toBe(401);
    const session = await api.tokenFor(who.actor);
    for (const forged of [`${enrolment.slice(0, -4)}AAAA`, session, 'x'.repeat(40)])
      expect((await enrol(who, '', { enrolment: forged })).status).toBe(401);
    await post('/api/partner/password', { current: PASSWORD, password: 'another-password-1' }, session);
    expect((await enrol(who, '', { enrolment })).status).toBe(401);
    const again = errorOf(await signIn(who, { password: 'another-password-1' })).enrolment ?? '';
    expect((await enrol(who, '', { enrolment: again })).status).toBe(200);
    wait(16 * 60);
    expect((await enrol(who, '', { enrolment: again })).status).toBe(401);
  });

  it('is changed by an admin alone', async () => {
    const settings = '/api/globals/programme-settings';
    const rule = async () =>
      (await sql<{ rule: string }>(`SELECT second_factor AS rule FROM programme_settings`))[0]?.rule;
    for (const [role, expected] of [
      ['finance', 'nobody'],
      ['admin', 'all-staff'],
    ] as const) {
      const token = await api.tokenFor((await makeStaff(portal(), role)).actor);
      expect((await post(settings, { secondFactor: 'all-staff' }, token)).status).toBe(200);
      expect(await rule()).toBe(expected);
    }
  });
});

describe('a lost second factor', () => {
  it('is not got round by a new password', async () => {
    const { hashResetToken } = await import('@/server/accounts/mail-reset-link');
    const app = await withApp(await makePartner(portal()));
    const admin = await makeStaff(portal(), 'admin');
    await programmeAsks('staff-with-money');
    for (const [who, collection, path] of [
      [app.who, 'partner-users', '/api/auth/partner/reset-password'],
      [admin, 'staff', '/api/staff/reset-password'],
    ] as const) {
      const link = `${idOf(who)}-reset-link`;
      await sql(
        `INSERT INTO password_resets (token_hash, collection, user_id, created_at, expires_at) VALUES ($1, $2, $3, $4, $4::timestamptz + interval '1 hour')`,
        [hashResetToken(link), collection, idOf(who), now],
      );
      const set = await post(path, { token: link, password: 'another-password-1' });
      expect(set.status).toBe(200);
      expect(set.body).toMatchObject({ status: 'password-set' });
      expect(set.headers.getSetCookie()).toEqual([]);
      expect(await sql(`SELECT 1 FROM sessions WHERE user_id = $1 AND ended_at IS NULL`, [idOf(who)])).toEqual([]);
      expect(errorOf(await signIn(who, { password: 'another-password-1' })).fields).toHaveProperty('otp');
    }
  });

  it('is taken away by an admin for a reason: sessions end, a mail tells, and the log keeps it', async () => {
    const admin = await makeStaff(portal(), 'admin');
    const token = await api.tokenFor(admin.actor);
    const partner = await withApp(await makePartner(portal()));
    const finance = await withApp(await makeStaff(portal(), 'finance'));
    for (const [{ who }, collection] of [
      [partner, 'partner-users'],
      [finance, 'staff'],
    ] as const) {
      const reset = (body: object) => post(`/api/staff/second-factors/${idOf(who)}/reset`, body, token);
      expect((await reset({ collection, reason: ' ' })).status).toBe(400);
      expect((await reset({ collection, reason: 'Phone lost, called back' })).status).toBe(200);
      expect((await reset({ collection, reason: 'Again' })).status).toBe(409);
      expect((await signIn(who)).status).toBe(200);
      expect(await mailsTo(who.email)).toContain('Your second factor was taken away');
      const target = `${collection === 'staff' ? 'staff' : 'partner-user'}:${idOf(who)}`;
      expect(
        await sql(`SELECT actor, detail FROM audit_log WHERE action = 'second-factor.reset' AND target = $1`, [target]),
      ).toEqual([{ actor: `staff:${admin.staffId}`, detail: { reason: 'Phone lost, called back' } }]);
    }
    expect((await api.call('/api/partner/profile', { token: partner.token })).status).toBe(401);
    const self = await withApp(admin);
    const own = await post(
      `/api/staff/second-factors/${admin.staffId}/reset`,
      { collection: 'staff', reason: 'x' },
      self.token,
    );
    expect(own.status).toBe(409);
    const nobody = '00000000-0000-4000-8000-000000000000';
    const unknown = await post(
      `/api/staff/second-factors/${nobody}/reset`,
      { collection: 'staff', reason: 'x' },
      self.token,
    );
    expect(unknown.status).toBe(404);
  });

  it('goes with whoever is removed', async () => {
    const { who } = await withApp(await makeStaff(portal(), 'support'));
    await portal().payload.delete({
      collection: 'staff',
      id: who.staffId,
      overrideAccess: true,
      req: await portal().asSystem(),
    });
    expect(await sql(`SELECT 1 FROM second_factors WHERE user_id = $1`, [who.staffId])).toEqual([]);
  });
});
