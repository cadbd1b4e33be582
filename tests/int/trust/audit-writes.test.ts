import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Api, createApi } from '../../support/api';
import { usePortal } from '../../support/boot';
import { makeClaimedDeal, makePartner, makeStaff, type StaffFixture } from '../../support/fixtures';

const portal = usePortal();
let api: Api;
let admin: StaffFixture;
let token: string;

beforeAll(async () => {
  api = await createApi(portal(), { ip: '10.1.2.3' });
  admin = await makeStaff(portal(), 'admin');
  token = await api.tokenFor(admin.actor);
});

type Entry = {
  action: string;
  actor: string;
  target: string | null;
  outcome: string;
  requestId: string;
  ip: string;
  detail: { before: Record<string, unknown>; after: Record<string, unknown> };
};
const entries = async (requestId: string): Promise<Entry[]> => {
  const { poolOf } = await import('@/server/db/transaction');
  const { rows } = await poolOf(portal().payload).query<Entry>(
    `SELECT action, actor, target, outcome, request_id AS "requestId", ip, detail FROM audit_log WHERE request_id = $1 ORDER BY id`,
    [requestId],
  );
  return rows;
};
async function send(method: string, path: string, body?: unknown) {
  const requestId = `test-${randomUUID()}`;
  const answer = await api.call(path, {
    method,
    token,
    headers: { 'x-request-id': requestId, 'x-portal-address': '6.6.6.6' },
    ...(body === undefined ? {} : { body }),
  });
  expect(answer.status, answer.text.slice(0, 300)).toBeLessThan(300);
  expect(answer.headers.get('x-request-id')).toBe(requestId);
  return { doc: (answer.body as { doc?: { id: string } }).doc, written: await entries(requestId) };
}
const tierId = async (): Promise<string> => {
  const tiers = await api.call('/api/tier-definitions?where[key][equals]=active&depth=0', { token });
  return (tiers.body as { docs: { id: string }[] }).docs[0]?.id as string;
};

describe('a write by Payload’s REST', () => {
  it('of a tier is recorded: who, what, before and after, from where, by which request', async () => {
    const { hashAddress } = await import('@/server/accounts/open-session');
    const id = await tierId();
    const { written } = await send('PATCH', `/api/tier-definitions/${id}`, {
      baseRateBps: 2345,
      supportResponse: 'Soon',
    });
    expect(written).toMatchObject([
      {
        action: 'tier-definitions.update',
        actor: `staff:${admin.staffId}`,
        target: id,
        outcome: 'done',
        // the address of the connection, whatever the request says of itself
        ip: hashAddress(portal().payload.secret, '10.1.2.3'),
        detail: { before: { baseRateBps: 2200 }, after: { baseRateBps: 2345, supportResponse: 'Soon' } },
      },
    ]);
  });

  it('of the programme’s settings, an agreement, a grant, a share and a membership is recorded', async () => {
    const settings = await send('POST', '/api/globals/programme-settings', { holdDays: 21 });
    expect(settings.written).toMatchObject([
      { action: 'programme-settings.update', detail: { before: { holdDays: 14 }, after: { holdDays: 21 } } },
    ]);
    const { partnerId, userId } = await makePartner(portal());
    const grant = await send('POST', '/api/feature-grants', {
      partner: partnerId,
      feature: 'coaching',
      reason: 'For Ann',
    });
    expect(grant.written).toMatchObject([
      {
        action: 'feature-grants.create',
        detail: { after: { partner: partnerId, feature: 'coaching', reason: '(masked)' } },
      },
    ]);
    const gone = await send('DELETE', `/api/feature-grants/${grant.doc?.id}`);
    expect(gone.written).toMatchObject([
      { action: 'feature-grants.delete', target: grant.doc?.id, detail: { before: { partner: partnerId } } },
    ]);
    const agreement = await send('POST', '/api/agreements', {
      partner: partnerId,
      kind: 'rate',
      rateBps: 3100,
      from: '2026-01-01T00:00:00.000Z',
      status: 'approved',
    });
    expect(agreement.written).toMatchObject([
      { action: 'agreements.create', detail: { after: { rateBps: 3100, status: 'approved', approvedBy: '(masked)' } } },
    ]);
    const other = await makePartner(portal());
    const deal = await makeClaimedDeal(portal(), partnerId, 10_000);
    const split = await send('POST', '/api/deal-splits', { deal, partner: other.partnerId, shareBps: 100 });
    expect(split.written).toMatchObject([{ action: 'deal-splits.create', detail: { after: { shareBps: 100 } } }]);
    const memberships = await api.call(`/api/memberships?where[user][equals]=${userId}&depth=0`, { token });
    const [membership] = (memberships.body as { docs: { id: string }[] }).docs;
    const changed = await send('PATCH', `/api/memberships/${membership?.id}`, { role: 'viewer' });
    expect(changed.written).toMatchObject([
      { action: 'memberships.update', detail: { before: { role: 'owner' }, after: { role: 'viewer' } } },
    ]);
  });

  it('of a person holds neither name nor secret', async () => {
    const made = await send('POST', '/api/staff', {
      name: 'Ann Example',
      email: `${randomUUID()}@secret.example`,
      password: 'a-very-secret-password',
      role: 'support',
    });
    const changed = await send('PATCH', `/api/staff/${made.doc?.id}`, {
      role: 'finance',
      password: 'another-secret-one',
    });
    expect(changed.written).toMatchObject([
      {
        action: 'staff.update',
        detail: { before: { role: 'support' }, after: { role: 'finance', password: '(masked)' } },
      },
    ]);
    const told = JSON.stringify([...made.written, ...changed.written]);
    expect(made.written).toHaveLength(1);
    for (const secret of ['Ann', 'secret', 'hash', 'salt']) expect(told).not.toContain(secret);
  });
});

describe('a write by GraphQL', () => {
  it('is recorded as well', async () => {
    const { partnerId } = await makePartner(portal());
    const query = `mutation { updatePartner(id: "${partnerId}", data: { region: "North", directoryVisible: true }) { id } }`;
    const { written } = await send('POST', '/api/graphql', { query });
    expect(written).toMatchObject([
      {
        action: 'partners.update',
        target: partnerId,
        detail: { before: { directoryVisible: false }, after: { region: '(masked)', directoryVisible: true } },
      },
    ]);
  });
});

describe('what a use case writes', () => {
  it('has the one entry of its route, with the address', async () => {
    const { partnerId } = await makePartner(portal());
    const deal = await makeClaimedDeal(portal(), partnerId, 10_000);
    const { written } = await send('POST', `/api/staff/deals/${deal}/confirm`, {});
    expect(written.map(({ action, target, ip }) => [action, target, typeof ip])).toEqual([
      ['deals.confirm', deal, 'string'],
    ]);
  });

  it('and what was refused or rolled back has none', async () => {
    const id = await tierId();
    const requestId = `test-${randomUUID()}`;
    const answer = await api.call(`/api/tier-definitions/${id}`, {
      method: 'PATCH',
      token,
      headers: { 'x-request-id': requestId },
      body: { baseRateBps: -1 },
    });
    expect(answer.status).toBe(400);
    expect(await entries(requestId)).toEqual([]);
  });
});
