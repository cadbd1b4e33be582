import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Api, createApi } from '../../support/api';
import { usePortal } from '../../support/boot';
import { makeClaimedDeal, makePartner, makeStaff } from '../../support/fixtures';
import { openDesk } from '../money/desk';

const portal = usePortal();
let api: Api;
let token: string;

beforeAll(async () => {
  api = await createApi(portal());
  token = await api.tokenFor((await makeStaff(portal(), 'admin')).actor);
});
const patch = (path: string, body: unknown) => api.call(path, { method: 'PATCH', token, body });
type Answer = { errors: { name: string; message: string; data?: { errors: { path: string; message: string }[] } }[] };
const pathsOf = (body: unknown) => (body as Answer).errors.flatMap(({ data }) => data?.errors.map(({ path }) => path));

describe('what the database refuses is told with the field, by every road', () => {
  it('a partner as its own leader or recruiter', async () => {
    const { partnerId } = await makePartner(portal());
    for (const field of ['leader', 'recruiter']) {
      const answer = await patch(`/api/partners/${partnerId}`, { [field]: partnerId });
      expect([answer.status, pathsOf(answer.body)], field).toEqual([400, [field]]);
    }
    const byGraphql = await api.call('/api/graphql', {
      method: 'POST',
      token,
      body: { query: `mutation { updatePartner(id: "${partnerId}", data: { leader: "${partnerId}" }) { id } }` },
    });
    const [error] = (byGraphql.body as { errors: { message: string; extensions: unknown }[] }).errors;
    expect(error?.extensions).toMatchObject({
      statusCode: 400,
      data: { errors: [{ path: 'leader', message: 'must be another partner' }] },
    });
    expect(error?.message).not.toContain('Something went wrong');
  });

  it('a relation to nothing', async () => {
    const { partnerId } = await makePartner(portal());
    const answer = await patch(`/api/partners/${partnerId}`, { leader: randomUUID() });
    expect([answer.status, pathsOf(answer.body)]).toEqual([400, ['leader']]);
    const malformed = await patch(`/api/partners/${partnerId}`, { leader: 'nobody' });
    expect(malformed.status).toBe(400);
  });

  it('a removal of what others point at', async () => {
    const { partnerId } = await makePartner(portal());
    const module = await api.call('/api/training-modules', {
      method: 'POST',
      token,
      body: { title: 'A', slug: randomUUID(), category: 'sales', minTier: 'starter' },
    });
    const { id } = (module.body as { doc: { id: string } }).doc;
    const user = await api.call(`/api/memberships?where[partner][equals]=${partnerId}&depth=0`, { token });
    const userId = (user.body as { docs: { user: string }[] }).docs[0]?.user;
    await api.call('/api/training-progress', {
      method: 'POST',
      token,
      body: { user: userId, partner: partnerId, module: id, percent: 5 },
    });
    const gone = await api.call(`/api/training-modules/${id}`, { method: 'DELETE', token });
    expect(gone.status, gone.text).toBeLessThan(500);
  });
});

describe('the currency of a partner', () => {
  it('changes until money was booked in it, and then names why not', async () => {
    const desk = await openDesk(portal());
    const { partnerId } = await makePartner(portal());
    expect((await patch(`/api/partners/${partnerId}`, { currency: 'EUR' })).status).toBe(200);
    expect((await patch(`/api/partners/${partnerId}`, { currency: 'USD' })).status).toBe(200);
    await desk.confirm(await makeClaimedDeal(portal(), partnerId, 10_000));
    const answer = await patch(`/api/partners/${partnerId}`, { currency: 'EUR' });
    expect([answer.status, pathsOf(answer.body)]).toEqual([409, ['currency']]);
    expect((answer.body as Answer).errors[0]?.message).toContain('money was booked');
    expect((await patch(`/api/partners/${partnerId}`, { currency: 'USD', region: 'North' })).status).toBe(200);
  });
});
