import { openDesk } from '../int/money/desk';
import type { Portal } from '../support/boot';
import { makePartner, type PartnerFixture } from '../support/fixtures';

/**
 * A partner that has as much to do with another one as there can be: it leads it, brought it in, and has a share of its
 * deal, which was confirmed, corrected and refunded in part, and of another that was cancelled. Whatever is text in any of
 * that holds the other's marker: the client, the title, the reasons that staff wrote.
 */
export async function makeAlly(portal: Portal, foreign: PartnerFixture, marker: string): Promise<PartnerFixture> {
  const desk = await openDesk(portal);
  const ally = await makePartner(portal, { tier: 'performer', dealsCount: 12 });
  await desk.rows(`UPDATE programme_settings SET stack_leader_recruiter = true`);
  await desk.rows(`UPDATE partners SET leader_id = $2, recruiter_id = $2 WHERE id = $1`, [
    foreign.partnerId,
    ally.partnerId,
  ]);
  const claim = async (): Promise<string> => {
    const [deal] = await desk.rows<{ id: string }>(
      `WITH lead AS (
         INSERT INTO leads (partner_id, owner_id, company_name, contact_name, stage_entered_at, currency, source, stage, version)
         VALUES ($1, $2, $3, $3, now(), 'USD', 'other', 'won', 1) RETURNING id
       ), client AS (INSERT INTO clients (partner_id, name, contact_name, notes) VALUES ($1, $3, $3, $3) RETURNING id)
       INSERT INTO deals (title, status, partner_id, lead_id, client_id, value_cents, refunded_cents, currency, claimed_at, staff_note)
       SELECT $3, 'claimed', $1, lead.id, client.id, 100000, 0, 'USD', now(), $3 FROM lead, client RETURNING id`,
      [foreign.partnerId, foreign.userId, marker],
    );
    const id = (deal as { id: string }).id;
    await desk.rows(
      `INSERT INTO deal_splits (id, deal_id, partner_id, share_bps) VALUES (portal_uuidv7(), $1, $2, 3000)`,
      [id, ally.partnerId],
    );
    return id;
  };
  const kept = await claim();
  await desk.confirm(kept, { note: marker });
  await desk.correct(kept, 120_000, marker);
  await desk.refund(kept, 30_000, marker);
  const dropped = await claim();
  await desk.confirm(dropped);
  await desk.cancel(dropped, marker);
  await desk.rows(`UPDATE programme_settings SET stack_leader_recruiter = false`);
  const { deliverEvents } = await import('@/server/notifications/deliver-events');
  const told = await desk.rows<{ id: string }>(`SELECT id FROM events WHERE audience->>'partner' = ANY ($1)`, [
    [ally.partnerId, foreign.partnerId],
  ]);
  await deliverEvents(portal.payload, { eventIds: told.map(({ id }) => id) });
  return ally;
}
