import { describe, expect, it } from 'vitest';
import { usePortal } from '../../support/boot';
import { makeClaimedDeal, makePartner } from '../../support/fixtures';
import { type Desk, openDesk } from './desk';

const portal = usePortal();
const DAY_MS = 86_400_000;
const at = (desk: Desk, days: number) => {
  desk.clock.now = new Date(desk.clock.now.getTime() + days * DAY_MS);
};
async function hold(desk: Desk, partnerId: string) {
  const { withTransaction } = await import('@/server/db/transaction');
  const { holdCommissionsOf } = await import('@/server/money/hold-commissions');
  return withTransaction(await desk.req(), 'holdCommissions', (writer) =>
    holdCommissionsOf(writer, partnerId, 'suspended'),
  );
}
async function release(desk: Desk, partnerId: string) {
  const { withTransaction } = await import('@/server/db/transaction');
  const { releaseCommissionsOf } = await import('@/server/money/release-commissions');
  return withTransaction(await desk.req(), 'releaseCommissions', (writer) => releaseCommissionsOf(writer, partnerId));
}
async function earner(desk: Desk, valueCents = 100_000) {
  const { partnerId } = await makePartner(portal());
  const deal = await makeClaimedDeal(portal(), partnerId, valueCents);
  await desk.confirm(deal);
  return { partnerId, deal };
}

describe('a line in its hold period', () => {
  it('matures after 14 days to the second, not before', async () => {
    const desk = await openDesk(portal());
    const { partnerId } = await earner(desk);
    const confirmedAt = desk.clock.now.getTime();
    desk.clock.now = new Date(confirmedAt + 14 * DAY_MS - 1);
    await desk.mature();
    expect(await desk.balances(partnerId)).toEqual({ pending: 20_000 });
    desk.clock.now = new Date(confirmedAt + 14 * DAY_MS);
    expect((await desk.mature()).matured).toBeGreaterThan(0);
    expect(await desk.balances(partnerId)).toEqual({ payable: 20_000 });
    expect(await desk.mature()).toEqual({ matured: 0 });
  });

  it('is moved by transactions whose ids follow the time', async () => {
    const desk = await openDesk(portal());
    const { partnerId } = await earner(desk);
    at(desk, 14);
    await desk.mature();
    const ids = await desk.rows<{ id: string }>(
      `SELECT DISTINCT transaction_id AS id FROM ledger_entries WHERE commission_id IN (SELECT id FROM commissions WHERE partner_id = $1)`,
      [partnerId],
    );
    expect(ids.map(({ id }) => id[14])).toEqual(['7', '7']);
  });

  it('is told of to open pages when it matures', async () => {
    const desk = await openDesk(portal());
    const { partnerId } = await earner(desk);
    at(desk, 14);
    await desk.mature();
    expect(
      await desk.rows(
        `SELECT type, data->>'status' AS status FROM events WHERE audience->>'partner' = $1 AND type = 'commission.updated'`,
        [partnerId],
      ),
    ).toEqual([{ type: 'commission.updated', status: 'payable' }]);
  });

  it('matures with many others, in more than one batch', async () => {
    const desk = await openDesk(portal());
    const partners = await Promise.all(Array.from({ length: 4 }, () => makePartner(portal())));
    for (const { partnerId } of partners) await desk.confirm(await makeClaimedDeal(portal(), partnerId, 100_000));
    const ids = partners.map(({ partnerId }) => partnerId);
    // 600 lines each, by SQL: more than a batch asks for
    await desk.rows(
      `WITH line AS (INSERT INTO commissions (partner_id, kind, status, amount_cents, currency, payable_at)
         SELECT p, 'bonus', 'pending', 10, 'USD', $2::timestamptz FROM unnest($1::uuid[]) p CROSS JOIN generate_series(1, 600) RETURNING id, partner_id, gen_random_uuid() AS tx)
       INSERT INTO ledger_entries (transaction_id, transition, account, partner_id, currency, amount_cents, commission_id, at)
       SELECT tx, 'earn', account, CASE account WHEN 'pending' THEN partner_id END, 'USD', cents, id, $2 FROM line, (VALUES ('pending', 10), ('expense', -10)) e(account, cents)`,
      [ids, desk.clock.now],
    );
    at(desk, 14);
    expect(await desk.mature()).toEqual({ matured: 4 * 601 });
    expect(await Promise.all(ids.map((id) => desk.balances(id)))).toEqual(ids.map(() => ({ payable: 26_000 })));
    expect((await desk.verify()).problems).toEqual([]);
  });
});

describe('a suspension', () => {
  it('holds all that is pending or payable, reversals too, and nothing matures meanwhile', async () => {
    const desk = await openDesk(portal());
    const { partnerId, deal } = await earner(desk);
    at(desk, 14);
    await desk.mature();
    const later = await makeClaimedDeal(portal(), partnerId, 50_000);
    await desk.confirm(later);
    await desk.refund(deal, 25_000);
    expect(await desk.balances(partnerId)).toEqual({ payable: 15_000, pending: 10_000 });
    expect(await hold(desk, partnerId)).toBe(3);
    expect(await desk.balances(partnerId)).toEqual({ held: 25_000 });
    expect(
      await desk.rows(`SELECT held_from, held_reason FROM commissions WHERE partner_id = $1 ORDER BY id`, [partnerId]),
    ).toEqual([
      { held_from: 'payable', held_reason: 'suspended' },
      { held_from: 'pending', held_reason: 'suspended' },
      { held_from: 'payable', held_reason: 'suspended' },
    ]);
    at(desk, 30);
    await desk.mature();
    expect(await desk.balances(partnerId)).toEqual({ held: 25_000 });
    expect((await desk.verify()).problems).toEqual([]);
  });

  it('that ends puts each line back: into its hold period while that runs, else payable', async () => {
    const desk = await openDesk(portal());
    const { partnerId } = await earner(desk);
    at(desk, 10);
    await desk.confirm(await makeClaimedDeal(portal(), partnerId, 50_000));
    await hold(desk, partnerId);
    at(desk, 5);
    expect(await release(desk, partnerId)).toBe(2);
    expect(await desk.balances(partnerId)).toEqual({ payable: 20_000, pending: 10_000 });
    expect(
      await desk.rows(`SELECT DISTINCT held_from, held_reason FROM commissions WHERE partner_id = $1`, [partnerId]),
    ).toEqual([{ held_from: null, held_reason: null }]);
    expect((await desk.verify()).problems).toEqual([]);
  });

  it('twice is the same as once', async () => {
    const desk = await openDesk(portal());
    const { partnerId } = await earner(desk);
    await hold(desk, partnerId);
    expect(await hold(desk, partnerId)).toBe(0);
    await release(desk, partnerId);
    expect(await release(desk, partnerId)).toBe(0);
    expect(await desk.balances(partnerId)).toEqual({ pending: 20_000 });
  });
});
