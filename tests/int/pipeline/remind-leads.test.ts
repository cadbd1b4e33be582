import { describe, expect, it } from 'vitest';
import { usePortal } from '../../support/boot';
import { makeMember, makePartner } from '../../support/fixtures';
import { leadsOf, rowsOf } from './leads-fixture';

const portal = usePortal();
const NOON = new Date('2027-03-01T12:00:00.000Z');
const minute = (minutes: number) => new Date(NOON.getTime() + minutes * 60_000);

async function remind(now: Date): Promise<number> {
  const { remindLeads } = await import('@/server/pipeline/remind-leads');
  return remindLeads(await portal().asSystem(now));
}
const toldOf = (leadId: string) =>
  rowsOf<{ user_id: string; title: string; kind: string }>(
    portal(),
    `SELECT user_id, title, kind FROM notifications WHERE action_url = $1 ORDER BY created_at, user_id`,
    [`/partner/leads?lead=${leadId}`],
  );

describe('a next action that falls due', () => {
  it('is told once to the lead’s owner, at its time and not before', async () => {
    const partner = await makePartner(portal());
    await makeMember(portal(), partner.partnerId, 'sales');
    const leads = leadsOf(portal(), partner.actor);
    const lead = await leads.add({ nextAction: 'Call back', nextActionAt: NOON.toISOString() }, minute(-60));
    await remind(minute(-1));
    expect(await toldOf(lead.id)).toEqual([]);
    await remind(minute(0));
    await Promise.all([remind(minute(1)), remind(minute(1))]);
    expect(await toldOf(lead.id)).toEqual([{ user_id: partner.userId, title: 'Call back: Acme', kind: 'lead' }]);
    expect(
      await rowsOf(
        portal(),
        `SELECT audience FROM events WHERE type = 'notification.created' AND data->>'title' = 'Call back: Acme'`,
      ),
    ).toEqual([{ audience: { user: partner.userId } }]);
  });

  it('is told again when it was put off, and by an edit of another field not', async () => {
    const partner = await makePartner(portal());
    const leads = leadsOf(portal(), partner.actor);
    const lead = await leads.add({ nextActionAt: NOON.toISOString() }, minute(-60));
    await remind(minute(0));
    await leads.update(lead.id, { version: 1, nextAction: 'Write' }, minute(1));
    await remind(minute(2));
    expect(await toldOf(lead.id)).toHaveLength(1);
    await leads.update(lead.id, { version: 2, nextActionAt: minute(60).toISOString() }, minute(3));
    await remind(minute(59));
    expect(await toldOf(lead.id)).toHaveLength(1);
    await remind(minute(60));
    expect(await toldOf(lead.id)).toHaveLength(2);
  });

  it('of a lead that is decided, in the trash, long overdue, or of a suspended partner is not told', async () => {
    const partner = await makePartner(portal());
    const leads = leadsOf(portal(), partner.actor);
    const due = { nextActionAt: NOON.toISOString() };
    const won = await leads.add(due, minute(-60));
    await leads.win(won.id, 1, minute(-50));
    const trashed = await leads.add(due, minute(-60));
    await leads.trash(trashed.id, minute(-50));
    const old = await leads.add({ nextActionAt: minute(-3 * 24 * 60).toISOString() }, minute(-5000));
    const suspended = await makePartner(portal(), { status: 'suspended' });
    const kept = await leadsOf(portal(), suspended.actor).add(due, minute(-60));
    await remind(minute(0));
    for (const { id } of [won, trashed, old, kept]) expect(await toldOf(id)).toEqual([]);
  });

  it('whose owner has left is told to all who sell, not to viewers', async () => {
    const partner = await makePartner(portal());
    const sales = await makeMember(portal(), partner.partnerId, 'sales');
    await makeMember(portal(), partner.partnerId, 'viewer');
    const leads = leadsOf(portal(), partner.actor);
    const lead = await leads.add({ nextActionAt: NOON.toISOString() }, minute(-60));
    await rowsOf(portal(), 'UPDATE leads SET owner_id = NULL WHERE id = $1', [lead.id]);
    await remind(minute(0));
    expect((await toldOf(lead.id)).map(({ user_id }) => user_id).sort()).toEqual([partner.userId, sales.userId].sort());
  });
});
