import { afterEach, describe, expect, it } from 'vitest';
import { usePortal } from '../../support/boot';
import { makePartner } from '../../support/fixtures';
import { leadsOf, rowsOf } from './leads-fixture';

const portal = usePortal();
const CLAIMED = new Date('2027-03-01T12:00:00.000Z');
const hours = (n: number) => new Date(CLAIMED.getTime() + n * 3_600_000);

async function confirm(now: Date) {
  const { confirmByRule } = await import('@/server/pipeline/confirm-by-rule');
  return confirmByRule(await portal().asSystem(now));
}
const rule = (below: number | null, after = 24) =>
  rowsOf(portal(), `UPDATE programme_settings SET confirm_below_cents = $1, confirm_after_hours = $2`, [below, after]);
afterEach(() => rule(null));

async function claimed(
  valueCents: number,
  currency: 'USD' | 'EUR' = 'USD',
  over: Parameters<typeof makePartner>[1] = {},
) {
  const partner = await makePartner(portal(), over);
  const leads = leadsOf(portal(), partner.actor);
  const lead = await leads.add({}, CLAIMED);
  const won = await leads.move(lead.id, { to: 'won', valueCents, currency }, CLAIMED);
  const status = async () =>
    (await rowsOf<{ status: string }>(portal(), `SELECT status FROM deals WHERE id = $1`, [won.dealId]))[0]?.status;
  return { partner, dealId: String(won.dealId), status };
}

describe('confirmation by rule', () => {
  it('is off until staff set an amount', async () => {
    const deal = await claimed(10_000);
    expect(await confirm(hours(1_000))).toEqual({ confirmed: 0, left: 0 });
    expect(await deal.status()).toBe('claimed');
  });

  it('confirms what lies below the amount once its time has passed, once, as staff would, and says so', async () => {
    const small = await claimed(49_999);
    const equal = await claimed(50_000);
    await rule(50_000, 24);
    await confirm(hours(23));
    expect(await small.status()).toBe('claimed');
    await Promise.all([confirm(hours(24)), confirm(hours(24))]);
    await confirm(hours(48));
    expect([await small.status(), await equal.status()]).toEqual(['confirmed', 'claimed']);
    expect(
      await rowsOf(
        portal(),
        `SELECT count(*)::int AS lines, sum(amount_cents)::int AS cents FROM commissions WHERE deal_id = $1 AND kind = 'base'`,
        [small.dealId],
      ),
    ).toEqual([{ lines: 1, cents: 10_000 }]);
    expect(await rowsOf(portal(), `SELECT decided_by, staff_note FROM deals WHERE id = $1`, [small.dealId])).toEqual([
      { decided_by: 'portal', staff_note: 'Confirmed by the programme’s rule for small deals' },
    ]);
    expect(
      await rowsOf(
        portal(),
        `SELECT actor, action, detail FROM audit_log WHERE target = $1 AND action = 'deals.confirm'`,
        [small.dealId],
      ),
    ).toEqual([{ actor: 'system:test', action: 'deals.confirm', detail: { by: 'rule' } }]);
  });

  it('leaves other currencies, and partners that may not earn, to staff', async () => {
    const foreign = await claimed(10_000, 'EUR');
    const suspended = await claimed(10_000);
    await rowsOf(portal(), `ALTER TABLE partners DISABLE TRIGGER USER`);
    await rowsOf(portal(), `UPDATE partners SET status = 'suspended' WHERE id = $1`, [suspended.partner.partnerId]);
    await rowsOf(portal(), `ALTER TABLE partners ENABLE TRIGGER USER`);
    await rule(50_000, 0);
    await confirm(hours(1));
    expect([await foreign.status(), await suspended.status()]).toEqual(['claimed', 'claimed']);
  });

  it('leaves a deal whose value is corrected beyond the amount while it is being confirmed', async () => {
    const deal = await claimed(40_000);
    await rule(50_000, 0);
    const { poolOf } = await import('@/server/db/transaction');
    const client = await poolOf(portal().payload).connect();
    try {
      await client.query('BEGIN');
      await client.query(`SELECT set_config('portal.use_case', 'correctDeal', true)`);
      await client.query(`UPDATE deals SET value_cents = 4000000 WHERE id = $1`, [deal.dealId]);
      const run = confirm(hours(1));
      const waits = () =>
        rowsOf(
          portal(),
          `SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`,
        );
      while ((await waits()).length === 0) await new Promise((resolve) => setTimeout(resolve, 10));
      await client.query('COMMIT');
      expect(await run).toEqual({ confirmed: 0, left: 1 });
    } finally {
      client.release();
    }
    expect(await deal.status()).toBe('claimed');
  });
});
