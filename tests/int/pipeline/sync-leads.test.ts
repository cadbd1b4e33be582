import { describe, expect, it } from 'vitest';
import { reading, writing } from '../../support/act';
import { usePortal } from '../../support/boot';
import { makePartner, makeStaff } from '../../support/fixtures';
import { leadsOf, rowsOf } from './leads-fixture';

const portal = usePortal();

async function working() {
  const partner = await makePartner(portal());
  return { ...partner, leads: leadsOf(portal(), partner.actor) };
}

/** A transaction of somebody else's that stays open until `commit`. */
async function heldOpen(text: string, values: unknown[]) {
  const { poolOf } = await import('@/server/db/transaction');
  const client = await poolOf(portal().payload).connect();
  await client.query('BEGIN');
  await client.query(text, values);
  return {
    async commit() {
      await client.query('COMMIT');
      client.release();
    },
  };
}

/**
 * Goes on until nothing comes: while any transaction of the server runs, also another test's, changes are answered twice.
 * @returns the cursor reached.
 */
async function caughtUp(leads: ReturnType<typeof leadsOf>, since: string): Promise<string> {
  for (let next = since, tries = 0; tries < 200; tries++) {
    const answer = await leads.sync(next);
    if (answer.docs.length + answer.removed.length === 0) return answer.next;
    ({ next } = answer);
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new Error('changes keep coming');
}

describe('syncing leads', () => {
  it('begins with all of them and goes on with what changed', async () => {
    const { leads } = await working();
    const [one, two] = [await leads.add(), await leads.add()];
    const first = await leads.sync();
    expect(first).toMatchObject({ removed: [], more: false });
    expect(new Set(first.docs.map(({ id }) => id))).toEqual(new Set([one.id, two.id]));
    const next = await caughtUp(leads, first.next);

    await leads.move(two.id, { to: 'contacted' });
    const three = await leads.add();
    const second = await leads.sync(next);
    expect(second.docs.map(({ id, stage }) => ({ id, stage }))).toEqual([
      { id: two.id, stage: 'contacted' },
      { id: three.id, stage: 'new' },
    ]);
    await caughtUp(leads, second.next);
  });

  it('names what went to the trash, and brings it back when it is restored', async () => {
    const { leads } = await working();
    const lead = await leads.add();
    const next = await caughtUp(leads, '');
    await leads.trash(lead.id);
    const trashed = await leads.sync(next);
    expect(trashed).toMatchObject({ docs: [], removed: [lead.id] });
    await leads.restore(lead.id);
    expect((await leads.sync(trashed.next)).docs.map(({ id }) => id)).toEqual([lead.id]);
  });

  it('does not miss a lead whose transaction commits late', async () => {
    const { leads, partnerId } = await working();
    const { next } = await leads.sync();
    const held = await heldOpen(
      `INSERT INTO leads (partner_id, company_name, contact_name, currency, source, stage) VALUES ($1, 'Late', 'Jane', 'USD', 'other', 'new')`,
      [partnerId],
    );
    await leads.add({ companyName: 'Early' });
    const between = await leads.sync(next);
    expect(between.docs.map(({ companyName }) => companyName)).toEqual(['Early']);
    await leads.add({ companyName: 'Middle' });
    const stillBetween = await leads.sync(between.next);
    await held.commit();
    const names = async (since: string) => (await leads.sync(since)).docs.map(({ companyName }) => companyName);
    expect(await names(between.next)).toContain('Late');
    const last = await leads.sync(stillBetween.next);
    expect(last.docs.map(({ companyName }) => companyName)).toContain('Late');
    await caughtUp(leads, last.next);
  });

  it('does not miss a trashing that commits late', async () => {
    const { leads } = await working();
    const lead = await leads.add();
    const { next } = await leads.sync();
    const held = await heldOpen(`UPDATE leads SET deleted_at = now() WHERE id = $1`, [lead.id]);
    await leads.add();
    const between = await leads.sync(next);
    expect(between.removed).toEqual([]);
    await held.commit();
    expect((await leads.sync(between.next)).removed).toEqual([lead.id]);
  });

  it('takes several answers for very many, and loses none that changes in between', async () => {
    const { leads, partnerId } = await working();
    await rowsOf(
      portal(),
      `INSERT INTO leads (partner_id, company_name, contact_name, currency, source, stage) SELECT $1, 'C ' || i, 'N', 'USD', 'other', 'new' FROM generate_series(1, 1203) i`,
      [partnerId],
    );
    const seen = new Map<string, string>();
    let since = '';
    let answers = 0;
    for (let more = true; more; answers++) {
      const answer = await leads.sync(since);
      for (const lead of answer.docs) seen.set(lead.id, lead.companyName);
      if (answers === 0) {
        await leads.update(String(answer.docs[0]?.id), { version: 1, companyName: 'Renamed' });
        await leads.add({ companyName: 'New in between' });
      }
      ({ next: since, more } = answer);
    }
    expect(answers).toBe(3);
    expect(seen.size).toBe(1204);
    expect([...seen.values()]).toEqual(expect.arrayContaining(['Renamed', 'New in between']));
  });

  it('tells what became of the deal of a lead', async () => {
    const { leads } = await working();
    const lead = await leads.add();
    const won = await leads.win(lead.id);
    const next = await caughtUp(leads, (await leads.sync()).next);
    const { actor } = await makeStaff(portal(), 'partner-manager');
    const { confirmDeal } = await import('@/server/pipeline/confirm-deal');
    await writing(portal(), actor, 'confirmDeal', (writer) => confirmDeal(writer, { id: String(won.deal?.id) }));
    expect((await leads.sync(next)).docs).toMatchObject([{ id: lead.id, stage: 'won', deal: { status: 'confirmed' } }]);
  });

  it('tells a device that slept of leads that were purged', async () => {
    const { leads } = await working();
    const lead = await leads.add();
    const { next } = await leads.sync();
    await rowsOf(portal(), `UPDATE leads SET deleted_at = now() - interval '31 days' WHERE id = $1`, [lead.id]);
    const { purgeTrash } = await import('@/server/pipeline/purge-trash');
    const { withTransaction } = await import('@/server/db/transaction');
    expect(await withTransaction(await portal().asSystem(), 'purgeTrash', purgeTrash)).toBeGreaterThan(0);
    expect((await leads.sync(next)).removed).toEqual([lead.id]);
  });

  it('begins anew when the tier gains the scores, and after a backup was restored', async () => {
    const { actor, leads } = await working();
    const lead = await leads.add();
    const { next } = await leads.sync();
    const promoted = leadsOf(portal(), { ...actor, features: ['lead-crm'] });
    expect((await promoted.sync(next)).docs).toMatchObject([{ id: lead.id, score: expect.any(Number) }]);
    expect((await leads.sync(`u.${(9e12).toString(36)}`)).docs.map(({ id }) => id)).toEqual([lead.id]);
  });

  it('never holds another partner’s leads', async () => {
    const [own, other] = [await working(), await working()];
    const theirs = await other.leads.add();
    await other.leads.trash(theirs.id);
    const { docs, removed } = await own.leads.sync();
    expect({ docs, removed }).toEqual({ docs: [], removed: [] });
  });

  it('refuses nonsense, and filters', async () => {
    const { actor, leads } = await working();
    expect((await leads.sync('0')).docs).toEqual((await leads.sync('')).docs);
    for (const since of ['nonsense', 's.', 'u.1.2', "u.1'; --"])
      await expect(leads.sync(since)).rejects.toMatchObject({ code: 'invalid', fields: { since: expect.any(String) } });
    const { listLeads } = await import('@/server/pipeline/list-leads');
    await expect(
      listLeads(await reading(portal(), actor), { limit: 25, sort: '-updatedAt', since: '', stage: 'won' }),
    ).rejects.toMatchObject({
      code: 'invalid',
      fields: { stage: 'does not go with since' },
    });
  });
});
