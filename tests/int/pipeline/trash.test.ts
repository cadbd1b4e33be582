import { v7 as uuidv7 } from 'uuid';
import { describe, expect, it } from 'vitest';
import { usePortal } from '../../support/boot';
import { makePartner } from '../../support/fixtures';
import { ACME, daysAgo, leadsOf, rowsOf } from './leads-fixture';

const portal = usePortal();

async function working() {
  const partner = await makePartner(portal());
  return { ...partner, leads: leadsOf(portal(), partner.actor) };
}

async function purge(): Promise<number> {
  const { purgeTrash } = await import('@/server/pipeline/purge-trash');
  const { withTransaction } = await import('@/server/db/transaction');
  return withTransaction(await portal().asSystem(), 'purgeTrash', purgeTrash);
}

describe('the trash', () => {
  it('takes a lead out of the lists and keeps it for 30 days', async () => {
    const { leads } = await working();
    const lead = await leads.add();
    const trashed = await leads.trash(lead.id);
    expect(trashed.deletedAt).toBe(trashed.updatedAt);
    expect((await leads.list()).docs).toEqual([]);
    expect((await leads.list({ trashed: '1' })).docs.map(({ id }) => id)).toEqual([lead.id]);
    expect(await leads.trash(lead.id)).toEqual(trashed);
    expect(await leads.restore(lead.id)).toMatchObject({ deletedAt: null, stage: 'new', version: 1 });
    expect((await leads.list()).docs).toHaveLength(1);
    expect((await leads.timeline(lead.id)).docs.map(({ text }) => text)).toEqual([
      'Taken out of the trash',
      'Moved to the trash',
      'Lead added',
    ]);
  });

  it('is refused as stale against a version that is not the latest, when one is sent', async () => {
    const { leads } = await working();
    const lead = await leads.add();
    await leads.move(lead.id, { to: 'contacted' });
    await expect(leads.trash(lead.id, undefined, 1)).rejects.toMatchObject({
      code: 'stale',
      details: { current: { version: 2, stage: 'contacted' } },
    });
    expect((await leads.trash(lead.id, undefined, 2)).deletedAt).not.toBeNull();
    expect((await leads.trash(lead.id, undefined, 1)).deletedAt).not.toBeNull();
  });

  it('is no place to work a lead', async () => {
    const { leads } = await working();
    const lead = await leads.add();
    await leads.trash(lead.id);
    await expect(leads.update(lead.id, { version: 1, companyName: 'X' })).rejects.toMatchObject({ code: 'not_found' });
    await expect(leads.move(lead.id, { to: 'contacted' })).rejects.toMatchObject({ code: 'not_found' });
    await expect(leads.log(lead.id, { kind: 'note', text: 'X' })).rejects.toMatchObject({ code: 'not_found' });
  });

  it('does not take a lead whose deal stands', async () => {
    const { leads } = await working();
    const lead = await leads.add();
    await leads.win(lead.id);
    await expect(leads.trash(lead.id)).rejects.toMatchObject({ code: 'conflict' });
  });

  it('gives nothing back after 30 days', async () => {
    const { leads } = await working();
    const lead = await leads.add({}, daysAgo(60));
    await leads.trash(lead.id, daysAgo(30));
    await expect(leads.restore(lead.id)).rejects.toMatchObject({ code: 'not_found' });
    await expect(leads.get(lead.id)).rejects.toMatchObject({ code: 'not_found' });
    expect((await leads.list({ trashed: '1' })).docs).toEqual([]);
    expect((await leads.summary()).trashed).toBe(0);
  });

  it('is emptied of what is older, with its timeline, and the id is never given again', async () => {
    const { leads } = await working();
    const body = { id: uuidv7(), ...ACME };
    await leads.create(body);
    const fresh = await leads.add();
    await leads.trash(body.id, daysAgo(31));
    await leads.trash(fresh.id, daysAgo(29));
    await purge();
    expect(await rowsOf(portal(), `SELECT id FROM leads WHERE id = ANY ($1)`, [[body.id, fresh.id]])).toEqual([
      { id: fresh.id },
    ]);
    expect(await rowsOf(portal(), `SELECT 1 FROM lead_activities WHERE lead_id = $1`, [body.id])).toEqual([]);
    await expect(leads.create(body)).rejects.toMatchObject({ code: 'conflict' });
  });

  it('keeps a lead that a deal’s history names', async () => {
    const { leads } = await working();
    const lead = await leads.add();
    const won = await leads.win(lead.id);
    await rowsOf(portal(), `ALTER TABLE deals DISABLE TRIGGER guard`);
    await rowsOf(portal(), `UPDATE deals SET status = 'rejected' WHERE id = $1`, [won.deal?.id]);
    await rowsOf(portal(), `ALTER TABLE deals ENABLE TRIGGER guard`);
    await leads.trash(lead.id, daysAgo(31));
    await purge();
    expect(await rowsOf(portal(), `SELECT id FROM leads WHERE id = $1`, [lead.id])).toHaveLength(1);
  });
});
