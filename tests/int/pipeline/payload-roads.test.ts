import { describe, expect, it } from 'vitest';
import type { PartnerActor, StaffActor } from '@/contracts/actor';
import type { Lead } from '@/payload-types';
import { usePortal } from '../../support/boot';
import { makeMember, makePartner, makeStaff } from '../../support/fixtures';
import { daysAgo, leadsOf, rowsOf } from './leads-fixture';

const portal = usePortal();

/** Payload's own operations as somebody, under the access rules: what its REST, GraphQL and admin do. */
async function payloadAs(actor: PartnerActor | StaffActor) {
  const { payload } = portal();
  const as = async () => ({ req: await portal().reqAs(actor), overrideAccess: false, depth: 0 }) as const;
  return {
    create: async (data: Partial<Lead>) =>
      payload.create({
        collection: 'leads',
        data: { companyName: 'Acme', contactName: 'Jane', ...data } as Lead,
        ...(await as()),
      }),
    update: async (id: string, data: Record<string, unknown>, trash = false) =>
      payload.update({ collection: 'leads', id, data, trash, ...(await as()) }),
    delete: async (id: string) => payload.delete({ collection: 'leads', id, ...(await as()) }),
    find: async (query: Record<string, unknown> = {}) =>
      payload.find({ collection: 'leads', ...query, ...(await as()) }),
  };
}

describe('a lead by Payload’s roads, as a partner', () => {
  it('belongs to the partner, whose currency and member it takes', async () => {
    const { actor, partnerId, userId } = await makePartner(portal(), { currency: 'EUR' });
    const asPartner = await payloadAs({ ...actor, currency: 'EUR' });
    const lead = await asPartner.create({ companyName: '  Acme ', contactEmail: 'JANE@Acme.example' });
    expect(lead).toMatchObject({
      partner: partnerId,
      owner: userId,
      stage: 'new',
      version: 1,
      currency: 'EUR',
      companyName: 'Acme',
      contactEmail: 'jane@acme.example',
    });
    expect((await leadsOf(portal(), actor).timeline(lead.id)).docs).toMatchObject([
      { kind: 'system', text: 'Lead added' },
    ]);
    expect(await rowsOf(portal(), `SELECT 1 FROM events WHERE data->>'leadId' = $1`, [lead.id])).toHaveLength(1);
  });

  it('cannot be given to another partner, neither new nor later', async () => {
    const [own, other] = [await makePartner(portal()), await makePartner(portal())];
    const asPartner = await payloadAs(own.actor);
    await expect(asPartner.create({ partner: other.partnerId })).rejects.toMatchObject({
      code: 'conflict',
      fields: { partner: expect.any(String) },
    });
    const lead = await asPartner.create({ partner: own.partnerId });
    await expect(asPartner.update(lead.id, { partner: other.partnerId })).rejects.toMatchObject({
      code: 'conflict',
      fields: { partner: expect.any(String) },
    });
    await expect(asPartner.update(lead.id, { owner: other.userId })).rejects.toMatchObject({
      code: 'invalid',
      fields: { owner: expect.any(String) },
    });
    expect(await rowsOf(portal(), `SELECT partner_id FROM leads WHERE id = $1`, [lead.id])).toEqual([
      { partner_id: own.partnerId },
    ]);
  });

  it.each([
    ['stage', 'won'],
    ['stageEnteredAt', '2020-01-01T00:00:00.000Z'],
    ['score', 100],
    ['version', 7],
    ['lostReason', 'none'],
    ['attribution', { link: 'x' }],
    ['createHash', 'x'],
    ['createdAt', '2020-01-01T00:00:00.000Z'],
    ['contactPhoneE164', '+14155552671'],
  ])('refuses %s, naming it', async (field, value) => {
    const { actor } = await makePartner(portal());
    const asPartner = await payloadAs(actor);
    await expect(asPartner.create({ [field]: value })).rejects.toMatchObject({
      code: 'conflict',
      fields: { [field]: expect.any(String) },
    });
    const lead = await asPartner.create({});
    await expect(asPartner.update(lead.id, { companyName: 'Two', [field]: value })).rejects.toMatchObject({
      code: 'conflict',
      fields: { [field]: expect.any(String) },
    });
    expect((await leadsOf(portal(), actor).get(lead.id)).companyName).toBe('Acme');
  });

  it('follows the same rules of form as our routes', async () => {
    const { actor } = await makePartner(portal());
    const asPartner = await payloadAs(actor);
    const wrong: [string, unknown][] = [
      ['companyName', 'nul\u0000byte'],
      ['contactEmail', 'no address'],
      ['estimatedValueCents', -5],
      ['estimatedValueCents', 1e15],
      ['estimatedValueCents', 1.5],
      ['tags', ['x'.repeat(41)]],
      ['tags', 'not a list'],
      ['nextAction', 'x'.repeat(301)],
      ['currency', 'XXX'],
      ['nextActionAt', 'tomorrow'],
    ];
    const lead = await asPartner.create({});
    for (const [field, value] of wrong) {
      await expect(asPartner.create({ [field]: value }), field).rejects.toMatchObject({
        code: 'invalid',
        fields: { [field]: expect.any(String) },
      });
      await expect(asPartner.update(lead.id, { [field]: value }), field).rejects.toMatchObject({
        code: 'invalid',
        fields: { [field]: expect.any(String) },
      });
    }
  });

  it('counts the version up for a change and only then, and scores anew', async () => {
    const { actor } = await makePartner(portal(), { features: ['lead-crm'] });
    const asPartner = await payloadAs(actor);
    const lead = await asPartner.create({});
    const valued = await asPartner.update(lead.id, { estimatedValueCents: 500_000 });
    expect(valued.version).toBe(2);
    expect(valued.score).toBeGreaterThan(Number(lead.score));
    expect((await asPartner.update(lead.id, { estimatedValueCents: 500_000 })).version).toBe(2);
  });

  it('goes to the trash and back under the same rules', async () => {
    const { actor } = await makePartner(portal());
    const asPartner = await payloadAs(actor);
    const leads = leadsOf(portal(), actor);
    const lead = await asPartner.create({});
    await asPartner.update(lead.id, { deletedAt: '2001-01-01T00:00:00.000Z' });
    const trashed = await leads.get(lead.id);
    expect(Date.now() - new Date(String(trashed.deletedAt)).getTime()).toBeLessThan(60_000);
    await asPartner.update(lead.id, { deletedAt: null }, true);
    expect((await leads.get(lead.id)).deletedAt).toBeNull();
    expect((await leads.timeline(lead.id)).docs.map(({ text }) => text)).toEqual([
      'Taken out of the trash',
      'Moved to the trash',
      'Lead added',
    ]);

    await leads.win(lead.id);
    await expect(asPartner.update(lead.id, { deletedAt: new Date().toISOString() })).rejects.toMatchObject({
      code: 'conflict',
    });
    await expect(asPartner.create({ deletedAt: new Date().toISOString() })).rejects.toMatchObject({ code: 'invalid' });

    const old = await leads.add({}, daysAgo(50));
    await leads.trash(old.id, daysAgo(31));
    await expect(asPartner.update(old.id, { deletedAt: null }, true)).rejects.toMatchObject({ code: 'not_found' });
  });

  it('is never deleted, changed in bulk, or seen by another partner', async () => {
    const [own, other] = [await makePartner(portal()), await makePartner(portal())];
    const theirs = await leadsOf(portal(), other.actor).add();
    const mine = await leadsOf(portal(), own.actor).add();
    const asPartner = await payloadAs(own.actor);
    await expect(asPartner.delete(mine.id)).rejects.toMatchObject({ status: 403 });
    await expect(asPartner.update(theirs.id, { companyName: 'Mine' })).rejects.toMatchObject({
      status: expect.toSatisfy((status: number) => status === 403 || status === 404),
    });
    await expect(asPartner.update(theirs.id, { deletedAt: new Date().toISOString() })).rejects.toMatchObject({
      status: expect.toSatisfy((status: number) => status === 403 || status === 404),
    });
    expect((await asPartner.find()).docs.map(({ id }) => id)).toEqual([mine.id]);
    const { payload } = portal();
    await expect(
      payload.update({
        collection: 'leads',
        where: { companyName: { exists: true } },
        data: { companyName: 'X' },
        req: await portal().reqAs(own.actor),
        overrideAccess: false,
      }),
    ).rejects.toMatchObject({ status: 403 });
  });

  it('shows, filters and sorts by score only where the tier has scores', async () => {
    const { actor } = await makePartner(portal(), { features: [] });
    await leadsOf(portal(), actor).add({ estimatedValueCents: 500_000 });
    const without = await payloadAs(actor);
    const [lead] = (await without.find()).docs;
    expect(lead).not.toHaveProperty('score');
    expect(lead).not.toHaveProperty('scoreReasons');
    await expect(without.find({ where: { score: { greater_than: 1 } } })).rejects.toThrow();
    await expect(without.find({ sort: 'score' })).rejects.toThrow();
    const within = await payloadAs({ ...actor, features: ['lead-crm'] });
    expect((await within.find({ where: { score: { greater_than: 1 } } })).docs).toMatchObject([
      { score: expect.any(Number) },
    ]);
  });
});

describe('a viewer by Payload’s roads', () => {
  it('reads and never writes', async () => {
    const owner = await makePartner(portal());
    const viewer = { ...(await makeMember(portal(), owner.partnerId, 'viewer')).actor, partnerId: owner.partnerId };
    const lead = await leadsOf(portal(), owner.actor).add();
    const asViewer = await payloadAs(viewer);
    expect((await asViewer.find()).docs.map(({ id }) => id)).toEqual([lead.id]);
    await expect(asViewer.create({})).rejects.toMatchObject({ status: 403 });
    await expect(asViewer.update(lead.id, { companyName: 'X' })).rejects.toMatchObject({ status: 403 });
    await expect(asViewer.update(lead.id, { deletedAt: new Date().toISOString() })).rejects.toMatchObject({
      status: 403,
    });
  });
});

describe('a lead in the admin', () => {
  it('is made for a partner: its currency, its owner', async () => {
    const { partnerId, userId } = await makePartner(portal(), { currency: 'GBP' });
    const manager = await payloadAs((await makeStaff(portal(), 'partner-manager')).actor);
    const lead = await manager.create({ partner: partnerId });
    expect(lead).toMatchObject({
      partner: partnerId,
      owner: userId,
      currency: 'GBP',
      stage: 'new',
      score: expect.any(Number),
    });
    await expect(manager.create({ partner: '01938d4e-0000-7000-8000-000000000009' })).rejects.toMatchObject({
      code: 'invalid',
    });
    await expect(manager.create({ partner: 'nonsense' })).rejects.toMatchObject({ code: 'invalid' });
    await expect(manager.create({})).rejects.toMatchObject({ name: 'ValidationError' });
  });

  it('saved by a tab that is behind is refused: its version is the old one', async () => {
    const { actor } = await makePartner(portal());
    const lead = await leadsOf(portal(), actor).add();
    await leadsOf(portal(), actor).update(lead.id, { version: 1, companyName: 'Acme Two' });
    const manager = await payloadAs((await makeStaff(portal(), 'partner-manager')).actor);
    await expect(
      manager.update(lead.id, { companyName: 'Acme', nextAction: 'Call', version: 1 }),
    ).rejects.toMatchObject({ code: 'conflict', fields: { version: expect.any(String) } });
  });

  it('is read by all staff and written by managers', async () => {
    const { actor } = await makePartner(portal());
    const lead = await leadsOf(portal(), actor).add();
    const support = await payloadAs((await makeStaff(portal(), 'support')).actor);
    expect((await support.find({ where: { id: { equals: lead.id } } })).docs).toMatchObject([
      { id: lead.id, score: expect.any(Number) },
    ]);
    await expect(support.update(lead.id, { companyName: 'X' })).rejects.toMatchObject({ status: 403 });
  });
});

describe('a detail changed by Payload while the stage moves', () => {
  it('loses neither, whoever comes first', async () => {
    const { actor } = await makePartner(portal());
    const leads = leadsOf(portal(), actor);
    const asPartner = await payloadAs(actor);
    for (let round = 0; round < 15; round++) {
      const lead = await leads.add();
      await Promise.all([
        leads.move(lead.id, { to: 'proposal' }),
        asPartner.update(lead.id, { companyName: `Acme ${round}` }),
      ]);
      expect(await leads.get(lead.id)).toMatchObject({ stage: 'proposal', companyName: `Acme ${round}`, version: 3 });
    }
  });
});
