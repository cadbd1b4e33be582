import { beforeAll, describe, expect, it } from 'vitest';
import { type Api, createApi } from '../../support/api';
import { usePortal } from '../../support/boot';
import { makeMember, makePartner } from '../../support/fixtures';
import { leadsOf } from './leads-fixture';

const portal = usePortal();
let api: Api;
beforeAll(async () => {
  api = await createApi(portal());
});

describe('the export of leads', () => {
  it('is a CSV file of the filter, whole, with nothing a spreadsheet would run', async () => {
    const partner = await makePartner(portal());
    const leads = leadsOf(portal(), partner.actor);
    for (let i = 0; i < 205; i++) await leads.add({ companyName: `Row ${String(i).padStart(3, '0')}`, tags: ['many'] });
    await leads.add({ companyName: '=HYPERLINK("http://x")', contactName: 'a,b', estimatedValueCents: 150_005 });
    const token = await api.tokenFor(partner.actor);
    const one = await api.call('/api/partner/leads/export?minValue=1', { token });
    expect(one.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(one.headers.get('content-disposition')).toBe('attachment; filename="leads.csv"');
    const lines = one.text.replace('\uFEFF', '').trimEnd().split('\r\n');
    expect(lines).toHaveLength(2);
    expect(lines[0]).toMatch(/^Company,Contact,/);
    expect(lines[0]).not.toContain('Score');
    expect(lines[1]).toContain(`"'=HYPERLINK(""http://x"")","a,b"`);
    expect(lines[1]).toContain(',1500.05,USD,');
    const all = await api.call('/api/partner/leads/export?tag=many&sort=companyName', { token });
    const names = all.text
      .trimEnd()
      .split('\r\n')
      .slice(1)
      .map((line) => line.split(',')[0]);
    expect(names).toHaveLength(205);
    expect(names).toEqual(names.toSorted());
  });

  it('says what is wrong before it begins, and never holds another partner’s', async () => {
    const [own, other] = [await makePartner(portal(), { features: [] }), await makePartner(portal())];
    await leadsOf(portal(), other.actor).add({ companyName: 'Foreign' });
    const token = await api.tokenFor(own.actor);
    const workbook = await api.call('/api/partner/leads/export?format=xlsx&tag=many', { token });
    expect(workbook.headers.get('content-disposition')).toBe('attachment; filename="leads.xlsx"');
    expect(workbook.headers.get('content-type')).toMatch(/spreadsheetml\.sheet$/);
    expect(workbook.text.startsWith('PK')).toBe(true);
    expect((await api.call('/api/partner/leads/export?sort=-score', { token })).status).toBe(403);
    expect((await api.call('/api/partner/leads/export?nonsense=1', { token })).status).toBe(400);
    expect((await api.call('/api/partner/leads/export', { token })).text).not.toContain('Foreign');
  });
});

describe('the order by score', () => {
  it('is locked below the tier that has the scores', async () => {
    const { actor } = await makePartner(portal(), { features: [] });
    await expect(leadsOf(portal(), actor).list({ sort: '-score' })).rejects.toMatchObject({ code: 'feature_locked' });
  });
});

describe('handing a lead over', () => {
  it('is the owner’s to do, to a member of the same partner', async () => {
    const partner = await makePartner(portal());
    const sales = await makeMember(portal(), partner.partnerId, 'sales');
    await makeMember(portal(), partner.partnerId, 'viewer');
    const stranger = await makePartner(portal());
    const leads = leadsOf(portal(), partner.actor);
    const lead = await leads.add();
    const token = await api.tokenFor(partner.actor);
    const owners = await api.call('/api/partner/lead-owners', { token });
    expect((owners.body as { docs: { id: string }[] }).docs.map(({ id }) => id).sort()).toEqual(
      [partner.userId, sales.userId].sort(),
    );
    const given = await leads.update(lead.id, { version: 1, ownerId: sales.userId });
    expect(given).toMatchObject({ version: 2, owner: { id: sales.userId, name: sales.actor.name } });
    await expect(leads.update(lead.id, { version: 2, ownerId: stranger.userId })).rejects.toMatchObject({
      code: 'invalid',
      fields: { owner: expect.any(String) },
    });
    await expect(
      leadsOf(portal(), sales.actor).update(lead.id, { version: 2, ownerId: sales.userId }),
    ).rejects.toMatchObject({ code: 'forbidden' });
  });
});

describe('saved views', () => {
  it('are a member’s own, one for a name, and locked below the tier that has them', async () => {
    const partner = await makePartner(portal(), { tier: 'active' });
    const colleague = await makeMember(portal(), partner.partnerId, 'sales', { tier: 'active' });
    const [mine, theirs] = [await api.tokenFor(partner.actor), await api.tokenFor(colleague.actor)];
    const views = (token: string, method = 'GET', body?: object, id = '') =>
      api.call(`/api/partner/lead-views${id}`, { method, token, ...(body ? { body } : {}) });
    const saved = await views(mine, 'POST', { name: 'Hot', query: 'view=list&tag=hot' });
    expect(saved).toMatchObject({ status: 200, body: { name: 'Hot', query: 'view=list&tag=hot' } });
    await views(mine, 'POST', { name: 'Hot', query: 'view=list&tag=very%20hot' });
    expect((await views(mine)).body).toMatchObject({ docs: [{ name: 'Hot', query: 'view=list&tag=very%20hot' }] });
    expect((await views(theirs)).body).toEqual({ docs: [] });
    const { id } = saved.body as { id: string };
    expect((await views(theirs, 'DELETE', undefined, `/${id}`)).status).toBe(404);
    expect((await views(mine, 'DELETE', undefined, `/${id}`)).status).toBe(200);
    expect((await views(mine)).body).toEqual({ docs: [] });
    expect((await views(mine, 'POST', { name: 'Bad', query: 'javascript:alert(1)' })).status).toBe(400);
    const starter = await api.tokenFor((await makePartner(portal())).actor);
    expect(await views(starter)).toMatchObject({ status: 403, body: { error: { code: 'feature_locked' } } });
  });
});

describe('what happened last', () => {
  it('is read over all own leads, newest first, without the trash and other partners’', async () => {
    const [own, other] = [await makePartner(portal()), await makePartner(portal())];
    const leads = leadsOf(portal(), own.actor);
    const [one, two, gone] = [await leads.add(), await leads.add(), await leads.add()];
    await leads.log(one.id, { kind: 'note', text: 'First' });
    await leads.log(two.id, { kind: 'call', text: 'Second' });
    await leads.trash(gone.id);
    await leadsOf(portal(), other.actor).add();
    const token = await api.tokenFor(own.actor);
    type Recent = { docs: { leadId: string; text: string }[]; nextCursor: string };
    const first = (await api.call('/api/partner/lead-activity?limit=2', { token })).body as Recent;
    expect(first.docs.map(({ leadId, text }) => [leadId, text])).toEqual([
      [two.id, 'Second'],
      [one.id, 'First'],
    ]);
    const rest = (await api.call(`/api/partner/lead-activity?cursor=${first.nextCursor}`, { token })).body as Recent;
    expect(rest.docs.map(({ leadId }) => leadId).sort()).toEqual([one.id, two.id].sort());
  });
});

describe('the place of a lead', () => {
  it('is kept as it was given, and forgotten when it is taken back', async () => {
    const { actor } = await makePartner(portal());
    const leads = leadsOf(portal(), actor);
    const location = { lat: 51.5, lng: -0.12, label: 'Fair' };
    const lead = await leads.add({ location });
    expect(lead.location).toEqual(location);
    expect((await leads.update(lead.id, { version: 1, location: null })).location).toBeNull();
  });
});
