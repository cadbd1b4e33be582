import { beforeAll, describe, expect, it } from 'vitest';
import { usePortal } from '../../support/boot';
import { makeClaimedDeal, makePartner } from '../../support/fixtures';
import { type Desk, openDesk, pastTheWalls, payOut } from './desk';

const portal = usePortal();
let desk: Desk;
let partnerId: string;
const ids = { pending: '', voided: '', payable: '', paid: '' };

beforeAll(async () => {
  desk = await openDesk(portal());
  ({ partnerId } = await makePartner(portal()));
  const confirm = async (valueCents: number) => {
    const deal = await makeClaimedDeal(portal(), partnerId, valueCents);
    return { deal, id: (await desk.confirm(deal)).commissions[0]?.id ?? '' };
  };
  ids.paid = (await confirm(100_000)).id;
  desk.clock.now = new Date(desk.clock.now.getTime() + 14 * 86_400_000);
  await desk.mature();
  await payOut(desk.pool, partnerId, 'payout-1');
  ids.payable = (await confirm(200_000)).id;
  desk.clock.now = new Date(desk.clock.now.getTime() + 14 * 86_400_000);
  await desk.mature();
  ids.pending = (await confirm(300_000)).id;
  const cancelled = await confirm(400_000);
  await desk.cancel(cancelled.deal);
  ids.voided = cancelled.id;
});

/** Damages, looks, and puts it back. */
async function found(tables: string[], damage: string[], repair: string[]): Promise<string[]> {
  await pastTheWalls(desk, tables, damage);
  const { ok, problems } = await desk.verify();
  expect(ok).toBe(problems.length === 0);
  await pastTheWalls(desk, tables, repair);
  expect((await desk.verify()).problems).toEqual([]);
  return problems;
}

describe('the proof of the ledger', () => {
  it('finds nothing where nothing is wrong, and says how much it read', async () => {
    const report = await desk.verify();
    expect(report).toMatchObject({ ok: true, problems: [] });
    expect(report.checked.commissions).toBe(5);
    expect(report.checked.entries).toBeGreaterThan(10);
  });

  it('finds an entry that was changed', async () => {
    const by = (cents: number) =>
      `UPDATE ledger_entries SET amount_cents = amount_cents + ${cents} WHERE commission_id = '${ids.pending}' AND account = 'pending'`;
    const problems = await found(['ledger_entries'], [by(1)], [by(-1)]);
    expect(problems).toEqual([
      expect.stringMatching(/^every transaction balances: transaction .* is off by 1 USD in 2 entries/),
      expect.stringContaining(`commission ${ids.pending} is pending over 60000, its entries say pending 60001`),
      expect.stringMatching(
        /^each balance is the sum of its entries: .* in pending USD is 60000, its entries sum to 60001/,
      ),
    ]);
  });

  it('finds an entry that is missing', async () => {
    const kept = `kept_${Date.now()}`;
    const which = `commission_id = '${ids.pending}' AND account = 'pending'`;
    const problems = await found(
      ['ledger_entries'],
      [
        `CREATE TABLE ${kept} AS SELECT * FROM ledger_entries WHERE ${which}`,
        `DELETE FROM ledger_entries WHERE ${which}`,
      ],
      [`INSERT INTO ledger_entries OVERRIDING SYSTEM VALUE SELECT * FROM ${kept}`, `DROP TABLE ${kept}`],
    );
    expect(problems.join('\n')).toContain('in 1 entries');
  });

  it('finds a balance that is not the sum of its entries', async () => {
    const by = (cents: number) =>
      `UPDATE ledger_balances SET balance_cents = balance_cents + ${cents} WHERE partner_id = '${partnerId}' AND account = 'payable'`;
    const problems = await found(['ledger_balances'], [by(500)], [by(-500)]);
    expect(problems).toEqual([
      expect.stringContaining('is 40500, its entries sum to 40000'),
      expect.stringContaining('is 40500, the commissions sum to 40000'),
    ]);
  });

  it('finds a line whose status the ledger does not know of', async () => {
    const to = (status: string) => `UPDATE commissions SET status = '${status}' WHERE id = '${ids.pending}'`;
    const problems = await found(['commissions'], [to('payable')], [to('pending')]);
    expect(problems.join('\n')).toContain(
      `commission ${ids.pending} is payable over 60000, its entries say pending 60000`,
    );
    expect(problems.join('\n')).toContain('in pending USD is 60000, the commissions sum to 0');
  });

  it('finds an amount that was changed', async () => {
    const by = (cents: number) =>
      `UPDATE commissions SET amount_cents = amount_cents + ${cents} WHERE id = '${ids.paid}'`;
    const problems = await found(['commissions'], [by(1)], [by(-1)]);
    expect(problems.join('\n')).toContain(`commission ${ids.paid} is paid over 20001`);
    expect(problems.join('\n')).toContain('the totals earned are the sums of the lines');
  });

  it('finds a line without any entry', async () => {
    const id = '00000000-0000-7000-8000-0000000000ff';
    const problems = await found(
      ['commissions'],
      [
        `INSERT INTO commissions (id, partner_id, kind, status, amount_cents, currency) VALUES ('${id}', '${partnerId}', 'bonus', 'payable', 5, 'USD')`,
      ],
      [`DELETE FROM commissions WHERE id = '${id}'`],
    );
    expect(problems.join('\n')).toContain(`commission ${id} has no entries`);
  });

  it('finds a line that is in two payouts, or paid by none', async () => {
    const tx = '00000000-0000-7000-8000-0000000000fe';
    const problems = await found(
      ['ledger_entries', 'ledger_balances', 'commissions'],
      [
        `INSERT INTO ledger_entries (transaction_id, transition, account, partner_id, currency, amount_cents, commission_id, payout_id, at) VALUES
           ('${tx}', 'payout_created', 'payable', '${partnerId}', 'USD', -20000, '${ids.paid}', 'payout-2', now()),
           ('${tx}', 'payout_created', 'in_transit', '${partnerId}', 'USD', 20000, '${ids.paid}', 'payout-2', now())`,
        `UPDATE commissions SET payout = 'payout-3' WHERE id = '${ids.payable}'`,
      ],
      [
        `DELETE FROM ledger_entries WHERE transaction_id = '${tx}'`,
        `UPDATE commissions SET payout = NULL WHERE id = '${ids.payable}'`,
      ],
    );
    expect(problems.join('\n')).toContain(
      `commission ${ids.paid} is paid, names payout payout-1 and is in 2 live payouts`,
    );
    expect(problems.join('\n')).toContain(
      `commission ${ids.payable} is payable, names payout payout-3 and is in 0 live payouts`,
    );
  });

  it('finds a voided line that left something behind', async () => {
    const to = (account: string, from: string) =>
      `UPDATE ledger_entries SET account = '${account}' WHERE commission_id = '${ids.voided}' AND account = '${from}'`;
    const problems = await found(['ledger_entries'], [to('held', 'pending')], [to('pending', 'held')]);
    expect(problems.join('\n')).toContain(`the voided lines of commission ${ids.voided} leave`);
  });

  it('finds a cancelled deal that still earns', async () => {
    const [row] = await desk.rows<{ deal: string }>(`SELECT deal_id AS deal FROM commissions WHERE id = $1`, [
      ids.payable,
    ]);
    const to = (status: string) => `UPDATE deals SET status = '${status}' WHERE id = '${row?.deal}'`;
    const problems = await found(['deals'], [to('cancelled')], [to('confirmed')]);
    expect(problems).toEqual([expect.stringContaining(`deal ${row?.deal} is cancelled, and 40000 USD of it are left`)]);
  });

  it('of many contradictions spells out twenty of a kind and counts the rest', async () => {
    const extra = `reason = 'planted'`;
    const problems = await found(
      ['commissions', 'earned_totals'],
      [
        `INSERT INTO commissions (partner_id, kind, status, amount_cents, currency, reason) SELECT '${partnerId}', 'bonus', 'payable', 5, 'USD', 'planted' FROM generate_series(1, 30)`,
      ],
      [`DELETE FROM commissions WHERE ${extra}`],
    );
    expect(problems.filter((problem) => problem.includes('has no entries'))).toHaveLength(20);
    expect(problems).toContain('each commission stands in the ledger as its status says: 10 more');
  });
});
