import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Lead } from '@/contracts/pipeline/leads';
import type { LeadField } from '@/payload-types';
import { writing } from '../../support/act';
import { type Api, createApi } from '../../support/api';
import { usePortal } from '../../support/boot';
import { makePartner, makeStaff } from '../../support/fixtures';
import { leadsOf, rowsOf } from './leads-fixture';

const portal = usePortal();
let api: Api;
let manager: string;
beforeAll(async () => {
  api = await createApi(portal());
  manager = await api.tokenFor((await makeStaff(portal(), 'partner-manager')).actor);
});
afterEach(async () => {
  await rowsOf(portal(), `DELETE FROM lead_fields`);
});

type Said = { error?: { code: string; fields?: Record<string, string> }; errors?: { data?: { errors: Wrong[] } }[] };
type Wrong = { path: string; message: string };
/** The names of what was wrong, by our routes or by Payload's. */
const wrongIn = (body: unknown): string[] => {
  const { error, errors } = body as Said;
  return error ? Object.keys(error.fields ?? {}) : (errors?.[0]?.data?.errors ?? []).map(({ path }) => path);
};

const asManager = (path: string, method: string, body?: object) => api.call(path, { method, token: manager, body });
async function define(field: Partial<LeadField> & { key: string }): Promise<LeadField> {
  const answer = await asManager('/api/lead-fields', 'POST', { label: field.key, type: 'text', order: 1, ...field });
  expect(answer.status, answer.text).toBe(201);
  return (answer.body as { doc: LeadField }).doc;
}
const change = (field: LeadField, data: Partial<LeadField>) => asManager(`/api/lead-fields/${field.id}`, 'PATCH', data);
const PLAN = { key: 'plan', label: 'Plan', type: 'choice' as const, options: [{ label: 'Gold' }, { label: 'Ça va!' }] };

async function selling() {
  const partner = await makePartner(portal(), { features: ['lead-crm'] });
  const token = await api.tokenFor(partner.actor);
  const leads = leadsOf(portal(), partner.actor);
  const put = (lead: Lead, custom: object, version = lead.version) =>
    api.call(`/api/partner/leads/${lead.id}`, { method: 'PUT', token, body: { version, custom } });
  return { ...partner, token, leads, put, get: (path: string) => api.call(path, { token }) };
}

describe('fields that staff add to leads', () => {
  it('are told to partners in the order of staff, with what may be chosen; a new name and place show at once', async () => {
    const plan = await define({ ...PLAN, order: 2, help: ' Which one? ' });
    await define({ key: 'visited', type: 'checkbox', order: 1, required: true });
    const { get } = await selling();
    const answer = await get('/api/partner/lead-fields');
    expect(answer.body).toEqual({
      docs: [
        { key: 'visited', label: 'visited', type: 'checkbox', help: null, required: true, active: true, options: [] },
        {
          key: 'plan',
          label: 'Plan',
          type: 'choice',
          help: 'Which one?',
          required: false,
          active: true,
          options: [
            { value: 'gold', label: 'Gold', active: true },
            { value: 'ca_va', label: 'Ça va!', active: true },
          ],
        },
      ],
    });
    const told = () =>
      rowsOf(portal(), `SELECT id FROM events WHERE type = 'content.changed' AND data->>'tag' = 'lead-fields'`);
    const before = (await told()).length;
    await change(plan, { label: 'Package', order: 0, active: false });
    expect(((await get('/api/partner/lead-fields')).body as { docs: object[] }).docs[0]).toMatchObject({
      label: 'Package',
      active: false,
    });
    expect((await told()).length).toBe(before + 1);
  });

  it.each([
    ['key', { key: 'Not A Key' }],
    ['key', { key: 'constructor' }],
    ['options', { key: 'a', type: 'choice' as const, options: [] }],
    ['options', { key: 'a', type: 'choice' as const, options: [{ label: 'A' }, { label: 'a' }] }],
    ['options.0.value', { key: 'a', type: 'choice' as const, options: [{ label: 'A', value: 'true' }] }],
  ])('a wrong %s is refused by its name', async (name, field) => {
    const answer = await asManager('/api/lead-fields', 'POST', { label: 'A', type: 'text', order: 1, ...field });
    expect(answer.status).toBe(400);
    expect(wrongIn(answer.body)).toEqual([name]);
  });

  it('keep their key, type and options once a lead holds a value, and are archived instead of deleted', async () => {
    const plan = await define(PLAN);
    const { leads } = await selling();
    expect((await change(plan, { key: 'package' })).status).toBe(200);
    expect((await change(plan, { key: 'plan' })).status).toBe(200);
    await leads.add({ custom: { plan: 'gold' } });
    const [gold, other] = plan.options ?? [];
    expect(wrongIn((await change(plan, { key: 'package' })).body)).toEqual(['key']);
    expect(wrongIn((await change(plan, { type: 'text' })).body)).toEqual(['type']);
    expect(wrongIn((await change(plan, { options: [{ ...other, label: 'Other' }] })).body)).toEqual(['options']);
    expect((await change(plan, { options: [{ ...gold, label: 'Golden' }] })).status).toBe(200);
    expect((await asManager(`/api/lead-fields/${plan.id}`, 'DELETE')).status).toBe(409);
    const unused = await define({ key: 'unused' });
    expect((await asManager(`/api/lead-fields/${unused.id}`, 'DELETE')).status).toBe(200);
  });

  it('are at most twenty that are active, also when two are added at once', async () => {
    for (let n = 0; n < 18; n++) await define({ key: `f${n}` });
    const two = await Promise.all(
      ['x', 'y', 'z'].map((key) =>
        asManager('/api/lead-fields', 'POST', { label: key, key, type: 'text', order: 1, active: true }),
      ),
    );
    expect(two.map(({ status }) => status).sort()).toEqual([201, 201, 400]);
    expect(
      (await asManager('/api/lead-fields', 'POST', { label: 'w', key: 'w', type: 'text', order: 1, active: false }))
        .status,
    ).toBe(201);
  });
});

describe('values of custom fields', () => {
  const GIVEN = {
    plan: 'gold',
    visited: false,
    size: 12.5,
    day: '2026-03-31',
    site: 'https://acme.example',
    note: 'a\nb',
  };
  const defineAll = async () => {
    await define(PLAN);
    await define({ key: 'visited', type: 'checkbox' });
    await define({ key: 'size', type: 'number' });
    await define({ key: 'day', type: 'date' });
    await define({ key: 'site', type: 'url' });
    await define({ key: 'note', type: 'long-text' });
  };
  const WRONG = { plan: 'lead', visited: 'yes', size: '5', day: '2026-02-30', site: 'acme', none: 'x' };
  const NAMES = Object.keys(WRONG).map((key) => `custom.${key}`);

  it('by our routes: what is taken comes back equal, in a list, one by one and in a sync', async () => {
    await defineAll();
    const { token, leads, put } = await selling();
    const answer = await api.call('/api/partner/leads', {
      method: 'POST',
      token,
      body: { companyName: 'Acme', contactName: 'Jane', custom: GIVEN },
    });
    expect(answer.status, answer.text).toBe(201);
    const lead = answer.body as Lead;
    expect(lead.custom).toEqual(GIVEN);
    const changed = (await put(lead, { plan: 'ca_va', size: null, note: ' ' })).body as Lead;
    const { size: _, note: __, ...rest } = GIVEN;
    expect(changed).toMatchObject({ version: 2, custom: { ...rest, plan: 'ca_va' } });
    expect(changed.custom).not.toHaveProperty('size');
    expect((await leads.list()).docs[0]?.custom).toEqual(changed.custom);
    expect((await leads.sync()).docs[0]?.custom).toEqual(changed.custom);
    expect((await put(changed, { plan: 'ca_va' })).body).toMatchObject({ version: 2 });
    expect((await leads.add()).custom).toEqual({});
  });

  it('by our routes: all that is wrong is named, and nothing is written', async () => {
    await defineAll();
    const { token, leads, put } = await selling();
    const lead = await leads.add();
    const answer = await put(lead, WRONG);
    expect(answer.status).toBe(400);
    expect(answer.body).toMatchObject({ error: { code: 'invalid' } });
    expect(wrongIn(answer.body)).toEqual(NAMES);
    const body = { companyName: 'A', contactName: 'B', custom: WRONG };
    expect(wrongIn((await api.call('/api/partner/leads', { method: 'POST', token, body })).body)).toEqual(NAMES);
    for (const custom of [{ plan: ['gold'] }, 'text', ['x'], null])
      expect((await put(lead, custom as object)).status).toBe(400);
    expect(await leads.get(lead.id)).toMatchObject({ version: 1, custom: {} });
  });

  it('by Payload’s REST: the same values, the same refusals; what is not named stays', async () => {
    await defineAll();
    const { token, leads, partnerId } = await selling();
    for (const by of [token, manager]) {
      const make = (custom: unknown) =>
        api.call('/api/leads', {
          method: 'POST',
          token: by,
          body: { companyName: 'A', contactName: 'B', partner: partnerId, source: 'other', currency: 'USD', custom },
        });
      const made = await make(GIVEN);
      expect(made.status, made.text).toBe(201);
      const { doc } = made.body as { doc: Lead };
      expect(doc.custom).toEqual(GIVEN);
      expect(wrongIn((await make(WRONG)).body)).toEqual(NAMES);
      const patch = (custom: unknown) =>
        api.call(`/api/leads/${doc.id}`, { method: 'PATCH', token: by, body: { custom } });
      expect(wrongIn((await patch(WRONG)).body)).toEqual(NAMES);
      expect(wrongIn((await patch(['x'])).body)).toEqual(['custom']);
      expect((await patch({ size: 7, note: null })).status).toBe(200);
      expect((await patch(null)).status).toBe(200);
      const { note: _, ...rest } = GIVEN;
      expect(await leads.get(doc.id)).toMatchObject({ version: 2, custom: { ...rest, size: 7 } });
    }
  });

  it('by GraphQL: the same values, the same refusals', async () => {
    await defineAll();
    const { leads } = await selling();
    const lead = await leads.add();
    const save = (custom: object) =>
      api.call('/api/graphql', {
        method: 'POST',
        token: manager,
        body: {
          query: 'mutation ($id: String!, $custom: JSON) { updateLead(id: $id, data: { custom: $custom }) { custom } }',
          variables: { id: lead.id, custom },
        },
      });
    expect((await save(GIVEN)).body).toEqual({ data: { updateLead: { custom: GIVEN } } });
    const refused = (await save(WRONG)).body as { errors: { extensions: { data: { errors: Wrong[] } } }[] };
    expect(refused.errors[0]?.extensions.data.errors.map(({ path }) => path)).toEqual(NAMES);
    expect((await leads.get(lead.id)).custom).toEqual(GIVEN);
  });

  it('a new lead needs what is required, by every road; an old one does not', async () => {
    const { token, leads, put, partnerId } = await selling();
    const old = await leads.add();
    await define({ key: 'budget', type: 'number', required: true });
    await define({ key: 'agreed', type: 'checkbox', required: true });
    const body = { companyName: 'A', contactName: 'B' };
    const ours = await api.call('/api/partner/leads', { method: 'POST', token, body });
    expect(wrongIn(ours.body)).toEqual(['custom.budget']);
    const theirs = await api.call('/api/leads', {
      method: 'POST',
      token: manager,
      body: { ...body, partner: partnerId, source: 'other', currency: 'USD' },
    });
    expect(wrongIn(theirs.body)).toEqual(['custom.budget']);
    expect((await put(old, { agreed: true })).status).toBe(200);
    expect((await leads.add({ custom: { budget: 0 } })).custom).toEqual({ budget: 0 });
  });

  it('a new lead that another use case brings can be asked nothing, but holds no wrong value either', async () => {
    await define({ key: 'budget', type: 'number', required: true });
    const { actor, partnerId } = await selling();
    const bring = (custom: Record<string, number>) =>
      writing(portal(), actor, 'scoreLead', ({ req }) =>
        req.payload.create({
          collection: 'leads',
          data: {
            companyName: 'A',
            contactName: 'B',
            partner: partnerId,
            source: 'import',
            currency: 'USD',
            stage: 'new',
            custom,
          },
          req,
          overrideAccess: true,
        }),
      );
    expect((await bring({})).custom).toEqual({});
    await expect(bring({ none: 1 })).rejects.toMatchObject({ code: 'invalid' });
  });

  it('of an archived field or a retired option are kept and shown, change no more, and hinder nobody', async () => {
    const plan = await define(PLAN);
    const { leads, put, get } = await selling();
    const lead = await leads.add({ custom: { plan: 'gold' } });
    const [gold, other] = plan.options ?? [];
    await change(plan, {
      options: [
        { ...gold, label: 'Gold', retired: true },
        { ...other, label: 'Other' },
      ],
    });
    expect(wrongIn((await put(await leads.add(), { plan: 'gold' })).body)).toEqual(['custom.plan']);
    await change(plan, { active: false });
    expect(wrongIn((await put(lead, { plan: null })).body)).toEqual(['custom.plan']);
    expect(wrongIn((await put(lead, { plan: 'ca_va' })).body)).toEqual(['custom.plan']);
    const renamed = await leads.update(lead.id, { version: 1, companyName: 'New', custom: { plan: 'gold' } });
    expect(renamed).toMatchObject({ version: 2, custom: { plan: 'gold' } });
    const [header, ...lines] = (await get('/api/partner/leads/export')).text.trimEnd().split('\r\n');
    expect(header?.endsWith(',Plan')).toBe(true);
    expect(lines.find((line) => line.startsWith('New'))?.endsWith(',Gold')).toBe(true);
  });

  it('changed by two at once: the second is told what is there, and its own field merges onto it', async () => {
    await defineAll();
    const { leads, put } = await selling();
    const lead = await leads.add({ custom: { plan: 'gold' } });
    const both = await Promise.all([put(lead, { size: 1 }), put(lead, { day: '2026-01-01' })]);
    const [done, late] = both.toSorted((a, b) => a.status - b.status);
    expect([done?.status, late?.status]).toEqual([200, 409]);
    const { current } = (late as { body: { error: { current: Lead } } }).body.error;
    expect(current).toMatchObject({ version: 2, custom: { plan: 'gold' } });
    const again = await put(lead, current.custom.size === 1 ? { day: '2026-01-01' } : { size: 1 }, current.version);
    expect((again.body as Lead).custom).toEqual({ plan: 'gold', size: 1, day: '2026-01-01' });
  });

  it('by Payload’s REST two at once both survive', async () => {
    await defineAll();
    const { leads } = await selling();
    const lead = await leads.add();
    const patch = (custom: object) =>
      api.call(`/api/leads/${lead.id}`, { method: 'PATCH', token: manager, body: { custom } });
    await Promise.all([patch({ size: 1 }), patch({ visited: true })]);
    expect((await leads.get(lead.id)).custom).toEqual({ size: 1, visited: true });
  });

  it('written while the field is being archived: either it stands in an active field or it is refused', async () => {
    const size = await define({ key: 'size', type: 'number' });
    const { leads, put } = await selling();
    const lead = await leads.add();
    const [written, renamed] = await Promise.all([put(lead, { size: 1 }), change(size, { key: 'weight' })]);
    expect([written.status, renamed.status].sort()).toEqual([200, 400]);
  });

  it('are in the export in words, filter it, and the list and its totals', async () => {
    await defineAll();
    const { leads, get } = await selling();
    await leads.add({ companyName: 'One', custom: { plan: 'gold', visited: true, size: 3, note: '=1+1' } });
    await leads.add({ companyName: 'Two', custom: { plan: 'gold' } });
    await leads.add({ companyName: 'Three' });
    const names = async (custom: string) =>
      (await leads.list({ custom, sort: 'companyName' })).docs.map((d) => d.companyName);
    expect(await names('plan:gold')).toEqual(['One', 'Two']);
    expect(await names('visited:false')).toEqual(['Three', 'Two']);
    expect(await names('plan:gold,visited:true')).toEqual(['One']);
    expect((await leads.summary({ custom: 'plan:gold' })).stages[0]).toMatchObject({ stage: 'new', count: 2 });
    const csv = (await get('/api/partner/leads/export?custom=visited:true')).text.trimEnd().split('\r\n');
    expect(csv).toHaveLength(2);
    expect(csv[0]).toContain(',Plan,day,note,site,size,visited');
    expect(csv[1]).toContain(`,Gold,,'=1+1,,3,Yes`);
    const workbook = await get('/api/partner/leads/export?format=xlsx');
    expect(workbook.status).toBe(200);
    for (const path of ['leads', 'leads-summary', 'leads/export'])
      expect(wrongIn((await get(`/api/partner/${path}?custom=size:3`)).body), path).toEqual(['custom']);
    expect((await get('/api/partner/leads?custom=plan%3Dgold')).status).toBe(400);
    expect((await get('/api/partner/leads?since=0&custom=plan:gold')).status).toBe(400);
  });

  it('that are text are found by the search', async () => {
    await defineAll();
    const { leads } = await selling();
    await leads.add({ companyName: 'One', custom: { note: 'Met at Zürich fair', size: 77 } });
    await leads.add({ companyName: 'Two' });
    expect((await leads.list({ q: 'zurich one' })).docs.map((d) => d.companyName)).toEqual(['One']);
    expect((await leads.list({ q: '77' })).docs).toEqual([]);
  });
});
