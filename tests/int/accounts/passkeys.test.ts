import { beforeAll, describe, expect, it } from 'vitest';
import type { CreationOptions, Passkey, RequestOptions } from '@/contracts/accounts/passkeys';
import { type Api, createApi } from '../../support/api';
import { createAuthenticator } from '../../support/authenticator';
import { usePortal } from '../../support/boot';
import { makePartner, makeStaff, PASSWORD, type PartnerFixture } from '../../support/fixtures';
import { makeKey } from '../../support/make-key';

const portal = usePortal();
let api: Api;
beforeAll(async () => {
  api = await createApi(portal());
});

type Kind = 'partner' | 'staff';
const post = (path: string, token: string | null, body: object = {}) => api.call(path, { method: 'POST', token, body });
const begin = async (token: string, kind: Kind = 'partner'): Promise<CreationOptions> =>
  ((await post(`/api/${kind}/passkeys/options`, token)).body as { options: CreationOptions }).options;
const ask = async (kind: Kind = 'partner'): Promise<RequestOptions> =>
  ((await post(`/api/auth/${kind}/passkey/options`, null)).body as { options: RequestOptions }).options;
const enter = (response: object, kind: Kind = 'partner') => post(`/api/auth/${kind}/passkey`, null, { response });

/** A user with a session and a passkey of a device. */
async function withPasskey(user?: PartnerFixture) {
  const owner = user ?? (await makePartner(portal()));
  const token = await api.tokenFor(owner.actor);
  const device = createAuthenticator();
  const added = await post('/api/partner/passkeys', token, {
    name: 'My phone',
    response: device.make(await begin(token)),
  });
  expect(added.status, added.text).toBe(201);
  return { owner, token, device, passkey: added.body as Passkey };
}
async function mailsTo(email: string): Promise<string[]> {
  const { poolOf } = await import('@/server/db/transaction');
  const { rows } = await poolOf(portal().payload).query<{ subject: string }>(
    `SELECT j.payload->>'subject' AS subject FROM graphile_worker._private_jobs j JOIN graphile_worker._private_tasks t ON t.id = j.task_id
      WHERE t.identifier = 'send-mail' AND j.payload->>'to' = $1 ORDER BY j.id`,
    [email],
  );
  return rows.map(({ subject }) => subject);
}

describe('signing in with a passkey', () => {
  it('opens the account whose key it is, without being told which, and says so in the log', async () => {
    const { owner, device, token } = await withPasskey();
    const answer = await enter(device.answer(await ask()));
    expect(answer.status, answer.text).toBe(200);
    expect(answer.body).toMatchObject({ user: { id: owner.userId, role: 'owner' } });
    expect(answer.headers.getSetCookie()[0]).toMatch(/^portal-session=/);
    const { poolOf } = await import('@/server/db/transaction');
    const { rows } = await poolOf(portal().payload).query(
      `SELECT action, outcome, detail FROM audit_log WHERE actor = $1 AND action = 'auth.partner.login'`,
      [`partner-user:${owner.userId}`],
    );
    expect(rows).toEqual([{ action: 'auth.partner.login', outcome: 'done', detail: { method: 'passkey' } }]);
    const { docs } = (await api.call('/api/partner/passkeys', { token })).body as { docs: Passkey[] };
    expect(docs).toMatchObject([{ name: 'My phone', lastUsedAt: expect.any(String) }]);
  });

  it('takes an answer once', async () => {
    const { device } = await withPasskey();
    const response = device.answer(await ask());
    expect((await enter(response)).status).toBe(200);
    expect((await enter(response)).status).toBe(401);
  });

  it('refuses a wrong answer, after which the question is gone', async () => {
    const { device } = await withPasskey();
    for (const wrong of [{ origin: 'https://evil.example' }, { verified: false }]) {
      const options = await ask();
      expect((await enter(device.answer(options, wrong))).status).toBe(401);
      expect((await enter(device.answer(options))).status).toBe(401);
    }
    expect((await enter(device.answer({ ...(await ask()), rpId: 'evil.example' }))).status).toBe(401);
    expect((await enter(device.answer({ challenge: 'bWFkZS11cA', rpId: 'localhost' }))).status).toBe(401);
  });

  it('tells a copy by its counter', async () => {
    const { device } = await withPasskey();
    expect((await enter(device.answer(await ask(), { counter: 7 }))).status).toBe(200);
    for (const counter of [7, 3]) expect((await enter(device.answer(await ask(), { counter }))).status).toBe(401);
    expect((await enter(device.answer(await ask(), { counter: 8 }))).status).toBe(200);
  });

  it('takes a key that does not count', async () => {
    const { device } = await withPasskey();
    for (let n = 0; n < 2; n++) expect((await enter(device.answer(await ask(), { counter: 0 }))).status).toBe(200);
  });

  it('lets a suspended partner in and an inactive one not', async () => {
    const { poolOf } = await import('@/server/db/transaction');
    const suspended = await withPasskey(await makePartner(portal(), { status: 'suspended' }));
    expect((await enter(suspended.device.answer(await ask()))).status).toBe(200);
    const gone = await withPasskey();
    const client = await poolOf(portal().payload).connect();
    try {
      await client.query(`BEGIN`);
      await client.query(`SELECT set_config('portal.use_case', 'setPartnerStatus', true)`);
      await client.query(`UPDATE partners SET status = 'inactive' WHERE id = $1`, [gone.owner.partnerId]);
      await client.query(`COMMIT`);
    } finally {
      client.release();
    }
    expect(await enter(gone.device.answer(await ask()))).toMatchObject({
      status: 401,
      body: { error: { message: 'This passkey does not open an account here. Sign in another way.' } },
    });
  });

  it('is refused from another site, and on the other side', async () => {
    const { device } = await withPasskey();
    const foreign = await api.call('/api/auth/partner/passkey', {
      method: 'POST',
      body: { response: device.answer(await ask()) },
      headers: { origin: 'https://evil.example' },
    });
    expect(foreign.status).toBe(403);
    expect((await enter(device.answer(await ask('staff')), 'staff')).status).toBe(401);
    expect((await enter(device.answer(await ask('partner')), 'staff')).status).toBe(401);
  });

  it('opens the admin panel to staff', async () => {
    const staff = await makeStaff(portal(), 'admin');
    const token = await api.tokenFor(staff.actor);
    const device = createAuthenticator();
    const response = device.make(await begin(token, 'staff'));
    expect((await post('/api/staff/passkeys', token, { response })).status).toBe(201);
    const answer = await enter(device.answer(await ask('staff')), 'staff');
    expect(answer).toMatchObject({ status: 200, body: { user: { id: staff.staffId, collection: 'staff' } } });
    expect(answer.headers.getSetCookie()[0]).toMatch(/^payload-token=/);
    expect(await mailsTo(staff.email)).toEqual(['A passkey was added to your account']);
    const colleague = await api.tokenFor((await makeStaff(portal(), 'admin')).actor);
    const gone = await api.call(`/api/staff/${staff.staffId}`, { method: 'DELETE', token: colleague });
    expect(gone.status, gone.text).toBe(200);
    const { poolOf } = await import('@/server/db/transaction');
    const { rows } = await poolOf(portal().payload).query(`SELECT FROM passkeys WHERE user_id = $1`, [staff.staffId]);
    expect(rows).toEqual([]);
  });
});

describe('the passkeys of an account', () => {
  it('end every other session when one is added, and keep the one that added it', async () => {
    const owner = await makePartner(portal());
    const elsewhere = await api.tokenFor(owner.actor);
    expect((await api.call('/api/partner/passkeys', { token: elsewhere })).status).toBe(200);
    const { token } = await withPasskey(owner);
    expect((await api.call('/api/partner/passkeys', { token: elsewhere })).status).toBe(401);
    expect((await api.call('/api/partner/passkeys', { token })).status).toBe(200);
  });

  it('are added with a mail, renamed, and removed with a mail, which ends every other session', async () => {
    const { owner, token, passkey, device } = await withPasskey();
    const other = await api.tokenFor(owner.actor);
    const renamed = await api.call(`/api/partner/passkeys/${passkey.id}`, {
      method: 'PUT',
      token,
      body: { name: 'Key' },
    });
    expect(renamed).toMatchObject({ status: 200, body: { name: 'Key' } });
    expect((await post(`/api/partner/passkeys/${passkey.id}/remove`, token)).status).toBe(200);
    expect((await enter(device.answer(await ask()))).status).toBe(401);
    expect((await api.call('/api/partner/profile', { token: other })).status).toBe(401);
    expect((await api.call('/api/partner/profile', { token })).status).toBe(200);
    expect(await mailsTo(owner.email)).toEqual([
      'A passkey was added to your account',
      'A passkey was removed from your account',
    ]);
  });

  it('need the password again when the session is older than ten minutes', async () => {
    const { poolOf } = await import('@/server/db/transaction');
    const { owner, token, passkey } = await withPasskey();
    await poolOf(portal().payload).query(
      `UPDATE sessions SET created_at = created_at - interval '11 minutes' WHERE user_id = $1`,
      [owner.userId],
    );
    for (const path of ['/api/partner/passkeys/options', `/api/partner/passkeys/${passkey.id}/remove`]) {
      for (const body of [{}, { password: 'not-the-password' }])
        expect(await post(path, token, body)).toMatchObject({
          status: 400,
          body: { error: { code: 'invalid', fields: { password: expect.any(String) } } },
        });
      expect((await post(path, token, { password: PASSWORD })).status).toBe(200);
    }
  });

  it('are of whom the browser was asked for: nobody adds one to somebody else, or the same twice', async () => {
    const { token, device } = await withPasskey();
    const stranger = await makePartner(portal());
    const theirs = await api.tokenFor(stranger.actor);
    const options = await begin(token);
    const response = createAuthenticator().make(options);
    expect((await post('/api/partner/passkeys', theirs, { response })).status).toBe(400);
    const foreign = createAuthenticator().make(await begin(token), { origin: 'https://evil.example' });
    expect((await post('/api/partner/passkeys', token, { response: foreign })).status).toBe(400);
    const again = await post('/api/partner/passkeys', theirs, { response: device.make(await begin(theirs)) });
    expect(again).toMatchObject({ status: 409, body: { error: { code: 'conflict' } } });
  });

  it('are nothing to another user, an API key, or staff who look on', async () => {
    const { owner, token, passkey } = await withPasskey();
    const stranger = await api.tokenFor((await makePartner(portal())).actor);
    expect(((await api.call('/api/partner/passkeys', { token: stranger })).body as { docs: unknown[] }).docs).toEqual(
      [],
    );
    expect((await post(`/api/partner/passkeys/${passkey.id}/remove`, stranger)).status).toBe(404);
    const { secret } = await makeKey(portal(), owner.actor, ['accounts:read', 'accounts:write']);
    expect((await api.call('/api/partner/passkeys', { token: secret })).status).toBe(403);
    const manager = await api.tokenFor((await makeStaff(portal(), 'partner-manager')).actor);
    const view = await post(`/api/staff/partners/${owner.partnerId}/view-as`, manager);
    const cookie = view.headers.getSetCookie()[0]?.split(';')[0] ?? '';
    expect(cookie, view.text).toMatch(/^portal-session=./);
    expect((await api.call('/api/partner/passkeys', { cookie })).status).toBe(403);
    expect((await api.call('/api/partner/passkeys', { token })).status).toBe(200);
  });
});
