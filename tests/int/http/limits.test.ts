import { beforeAll, describe, expect, it } from 'vitest';
import { type Api, createApi } from '../../support/api';
import { usePortal } from '../../support/boot';
import { makePartner, makeStaff } from '../../support/fixtures';

const portal = usePortal();
let api: Api;
let tokens: { partner: string; staff: string };
beforeAll(async () => {
  api = await createApi(portal());
  tokens = {
    partner: await api.tokenFor((await makePartner(portal())).actor),
    staff: await api.tokenFor((await makeStaff(portal(), 'admin')).actor),
  };
});

describe('Payload’s REST and GraphQL', () => {
  it('say where the caller stands, and refuse with Retry-After who asks too often', async () => {
    const first = await api.call('/api/leads', { token: tokens.partner });
    expect(first.headers.get('ratelimit')).toMatch(/^limit=1200000, remaining=\d+, reset=\d+$/);
    // 1,200 reads a minute, times this: three of them, then no more
    const scarce = await createApi(portal(), { limits: 3 / 1_200 });
    const ask = (path: string, options = {}) => scarce.call(path, { token: tokens.partner, ...options });
    const statuses: number[] = [];
    for (let i = 0; i < 4; i++) statuses.push((await ask('/api/leads')).status);
    expect(statuses).toEqual([200, 200, 200, 429]);
    const refused = await ask('/api/graphql', { method: 'POST', body: { query: '{ Leads { totalDocs } }' } });
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(refused.headers.get('ratelimit')).toMatch(/^limit=3, remaining=0, reset=\d+$/);
    expect((refused.body as { errors: { message: string }[] }).errors[0]?.message).toContain('Too many requests');
    // One count for all roads of a user; another user is not concerned.
    const ours = await ask('/api/partner/leads');
    expect([ours.status, ours.headers.get('ratelimit')]).toEqual([429, expect.stringContaining('remaining=0')]);
    expect((await ask('/api/leads', { token: tokens.staff })).status).toBe(200);
  });

  it.each(['limit=0', 'limit=201', 'pagination=false', 'depth=4', 'limit=1000000'])('answer no ?%s', async (query) => {
    for (const token of [tokens.partner, tokens.staff])
      expect((await api.call(`/api/leads?${query}`, { token })).status).toBe(400);
    // The panel itself asks with its cookie, and may.
    const cookie = `payload-token=${tokens.staff}`;
    expect(
      (await api.call(`/api/leads?${query}`, { cookie, headers: { 'sec-fetch-site': 'same-origin' } })).status,
    ).toBe(200);
  });

  it('take no query in a body', async () => {
    const answer = await api.call('/api/leads', {
      method: 'POST',
      token: tokens.partner,
      raw: 'limit=0',
      headers: { 'x-payload-http-method-override': 'GET', 'content-type': 'application/x-www-form-urlencoded' },
    });
    expect(answer.status).toBe(400);
  });

  it.each([
    '{ Leads(limit: 0) { docs { id } } }',
    '{ Leads(limit: 5000) { docs { id } } }',
    '{ Leads(pagination: false) { docs { id } } }',
    `{ Partners { docs ${'{ leader '.repeat(10)}{ id }${' }'.repeat(10)} } }`,
  ])('refuse %s', async (query) => {
    const answer = await api.call('/api/graphql', { method: 'POST', token: tokens.staff, body: { query } });
    // Payload answers what GraphQL refuses before it runs as a bare list.
    expect(answer.body).toEqual([expect.objectContaining({ message: expect.stringMatching(/limit|nest/) })]);
  });
});
