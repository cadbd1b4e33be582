import { beforeAll, describe, expect, it } from 'vitest';
import { createApi } from '../../support/api';
import { usePortal } from '../../support/boot';
import { makeClaimedDeal, makePartner, makeStaff } from '../../support/fixtures';
import { type Desk, openDesk, underUseCase } from './desk';

const portal = usePortal();
let desk: Desk;
let partnerId: string;
let deal: string;
let commission: string;

beforeAll(async () => {
  desk = await openDesk(portal());
  ({ partnerId } = await makePartner(portal()));
  deal = await makeClaimedDeal(portal(), partnerId, 100_000);
  commission = (await desk.confirm(deal)).commissions[0]?.id ?? '';
});

const entry = (transaction: string, account: string, cents: number, partner: string | null = partnerId) =>
  `('${transaction}', 'adjustment', '${account}', ${partner ? `'${partner}'` : 'NULL'}, 'USD', ${cents}, now())`;
const post = (...entries: string[]) =>
  `INSERT INTO ledger_entries (transaction_id, transition, account, partner_id, currency, amount_cents, at) VALUES ${entries.join(', ')}`;
const T1 = '00000000-0000-7000-8000-000000000001';
const T2 = '00000000-0000-7000-8000-000000000002';

describe('hand-made SQL against the ledger', () => {
  it.each([
    ['one entry alone', () => post(entry(T1, 'payable', 100))],
    ['two that do not sum to zero', () => post(entry(T1, 'payable', 100), entry(T1, 'expense', -99, null))],
    [
      'two that balance over transactions only',
      () => post(entry(T1, 'payable', 100), entry(T2, 'expense', -100, null)),
    ],
    ['nothing moved', () => post(entry(T1, 'payable', 0), entry(T1, 'expense', 0, null))],
    ['an account that there is not', () => post(entry(T1, 'gift', 100), entry(T1, 'expense', -100, null))],
    [
      'a partner’s account without the partner',
      () => post(entry(T1, 'payable', 100, null), entry(T1, 'expense', -100, null)),
    ],
    ['the programme’s account with a partner', () => post(entry(T1, 'payable', 100), entry(T1, 'expense', -100))],
  ])('is refused: %s', async (_, sql) => {
    await expect(desk.rows(sql())).rejects.toMatchObject({ code: '23514' });
  });

  it('is refused: two that balance over currencies only', async () => {
    await expect(
      desk.rows(post(entry(T1, 'payable', 100), entry(T1, 'expense', -100, null).replace('USD', 'EUR'))),
    ).rejects.toMatchObject({ code: '23514' });
  });

  it.each([
    ['an update of an entry', () => `UPDATE ledger_entries SET amount_cents = amount_cents * 2`],
    ['a deletion', () => `DELETE FROM ledger_entries`],
    ['a truncation', () => `TRUNCATE ledger_entries`],
    ['a balance that is raised', () => `UPDATE ledger_balances SET balance_cents = balance_cents + 1`],
    ['a balance that is invented', () => `INSERT INTO ledger_balances VALUES ('${partnerId}', 'payable', 'EUR', 100)`],
    ['a balance that is removed', () => `DELETE FROM ledger_balances`],
    ['a total that is raised', () => `UPDATE earned_totals SET total_cents = total_cents + 1`],
    ['terms that are changed after the fact', () => `UPDATE deal_terms SET terms = '{}'`],
    ['a commission that is deleted', () => `DELETE FROM commissions`],
    ['a deal that is deleted', () => `DELETE FROM deals WHERE id = '${deal}'`],
    ['a record of a correction that is changed', () => `UPDATE deal_changes SET reason = 'another'`],
    ['a tier event that is deleted', () => `DELETE FROM tier_events`],
  ])('is refused: %s', async (_, sql) => {
    await expect(desk.rows(sql())).rejects.toMatchObject({ code: expect.stringMatching(/^(23001|42501)$/) });
  });

  it('a second original of a kind for one beneficiary of a deal is refused', async () => {
    const again = `INSERT INTO commissions (partner_id, deal_id, kind, status, amount_cents, currency) VALUES ('${partnerId}', '${deal}', 'base', 'pending', 1, 'USD')`;
    await expect(desk.rows(again)).rejects.toMatchObject({ code: '23505' });
  });

  it('leaves everything as it was', async () => {
    expect(await desk.balances(partnerId)).toEqual({ pending: 20_000 });
    expect((await desk.verify()).problems).toEqual([]);
  });
});

describe('a guarded column', () => {
  it.each([
    ['deals', 'status', `'completed'`],
    ['deals', 'value_cents', '1'],
    ['deals', 'refunded_cents', '1'],
    ['deals', 'partner_id', 'portal_uuidv7()'],
    ['deals', 'confirmed_at', 'now()'],
    ['deals', 'reporting_rate_micros', '1'],
    ['partners', 'tier', `'elite'`],
    ['partners', 'deals_count', '99'],
    ['partners', 'status', `'suspended'`],
    ['commissions', 'amount_cents', '1'],
    ['commissions', 'status', `'payable'`],
    ['commissions', 'payable_at', 'now()'],
    ['commissions', 'rate_bps', '9999'],
    ['commissions', 'payout', `'mine'`],
  ])('%s.%s does not change by SQL without its use case', async (table, column, value) => {
    const id = { deals: deal, partners: partnerId, commissions: commission }[table] ?? '';
    await expect(desk.rows(`UPDATE ${table} SET ${column} = ${value} WHERE id = '${id}'`)).rejects.toMatchObject({
      code: '42501',
      column,
    });
  });

  it.each([
    ['an amount, in no use case at all', `UPDATE commissions SET amount_cents = 1`, 'cancelDeal'],
    ['a value, in a refund', `UPDATE deals SET value_cents = 1`, 'refundDeal'],
    ['a status of a line, in a confirmation', `UPDATE commissions SET status = 'payable'`, 'confirmDeal'],
    ['a tier, in a correction', `UPDATE partners SET tier = 'elite'`, 'correctDeal'],
  ])('does not change in the use case of another: %s', async (_, sql, useCase) => {
    await expect(underUseCase(desk.pool, useCase, (query) => query(sql))).rejects.toMatchObject({ code: '42501' });
  });
});

describe('a save by Payload’s own roads', () => {
  const save = async (data: Record<string, unknown>, collection: 'deals' | 'partners' = 'deals', id = deal) => {
    const manager = await makeStaff(portal(), 'partner-manager');
    const req = await portal().reqAs(manager.actor);
    return portal().payload.update({
      collection,
      id,
      data: data as never,
      req,
      user: req.user,
      overrideAccess: false,
      depth: 0,
    });
  };

  it.each([
    ['status', 'completed'],
    ['valueCents', 1],
    ['refundedCents', 50],
    ['currency', 'EUR'],
    ['confirmedAt', '2020-01-01T00:00:00.000Z'],
    ['reason', 'because'],
  ])('of another %s of a deal is 409 and names it', async (field, value) => {
    await expect(save({ title: 'Renamed', [field]: value })).rejects.toMatchObject({
      code: 'conflict',
      status: 409,
      fields: { [field]: expect.any(String) },
    });
    expect(await desk.rows(`SELECT title <> 'Renamed' AS kept, status FROM deals WHERE id = $1`, [deal])).toEqual([
      { kept: true, status: 'confirmed' },
    ]);
  });

  it('by REST is 409 and names the field; a plain one is saved', async () => {
    const api = await createApi(portal());
    const token = await api.tokenFor((await makeStaff(portal(), 'partner-manager')).actor);
    const patch = (body: Record<string, unknown>) => api.call(`/api/deals/${deal}`, { method: 'PATCH', token, body });
    const refused = await patch({ valueCents: 5 });
    expect(refused.status).toBe(409);
    expect(refused.text).toContain('valueCents');
    expect((await patch({ title: 'By REST' })).status).toBe(200);
    expect(await desk.rows(`SELECT title, value_cents FROM deals WHERE id = $1`, [deal])).toEqual([
      { title: 'By REST', value_cents: 100_000 },
    ]);
  });

  it('of another tier of a partner is 409 and names it', async () => {
    await expect(save({ tier: 'elite' }, 'partners', partnerId)).rejects.toMatchObject({
      code: 'conflict',
      status: 409,
      fields: { tier: expect.any(String) },
    });
  });

  it('that sends the guarded values as they are, changes the rest', async () => {
    await save({ title: 'A better title', status: 'confirmed', valueCents: 100_000 });
    expect(await desk.rows(`SELECT title, status FROM deals WHERE id = $1`, [deal])).toEqual([
      { title: 'A better title', status: 'confirmed' },
    ]);
  });

  it('never writes a commission', async () => {
    const { actor } = await makeStaff(portal(), 'admin');
    const req = await portal().reqAs(actor);
    const as = { req, user: req.user, overrideAccess: false, depth: 0 } as const;
    const data = { partner: partnerId, kind: 'bonus', status: 'payable', amountCents: 100, currency: 'USD' } as const;
    await expect(portal().payload.create({ collection: 'commissions', data, ...as })).rejects.toMatchObject({
      status: 403,
    });
    await expect(
      portal().payload.update({ collection: 'commissions', id: commission, data: { amountCents: 1 }, ...as }),
    ).rejects.toMatchObject({ status: 403 });
    await expect(portal().payload.delete({ collection: 'commissions', id: commission, ...as })).rejects.toMatchObject({
      status: 403,
    });
  });
});
