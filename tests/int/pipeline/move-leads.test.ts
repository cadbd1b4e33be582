import { describe, expect, it } from 'vitest';
import { writing } from '../../support/act';
import { usePortal } from '../../support/boot';
import { makePartner, makeStaff } from '../../support/fixtures';
import { ACME, leadsOf, minutesAgo, rowsOf } from './leads-fixture';

const portal = usePortal();

async function working() {
  const partner = await makePartner(portal());
  return { ...partner, leads: leadsOf(portal(), partner.actor) };
}

describe('moving a lead', () => {
  it('forwards and backwards notes from, to, who and when', async () => {
    const { actor, leads } = await working();
    const lead = await leads.add({}, minutesAgo(90));
    const moved = await leads.move(lead.id, { to: 'proposal', version: 1 }, minutesAgo(60));
    expect(moved).toMatchObject({ stage: 'proposal', version: 2, stageEnteredAt: moved.updatedAt });
    await leads.move(lead.id, { to: 'contacted' }, minutesAgo(30));
    expect((await leads.timeline(lead.id)).docs).toMatchObject([
      { kind: 'status_change', from: 'proposal', to: 'contacted', by: { id: actor.userId, name: actor.name } },
      { kind: 'status_change', from: 'new', to: 'proposal' },
      { kind: 'system' },
    ]);
  });

  it('to where it is changes nothing, whatever version was read', async () => {
    const { leads } = await working();
    const lead = await leads.add();
    const moved = await leads.move(lead.id, { to: 'contacted' });
    expect(await leads.move(lead.id, { to: 'contacted', version: 1 })).toEqual(moved);
    expect((await leads.timeline(lead.id)).docs).toHaveLength(2);
  });

  it('against an old version is stale, when one is sent', async () => {
    const { leads } = await working();
    const lead = await leads.add();
    await leads.update(lead.id, { version: 1, companyName: 'Acme Two' });
    await expect(leads.move(lead.id, { to: 'contacted', version: 1 })).rejects.toMatchObject({
      code: 'stale',
      details: { current: { version: 2, companyName: 'Acme Two' } },
    });
    expect((await leads.move(lead.id, { to: 'contacted' })).stage).toBe('contacted');
  });

  it('to lost keeps the reason, and taking it up again drops it', async () => {
    const { leads } = await working();
    const lead = await leads.add();
    expect(await leads.move(lead.id, { to: 'lost', lostReason: 'No budget' })).toMatchObject({
      stage: 'lost',
      lostReason: 'No budget',
    });
    expect(await leads.move(lead.id, { to: 'qualified' })).toMatchObject({ stage: 'qualified', lostReason: null });
    expect((await leads.timeline(lead.id)).docs.map((activity) => activity.text)).toContain('Lost: No budget');
  });

  it('tells the open pages of the partner', async () => {
    const { leads, partnerId } = await working();
    const lead = await leads.add();
    await leads.move(lead.id, { to: 'contacted' });
    expect(
      await rowsOf(
        portal(),
        `SELECT audience, data FROM events WHERE type = 'lead.updated' AND data->>'leadId' = $1 AND data->>'stage' = 'contacted'`,
        [lead.id],
      ),
    ).toEqual([{ audience: { partner: partnerId }, data: { leadId: lead.id, stage: 'contacted', version: 2 } }]);
  });
});

describe('winning a lead', () => {
  it('claims a deal under the company’s name, for a client that is new', async () => {
    const { leads, partnerId } = await working();
    const lead = await leads.add({ contactEmail: 'jane@acme.example', projectType: 'app' });
    const won = await leads.move(lead.id, { to: 'won', valueCents: 250_001, currency: 'EUR', startDate: '2026-12-01' });
    expect(won).toMatchObject({
      stage: 'won',
      dealId: won.deal?.id,
      deal: {
        leadId: lead.id,
        title: 'Acme',
        status: 'claimed',
        valueCents: 250_001,
        refundedCents: 0,
        currency: 'EUR',
        confirmedAt: null,
      },
    });
    expect(
      await rowsOf(portal(), `SELECT partner_id, project_type, start_date FROM deals WHERE id = $1`, [won.deal?.id]),
    ).toEqual([{ partner_id: partnerId, project_type: 'app', start_date: new Date('2026-12-01T00:00:00Z') }]);
    expect(
      await rowsOf(portal(), `SELECT id, name, contact_email FROM clients WHERE partner_id = $1`, [partnerId]),
    ).toEqual([{ id: won.deal?.clientId, name: 'Acme', contact_email: 'jane@acme.example' }]);
  });

  it('tells the partner and those who decide on deals', async () => {
    const { leads, partnerId } = await working();
    const won = await leads.win((await leads.add()).id);
    const told = await rowsOf<{ audience: unknown }>(
      portal(),
      `SELECT audience FROM events WHERE type = 'deal.claimed' AND data->>'dealId' = $1`,
      [won.deal?.id],
    );
    expect(told.map(({ audience }) => audience)).toEqual(
      expect.arrayContaining([{ partner: partnerId }, { staff: ['partner-manager', 'admin'] }]),
    );
    expect(told).toHaveLength(2);
  });

  it('finds the client it had, by mail or by the company’s name', async () => {
    const { leads } = await working();
    const first = await leads.win(
      (await leads.add({ companyName: 'Müller GmbH', contactEmail: 'post@muller.example' })).id,
    );
    const sameName = await leads.win((await leads.add({ companyName: 'muller' })).id);
    const sameMail = await leads.win(
      (await leads.add({ companyName: 'Shop', contactEmail: 'post@muller.example' })).id,
    );
    const other = await leads.win((await leads.add({ companyName: 'Else' })).id);
    expect([sameName.deal?.clientId, sameMail.deal?.clientId]).toEqual([first.deal?.clientId, first.deal?.clientId]);
    expect(other.deal?.clientId).not.toBe(first.deal?.clientId);
  });

  it('never shares a client between partners', async () => {
    const [one, two] = [await working(), await working()];
    const deals = [await one.leads.win((await one.leads.add()).id), await two.leads.win((await two.leads.add()).id)];
    expect(deals[0]?.deal?.clientId).not.toBe(deals[1]?.deal?.clientId);
  });

  it('twenty times at once claims one deal, and all twenty hear of it', async () => {
    const { leads } = await working();
    const lead = await leads.add();
    const answers = await Promise.all(Array.from({ length: 20 }, () => leads.win(lead.id)));
    expect(new Set(answers.map((answer) => answer.deal?.id)).size).toBe(1);
    expect(await rowsOf(portal(), `SELECT count(*) AS deals FROM deals WHERE lead_id = $1`, [lead.id])).toEqual([
      { deals: 1 },
    ]);
    expect((await leads.timeline(lead.id)).docs.filter((activity) => activity.kind === 'status_change')).toHaveLength(
      1,
    );
  });

  it('of two leads of one company at once makes one client', async () => {
    const { leads, partnerId } = await working();
    const two = await Promise.all([leads.add(), leads.add()]);
    await Promise.all(two.map((lead) => leads.win(lead.id)));
    expect(
      await rowsOf(portal(), `SELECT count(*) AS clients FROM clients WHERE partner_id = $1`, [partnerId]),
    ).toEqual([{ clients: 1 }]);
  });

  it('again with another value is refused, not answered as if it counted', async () => {
    const { leads } = await working();
    const lead = await leads.add();
    await leads.win(lead.id, 150_000);
    await expect(leads.win(lead.id, 999_999)).rejects.toMatchObject({ code: 'illegal_transition' });
  });

  it('cannot be undone by the partner while the deal stands', async () => {
    const { leads } = await working();
    const lead = await leads.add();
    await leads.win(lead.id);
    for (const to of ['new', 'proposal'] as const) {
      await expect(leads.move(lead.id, { to })).rejects.toMatchObject({ code: 'illegal_transition' });
    }
    await expect(leads.move(lead.id, { to: 'lost', lostReason: 'Changed their mind' })).rejects.toMatchObject({
      code: 'illegal_transition',
    });
    expect((await leads.get(lead.id)).stage).toBe('won');
  });

  it('can be done anew once its deal was rejected', async () => {
    const { leads } = await working();
    const lead = await leads.add();
    const first = await leads.win(lead.id);
    const { actor } = await makeStaff(portal(), 'partner-manager');
    const { rejectDeal } = await import('@/server/pipeline/reject-deal');
    await writing(portal(), actor, 'rejectDeal', (writer) =>
      rejectDeal(writer, { id: String(first.deal?.id), reason: 'Not signed yet' }),
    );
    const returned = await leads.get(lead.id);
    expect(returned).toMatchObject({
      stage: 'proposal',
      dealId: null,
      deal: { id: first.deal?.id, status: 'rejected', reason: 'Not signed yet' },
    });
    expect((await leads.timeline(lead.id)).docs[0]).toMatchObject({
      from: 'won',
      to: 'proposal',
      text: expect.stringContaining('Not signed yet'),
    });
    const second = await leads.win(lead.id);
    expect(second.deal?.id).not.toBe(first.deal?.id);
  });
});

describe('a deal that is cancelled', () => {
  it.each(['claimed', 'confirmed'] as const)(
    '%s: its lead goes back to proposal with the reason, and can be won anew',
    async (status) => {
      const { leads } = await working();
      const lead = await leads.add();
      const first = await leads.win(lead.id);
      const id = String(first.deal?.id);
      const { actor } = await makeStaff(portal(), 'partner-manager');
      if (status === 'confirmed') {
        const { confirmDeal } = await import('@/server/pipeline/confirm-deal');
        await writing(portal(), actor, 'confirmDeal', (writer) => confirmDeal(writer, { id }));
      }
      const { cancelDeal } = await import('@/server/pipeline/cancel-deal');
      await writing(portal(), actor, 'cancelDeal', (writer) => cancelDeal(writer, { id, reason: 'Client withdrew' }));
      expect(await leads.get(lead.id)).toMatchObject({
        stage: 'proposal',
        dealId: null,
        deal: { id, status: 'cancelled', reason: 'Client withdrew' },
      });
      expect((await leads.timeline(lead.id)).docs[0]).toMatchObject({
        from: 'won',
        to: 'proposal',
        text: 'The deal was cancelled: Client withdrew',
      });
      const second = await leads.win(lead.id);
      expect(second.deal).toMatchObject({ status: 'claimed' });
      expect(second.deal?.id).not.toBe(id);
    },
  );
});

describe('what was agreed', () => {
  it('takes the place of what was estimated', async () => {
    const { leads } = await working();
    const lead = await leads.add({ estimatedValueCents: 100_000, currency: 'USD' });
    const won = await leads.move(lead.id, { to: 'won', valueCents: 250_000, currency: 'EUR' });
    expect(won).toMatchObject({ estimatedValueCents: 250_000, currency: 'EUR' });
  });
});

describe('logging an activity', () => {
  it('adds it to the timeline at its own time and wakes the lead', async () => {
    const { actor, leads } = await working();
    const lead = await leads.add({}, minutesAgo(120));
    const occurredAt = minutesAgo(30).toISOString();
    const { status, body } = await leads.log(lead.id, { kind: 'call', text: 'They are keen', occurredAt });
    expect({ status, body }).toMatchObject({
      status: 201,
      body: { kind: 'call', text: 'They are keen', occurredAt, by: { id: actor.userId, name: actor.name } },
    });
    const worked = await leads.get(lead.id);
    expect(worked.version).toBe(1);
    expect(worked.updatedAt > lead.updatedAt).toBe(true);
  });

  it('of the same id and body again answers what is there', async () => {
    const { leads } = await working();
    const lead = await leads.add();
    const body = { id: '01938d4e-0000-7000-8000-000000000001', kind: 'note', text: 'Once' } as const;
    const answers = await Promise.all(Array.from({ length: 8 }, () => leads.log(lead.id, body)));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 200, 200, 200, 200, 200, 200, 201]);
    expect((await leads.timeline(lead.id)).docs.filter(({ kind }) => kind === 'note')).toHaveLength(1);
    await expect(leads.log(lead.id, { ...body, text: 'Twice' })).rejects.toMatchObject({ code: 'conflict' });
    const other = await leads.add({ ...ACME, companyName: 'Other' });
    await expect(leads.log(other.id, body)).rejects.toMatchObject({ code: 'conflict' });
  });

  it('in the future is refused', async () => {
    const { leads } = await working();
    const lead = await leads.add();
    await expect(
      leads.log(lead.id, { kind: 'call', text: 'Later', occurredAt: minutesAgo(-3000).toISOString() }),
    ).rejects.toMatchObject({
      code: 'invalid',
      fields: { occurredAt: 'lies in the future' },
    });
  });

  it('is read page by page, newest first', async () => {
    const { leads } = await working();
    const lead = await leads.add({}, minutesAgo(100));
    for (let i = 0; i < 5; i++)
      await leads.log(lead.id, { kind: 'note', text: `Note ${i}`, occurredAt: minutesAgo(50 - i).toISOString() });
    const first = await leads.timeline(lead.id, { limit: 4 });
    expect(first.docs.map(({ text }) => text)).toEqual(['Note 4', 'Note 3', 'Note 2', 'Note 1']);
    const second = await leads.timeline(lead.id, { limit: 4, cursor: String(first.nextCursor) });
    expect(second).toMatchObject({ hasNextPage: false, nextCursor: null });
    expect(second.docs.map(({ text }) => text)).toEqual(['Note 0', 'Lead added']);
    await expect(leads.timeline(lead.id, { cursor: 'nonsense' })).rejects.toMatchObject({ code: 'invalid' });
  });
});
