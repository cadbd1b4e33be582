import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import type { BulkResult } from '@/contracts/bulk';
import { type Api, createApi } from '../../support/api';
import { usePortal } from '../../support/boot';
import { makeMember, makePartner, makeStaff } from '../../support/fixtures';

const portal = usePortal();
let api: Api;
let manager: string;

beforeAll(async () => {
  api = await createApi(portal());
  manager = await api.tokenFor((await makeStaff(portal(), 'partner-manager')).actor);
});

const rows = async <R extends Record<string, unknown>>(sql: string, values: unknown[] = []) => {
  const { poolOf } = await import('@/server/db/transaction');
  return (await poolOf(portal().payload).query<R>(sql, values)).rows;
};
const newEmail = () => `${randomUUID().slice(0, 13)}@harbour.example`;

/** Applies as a visitor does. @returns the partner in the queue. */
async function apply(email: string): Promise<string> {
  const answer = await api.call('/api/auth/partner/register', {
    method: 'POST',
    body: {
      kind: 'company',
      companyName: 'Harbour Works',
      contactName: 'Ines Marsh',
      email,
      country: 'PT',
      agreedTo: ['terms'],
    },
  });
  expect(answer.status).toBe(202);
  const [partner] = await rows<{ id: string }>(
    `SELECT id FROM partners WHERE contact_email = $1 AND status = 'applied'`,
    [email],
  );
  return (partner as { id: string }).id;
}
const setStatus = (id: string, status: string, reason?: string) =>
  api.call(`/api/staff/partners/${id}/status`, {
    method: 'POST',
    token: manager,
    body: { status, ...(reason ? { reason } : {}) },
  });
const statusOf = async (id: string) =>
  (await rows<{ status: string }>('SELECT status FROM partners WHERE id = $1', [id]))[0]?.status;
/** The mails that wait to be sent to an address. */
const mailsTo = async (email: string) =>
  rows<{ subject: string; text: string }>(
    `SELECT j.payload->>'subject' AS subject, j.payload->>'text' AS text
       FROM graphile_worker._private_jobs j JOIN graphile_worker._private_tasks t ON t.id = j.task_id
      WHERE t.identifier = 'send-mail' AND j.payload->>'to' = $1`,
    [email],
  );
const membersOf = (id: string) =>
  rows<{ name: string; email: string; role: string }>(
    `SELECT u.name, u.email, m.role FROM memberships m JOIN partner_users u ON u.id = m.user_id WHERE m.partner_id = $1`,
    [id],
  );
const tokenIn = (text = '') => /token=([\w-]+)/.exec(text)?.[1] ?? '';

describe('approving an application', () => {
  it('leads from the form to the first sign-in: an owner, one mail, a password, an active partner', async () => {
    const email = newEmail();
    const id = await apply(email);
    const before = await api.call('/api/auth/partner/login', {
      method: 'POST',
      body: { email, password: 'harbour-works-1' },
    });
    expect(before.status).toBe(401);

    expect((await setStatus(id, 'approved')).status).toBe(200);
    expect(await membersOf(id)).toEqual([{ name: 'Ines Marsh', email, role: 'owner' }]);
    const mails = await mailsTo(email);
    expect(mails).toHaveLength(1);
    expect(mails[0]?.text).toContain('Harbour Works is approved');
    expect(mails[0]?.text).toContain('/reset-password#token=');
    expect(await statusOf(id)).toBe('approved');

    const token = tokenIn(mails[0]?.text);
    const set = await api.call('/api/auth/partner/reset-password', {
      method: 'POST',
      body: { token, password: 'harbour-works-1' },
    });
    expect(set.status).toBe(200);
    expect(await statusOf(id)).toBe('active');
    const entered = await api.call('/api/partner/profile', { token: (set.body as { token: string }).token });
    expect(entered.body).toMatchObject({
      partner: { name: 'Harbour Works', status: 'active' },
      user: { role: 'owner' },
    });
    const again = await api.call('/api/auth/partner/login', {
      method: 'POST',
      body: { email, password: 'harbour-works-1' },
    });
    expect(again.status).toBe(200);
    const twice = await api.call('/api/auth/partner/reset-password', {
      method: 'POST',
      body: { token, password: 'harbour-works-2' },
    });
    expect(twice.status, 'the link works once').toBe(400);
    const joined = await rows(`SELECT 1 FROM tier_events WHERE partner_id = $1 AND type = 'joined'`, [id]);
    expect(joined).toHaveLength(1);
  });

  it('invites once, whoever presses together or again', async () => {
    const email = newEmail();
    const id = await apply(email);
    const answers = await Promise.all([
      setStatus(id, 'approved'),
      setStatus(id, 'approved'),
      setStatus(id, 'approved'),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
    await setStatus(id, 'rejected', 'Changed our mind');
    expect((await setStatus(id, 'approved')).status).toBe(200);
    expect(await membersOf(id)).toHaveLength(1);
    expect(await mailsTo(email)).toHaveLength(1);
  });

  it('lets an invitation that ran out be asked for again as a forgotten password', async () => {
    const email = newEmail();
    const id = await apply(email);
    await setStatus(id, 'approved');
    await rows(`UPDATE password_resets SET expires_at = now() - interval '1 day'`);
    const old = tokenIn((await mailsTo(email))[0]?.text);
    const use = (token: string) =>
      api.call('/api/auth/partner/reset-password', { method: 'POST', body: { token, password: 'harbour-works-1' } });
    expect((await use(old)).status).toBe(400);
    const { mailResetLink } = await import('@/server/accounts/mail-reset-link');
    expect(await mailResetLink(portal().payload, email)).toBe(true);
    const fresh = (await mailsTo(email)).map(({ text }) => tokenIn(text)).find((token) => token !== old) ?? '';
    expect((await use(fresh)).status).toBe(200);
    expect(await statusOf(id)).toBe('active');
  });

  it('waits for the owner: a colleague neither activates the partner nor enters before it is', async () => {
    const id = await apply(newEmail());
    await setStatus(id, 'approved');
    const colleague = await makeMember(portal(), id, 'sales');
    const { mailResetLink } = await import('@/server/accounts/mail-reset-link');
    expect(await mailResetLink(portal().payload, colleague.email)).toBe(false);
    const login = () =>
      api.call('/api/auth/partner/login', {
        method: 'POST',
        body: { email: colleague.email, password: colleague.password },
      });
    expect((await login()).status).toBe(401);
    expect(await statusOf(id)).toBe('approved');
    expect((await setStatus(id, 'active')).status).toBe(200);
    expect((await login()).status).toBe(200);
  });

  it('tells staff whose e-mail it is already, and changes nothing', async () => {
    const known = await makePartner(portal(), { name: 'Quayside' });
    const id = await apply(known.email);
    const answer = await setStatus(id, 'approved');
    expect(answer.status).toBe(409);
    expect(answer.body).toMatchObject({
      error: { code: 'conflict', message: expect.stringContaining(`${known.email} signs in for Quayside already`) },
    });
    expect(await statusOf(id)).toBe('applied');
    expect(await membersOf(id)).toEqual([]);
    // By hand first: then there is nobody to invite.
    const { userId } = await makePartner(portal());
    await rows(`UPDATE memberships SET partner_id = $1 WHERE user_id = $2`, [id, userId]);
    expect((await setStatus(id, 'approved')).status).toBe(200);
    expect(await mailsTo(known.email)).toEqual([]);
  });

  it('does several, each by itself, and says of which it could not be done', async () => {
    const known = await makePartner(portal());
    const [first, second] = [newEmail(), newEmail()];
    const ids = [await apply(first), await apply(known.email), await apply(second)];
    const bulk = () =>
      api.call('/api/staff/partners/approve-many', {
        method: 'POST',
        token: manager,
        headers: { 'idempotency-key': `bulk-${ids[0]}` },
        body: { ids },
      });
    const { results } = (await bulk()).body as BulkResult;
    expect(results.map(({ ok, code }) => code ?? ok)).toEqual([true, 'conflict', true]);
    expect((await bulk()).body).toEqual({ results });
    expect([(await mailsTo(first)).length, (await mailsTo(second)).length]).toEqual([1, 1]);
  });
});
