import { beforeAll, describe, expect, it } from 'vitest';
import { type Api, createApi } from '../../support/api';
import { usePortal } from '../../support/boot';
import { makePartner, makeStaff } from '../../support/fixtures';

const portal = usePortal();
let api: Api;
beforeAll(async () => {
  api = await createApi(portal());
});

async function viewing(role: 'support' | 'partner-manager' = 'support') {
  const staff = await makeStaff(portal(), role);
  const partner = await makePartner(portal(), { tier: 'active' });
  const started = await api.call(`/api/staff/partners/${partner.partnerId}/view-as`, {
    method: 'POST',
    token: await api.tokenFor(staff.actor),
    body: {},
  });
  expect(started).toMatchObject({ status: 200, body: { url: '/partner/dashboard' } });
  return { staff, partner, token: (started.body as { token: string }).token };
}

describe('staff who view the portal as a partner', () => {
  it('read what the partner reads, with their name on it and in the audit log', async () => {
    const { staff, partner, token } = await viewing();
    expect(await api.call('/api/partner/profile', { token })).toMatchObject({
      status: 200,
      body: { partner: { id: partner.partnerId }, user: { role: 'viewer' }, viewedBy: { name: staff.actor.name } },
    });
    expect((await api.call('/api/partner/earnings/summary', { token })).status).toBe(200);
    const { poolOf } = await import('@/server/db/transaction');
    const { rows } = await poolOf(portal().payload).query<{ action: string }>(
      `SELECT action FROM audit_log WHERE actor = $1 AND detail->>'viewingAs' = $2 ORDER BY at, id`,
      [`staff:${staff.staffId}`, partner.partnerId],
    );
    expect(rows.map(({ action }) => action)).toEqual(['profile.get', 'earnings.summary']);
  });

  it('change nothing, by no road', async () => {
    const { partner, token } = await viewing('partner-manager');
    const write = { method: 'POST', token, body: { companyName: 'Acme', contactName: 'Ada' } };
    expect(await api.call('/api/partner/leads', write)).toMatchObject({
      status: 403,
      body: { error: { code: 'forbidden' } },
    });
    expect((await api.call('/api/partner/sessions/all', { method: 'DELETE', token })).status).toBe(403);
    expect((await api.call(`/api/partners/${partner.partnerId}`, { token })).status).toBe(403);
    const own = await api.call('/api/partner/sessions', { token: await api.tokenFor(partner.actor) });
    expect((own.body as { docs: unknown[] }).docs).toHaveLength(1);
  });

  it('see it for an hour, only while their role allows it, and only where somebody could sign in', async () => {
    const { actorOfSession, readToken } = await import('@/server/accounts/resolve-session');
    const { poolOf } = await import('@/server/db/transaction');
    const pool = poolOf(portal().payload);
    const { staff, token } = await viewing();
    const claims = await readToken(portal().payload.secret, token);
    if (!claims) throw new Error('The token is none of ours');
    const inMinutes = (minutes: number) => new Date(Date.now() + minutes * 60_000);
    expect(await actorOfSession(pool, claims, inMinutes(50))).not.toBeNull();
    expect(await actorOfSession(pool, claims, inMinutes(61))).toBeNull();
    await pool.query(`UPDATE staff SET role = 'content' WHERE id = $1`, [staff.staffId]);
    expect(await actorOfSession(pool, claims, new Date())).toBeNull();

    const left = await makePartner(portal(), { status: 'inactive' });
    const manager = await api.tokenFor((await makeStaff(portal(), 'admin')).actor);
    const refused = await api.call(`/api/staff/partners/${left.partnerId}/view-as`, {
      method: 'POST',
      token: manager,
      body: {},
    });
    expect(refused.status).toBe(409);
  });
});
