import { v7 as uuidv7 } from 'uuid';
import { describe, expect, it } from 'vitest';
import { usePortal } from '../../support/boot';
import { makeMember, makePartner } from '../../support/fixtures';
import { ACME, daysAgo, leadsOf, rowsOf } from './leads-fixture';

const portal = usePortal();

describe('adding a lead', () => {
  it('gives it to the partner and the member, in the first stage, with a score where the tier has scores', async () => {
    const active = await makePartner(portal(), { tier: 'active', features: ['lead-crm'] });
    const { status, body: lead } = await leadsOf(portal(), active.actor).create({
      ...ACME,
      estimatedValueCents: 500_000,
      tags: ['hot'],
    });
    expect(status).toBe(201);
    expect(lead).toMatchObject({
      version: 1,
      companyName: 'Acme',
      stage: 'new',
      daysInStage: 0,
      currency: 'USD',
      source: 'other',
      tags: ['hot'],
      owner: { id: active.userId, name: active.actor.name },
      estimatedValueCents: 500_000,
      dealId: null,
      deletedAt: null,
    });
    expect(lead.score).toBeGreaterThan(0);
    expect(lead.scoreReasons?.reduce((sum, reason) => sum + reason.points, 0)).toBe(lead.score);
  });

  it('shows no score below the tier that has them', async () => {
    const starter = await makePartner(portal(), { features: [] });
    const lead = await leadsOf(portal(), starter.actor).add({ estimatedValueCents: 500_000 });
    expect(lead).toMatchObject({ score: null, scoreReasons: null });
    const [row] = await rowsOf<{ score: number }>(portal(), `SELECT score FROM leads WHERE id = $1`, [lead.id]);
    expect(row?.score).toBeGreaterThan(0);
  });

  it('takes the currency of the partner unless told', async () => {
    const partner = await makePartner(portal(), { currency: 'EUR' });
    const leads = leadsOf(portal(), { ...partner.actor, currency: 'EUR' });
    expect((await leads.add()).currency).toBe('EUR');
    expect((await leads.add({ currency: 'GBP' })).currency).toBe('GBP');
  });

  it('keeps the phone number as it was typed, and one to compare by beside it', async () => {
    const { actor, partnerId } = await makePartner(portal());
    await rowsOf(portal(), `UPDATE partners SET country = 'US' WHERE id = $1`, [partnerId]);
    const lead = await leadsOf(portal(), actor).add({ contactPhone: '(415) 555-2671 mornings' });
    expect(lead.contactPhone).toBe('(415) 555-2671 mornings');
    const twin = await leadsOf(portal(), actor).add({ companyName: 'Other', contactPhone: '+1 415 555 2671' });
    expect(await rowsOf(portal(), `SELECT contact_phone_e164 FROM leads WHERE id = $1`, [twin.id])).toEqual([
      { contact_phone_e164: '+14155552671' },
    ]);
  });

  it('begins its timeline and tells the open pages', async () => {
    const { actor, partnerId } = await makePartner(portal());
    const leads = leadsOf(portal(), actor);
    const lead = await leads.add();
    expect((await leads.timeline(lead.id)).docs).toMatchObject([
      { kind: 'system', text: 'Lead added', by: { id: actor.userId, name: actor.name } },
    ]);
    expect(
      await rowsOf(portal(), `SELECT type, audience, data FROM events WHERE data->>'leadId' = $1`, [lead.id]),
    ).toEqual([
      { type: 'lead.updated', audience: { partner: partnerId }, data: { leadId: lead.id, stage: 'new', version: 1 } },
    ]);
  });

  it('uses the business clock for every time of the row', async () => {
    const { actor } = await makePartner(portal());
    const at = daysAgo(40);
    const lead = await leadsOf(portal(), actor).add({}, at);
    expect(lead).toMatchObject({
      createdAt: at.toISOString(),
      updatedAt: at.toISOString(),
      stageEnteredAt: at.toISOString(),
    });
  });

  it('points out own leads with the same mail, phone or company', async () => {
    const [own, other] = [await makePartner(portal()), await makePartner(portal())];
    await leadsOf(portal(), other.actor).add({ companyName: 'Zoë’s Café', contactEmail: 'zoe@cafe.example' });
    const leads = leadsOf(portal(), own.actor);
    const first = await leads.add({ companyName: 'Zoë’s Café', contactEmail: 'zoe@cafe.example' });
    expect(first.duplicates).toEqual([]);
    expect((await leads.add({ companyName: 'zoe’s cafe' })).duplicates).toEqual([
      { id: first.id, companyName: 'Zoë’s Café', reason: 'same company' },
    ]);
    expect((await leads.add({ companyName: 'Else', contactEmail: 'zoe@cafe.example' })).duplicates).toEqual([
      { id: first.id, companyName: 'Zoë’s Café', reason: 'same e-mail' },
    ]);
  });
});

describe('adding a lead with an id of the client’s', () => {
  it('answers the row as it is when the same body comes again', async () => {
    const { actor } = await makePartner(portal());
    const leads = leadsOf(portal(), actor);
    const body = { id: uuidv7(), ...ACME, tags: ['a'] };
    const first = await leads.create(body);
    await leads.update(first.body.id, { version: 1, companyName: 'Acme Two' });
    const again = await leads.create({ ...ACME, tags: ['a'], id: body.id });
    expect([first.status, again.status]).toEqual([201, 200]);
    expect(again.body).toMatchObject({ id: body.id, companyName: 'Acme Two', version: 2 });
  });

  it('is a conflict with another body', async () => {
    const { actor } = await makePartner(portal());
    const leads = leadsOf(portal(), actor);
    const { body } = await leads.create({ id: uuidv7(), ...ACME });
    await expect(leads.create({ id: body.id, ...ACME, contactName: 'John' })).rejects.toMatchObject({
      code: 'conflict',
    });
    expect((await leads.get(body.id)).contactName).toBe('Jane Doe');
  });

  it('says the very same when the id is another partner’s', async () => {
    const [own, other] = [await makePartner(portal()), await makePartner(portal())];
    const theirs = { id: uuidv7(), ...ACME };
    await leadsOf(portal(), other.actor).create(theirs);
    const refusals = await Promise.all(
      [theirs, { ...theirs, contactName: 'John' }].map((body) =>
        leadsOf(portal(), own.actor)
          .create(body)
          .catch((error: unknown) => error),
      ),
    );
    const mine = { id: uuidv7(), ...ACME };
    await leadsOf(portal(), own.actor).create(mine);
    const ownConflict = await leadsOf(portal(), own.actor)
      .create({ ...mine, contactName: 'John' })
      .catch((error: unknown) => error);
    for (const refusal of refusals) {
      expect(refusal).toMatchObject({
        code: 'conflict',
        message: (ownConflict as Error).message,
        fields: { id: 'is taken' },
        details: {},
      });
    }
  });

  it('makes one row of twenty at once, and answers all twenty', async () => {
    const { actor } = await makePartner(portal());
    const body = { id: uuidv7(), ...ACME };
    const answers = await Promise.all(Array.from({ length: 20 }, () => leadsOf(portal(), actor).create(body)));
    expect(answers.map(({ status }) => status).sort()).toEqual([...Array(19).fill(200), 201]);
    expect(
      await rowsOf(portal(), `SELECT count(*) AS activities FROM lead_activities WHERE lead_id = $1`, [body.id]),
    ).toEqual([{ activities: 1 }]);
  });
});

describe('changing a lead', () => {
  it('changes the named fields and counts up the version', async () => {
    const { actor } = await makePartner(portal());
    const leads = leadsOf(portal(), actor);
    const lead = await leads.add({ contactEmail: 'jane@acme.example', nextAction: 'Call' });
    const changed = await leads.update(lead.id, {
      version: 1,
      contactEmail: null,
      nextActionAt: '2026-12-01T09:00:00Z',
    });
    expect(changed).toMatchObject({
      version: 2,
      contactEmail: null,
      nextAction: 'Call',
      nextActionAt: '2026-12-01T09:00:00.000Z',
      companyName: 'Acme',
    });
    expect((await leads.update(lead.id, { version: 2, nextAction: 'Call' })).version).toBe(2);
  });

  it('against an old version is stale, and shows the row as it is', async () => {
    const { actor } = await makePartner(portal());
    const leads = leadsOf(portal(), actor);
    const lead = await leads.add();
    const now = await leads.update(lead.id, { version: 1, companyName: 'Acme Two' });
    await expect(leads.update(lead.id, { version: 1, companyName: 'Acme Three' })).rejects.toMatchObject({
      code: 'stale',
      details: { current: { id: lead.id, companyName: 'Acme Two', version: now.version } },
    });
  });

  it('by two at once: one is written, the other is stale', async () => {
    const { actor } = await makePartner(portal());
    const leads = leadsOf(portal(), actor);
    const lead = await leads.add();
    const results = await Promise.allSettled(
      [1, 2].map((n) => leads.update(lead.id, { version: 1, companyName: `Acme ${n}` })),
    );
    expect(results.map((result) => result.status).sort()).toEqual(['fulfilled', 'rejected']);
    expect((await leads.get(lead.id)).version).toBe(2);
  });

  it('of another partner’s finds nothing, and neither do reading, moving, trashing, logging and its timeline', async () => {
    const [own, other] = [await makePartner(portal()), await makePartner(portal())];
    const theirs = await leadsOf(portal(), other.actor).add();
    const leads = leadsOf(portal(), own.actor);
    const nothing = await leads.get(uuidv7()).catch((error: unknown) => error);
    const tries = [
      leads.get(theirs.id),
      leads.update(theirs.id, { version: 1, companyName: 'Mine' }),
      leads.move(theirs.id, { to: 'contacted' }),
      leads.trash(theirs.id),
      leads.restore(theirs.id),
      leads.timeline(theirs.id),
      leads.log(theirs.id, { kind: 'note', text: 'Hello' }),
    ];
    for (const attempt of await Promise.allSettled(tries)) {
      expect(attempt).toMatchObject({
        status: 'rejected',
        reason: { code: 'not_found', message: (nothing as Error).message },
      });
    }
    expect(await leadsOf(portal(), other.actor).get(theirs.id)).toMatchObject({
      version: 1,
      stage: 'new',
      deletedAt: null,
    });
  });

  it('follows the business clock', async () => {
    const { actor } = await makePartner(portal());
    const leads = leadsOf(portal(), actor);
    const lead = await leads.add({}, daysAgo(40));
    const changed = await leads.update(lead.id, { version: 1, companyName: 'Acme Two' }, daysAgo(20));
    expect(changed.updatedAt.slice(0, 10)).toBe(daysAgo(20).toISOString().slice(0, 10));
  });
});

describe('a colleague', () => {
  it('works the same leads', async () => {
    const owner = await makePartner(portal());
    const sales = await makeMember(portal(), owner.partnerId, 'sales');
    const lead = await leadsOf(portal(), owner.actor).add();
    const changed = await leadsOf(portal(), { ...sales.actor, partnerId: owner.partnerId }).update(lead.id, {
      version: 1,
      nextAction: 'Visit',
    });
    expect(changed).toMatchObject({ nextAction: 'Visit', owner: { id: owner.userId } });
  });
});
