import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Api, createApi } from '../../support/api';
import { usePortal } from '../../support/boot';
import { makeClaimedDeal, makePartner, makeStaff } from '../../support/fixtures';
import { type Desk, openDesk } from './desk';

const portal = usePortal();
let api: Api;
let desk: Desk;
let token: string;
const DAY_MS = 86_400_000;

beforeAll(async () => {
  api = await createApi(portal());
  desk = await openDesk(portal());
  token = await api.tokenFor((await makeStaff(portal(), 'finance')).actor);
});
const post = (path: string, body: unknown, headers: Record<string, string> = {}) =>
  api.call(`/api/staff/${path}`, { method: 'POST', token, body, headers });
const codeOf = (answer: { body: unknown }) => (answer.body as { error?: { code: string } }).error?.code;
const setStatus = async (id: string, status: string) => {
  const manager = await api.tokenFor((await makeStaff(portal(), 'admin')).actor);
  const body = { status, reason: 'Because' };
  expect((await api.call(`/api/staff/partners/${id}/status`, { method: 'POST', token: manager, body })).status).toBe(
    200,
  );
};

describe('an adjustment by finance', () => {
  it('is payable at once, either way, told to the partner, explained, audited, and on no board', async () => {
    const partner = await makePartner(portal());
    const adjust = (amountCents: number, reason: string) =>
      post(`partners/${partner.partnerId}/adjust`, { amountCents, currency: 'USD', reason });
    const added = await adjust(12_345, 'Travel to the fair');
    expect(added.status).toBe(200);
    expect(added.body).toMatchObject({
      commission: { kind: 'adjustment', amountCents: 12_345, status: 'payable', dealId: null },
    });
    expect((await adjust(-20_000, 'Paid twice')).status).toBe(200);
    expect(await desk.balances(partner.partnerId)).toEqual({ payable: -7_655 });
    expect(await desk.board(partner.partnerId)).toBeUndefined();
    const mine = await api.call('/api/partner/commissions', { token: await api.tokenFor(partner.actor) });
    expect(mine.text).toContain('Travel to the fair');
    expect(
      await desk.rows(`SELECT action, target FROM audit_log WHERE target = $1 ORDER BY id`, [partner.partnerId]),
    ).toEqual([
      { action: 'partners.adjust', target: partner.partnerId },
      { action: 'partners.adjust', target: partner.partnerId },
    ]);
    const { deliverEvents } = await import('@/server/notifications/deliver-events');
    const events = await desk.rows<{ id: string }>(`SELECT id FROM events WHERE audience->>'partner' = $1`, [
      partner.partnerId,
    ]);
    await deliverEvents(portal().payload, { eventIds: events.map(({ id }) => id) });
    expect(
      await desk.rows(`SELECT title FROM notifications WHERE partner_id = $1 ORDER BY title`, [partner.partnerId]),
    ).toEqual([{ title: '$123.45 was added to your earnings' }, { title: '$200.00 was taken off your earnings' }]);
    expect((await desk.verify()).problems).toEqual([]);
  });

  it('of a suspended partner is held with the rest, and released with it', async () => {
    const { partnerId } = await makePartner(portal(), { status: 'suspended' });
    await post(`partners/${partnerId}/adjust`, { amountCents: 5_000, currency: 'USD', reason: 'x' });
    await post(`partners/${partnerId}/adjust`, { amountCents: -1_000, currency: 'USD', reason: 'x' });
    expect(await desk.balances(partnerId)).toEqual({ held: 4_000 });
    await setStatus(partnerId, 'active');
    expect(await desk.balances(partnerId)).toEqual({ payable: 4_000 });
    expect((await desk.verify()).problems).toEqual([]);
  });

  it('is once under its key, in the partner’s currency, of something, with a reason', async () => {
    const { partnerId } = await makePartner(portal());
    const key = { 'idempotency-key': randomUUID() };
    const body = { amountCents: 700, currency: 'USD', reason: 'Once' };
    await post(`partners/${partnerId}/adjust`, body, key);
    expect((await post(`partners/${partnerId}/adjust`, body, key)).headers.get('idempotency-replayed')).toBe('true');
    expect(await desk.balances(partnerId)).toEqual({ payable: 700 });
    for (const [wrong, field] of [
      [{ currency: 'EUR' }, 'currency'],
      [{ amountCents: 0 }, 'amountCents'],
      [{ amountCents: 1.5 }, 'amountCents'],
      [{ reason: ' ' }, 'reason'],
    ] as const) {
      const answer = await post(`partners/${partnerId}/adjust`, { ...body, ...wrong });
      expect(Object.keys((answer.body as { error: { fields: object } }).error.fields)).toEqual([field]);
    }
    expect(codeOf(await post(`partners/${randomUUID()}/adjust`, body))).toBe('not_found');
  });
});

describe('a commission that finance holds', () => {
  async function earned() {
    const { partnerId } = await makePartner(portal());
    const deal = await makeClaimedDeal(portal(), partnerId, 100_000);
    await desk.confirm(deal);
    await desk.refund(deal, 25_000);
    const [line] = await desk.rows<{ id: string }>(
      `SELECT id FROM commissions WHERE deal_id = $1 AND reverses_id IS NULL`,
      [deal],
    );
    return { partnerId, deal, id: line?.id as string };
  }

  it('stays held with its reversals through hold periods and the end of a suspension, until finance releases it', async () => {
    const { partnerId, id } = await earned();
    const other = await earned();
    const hold = await post(`commissions/${id}/hold`, { reason: 'Same bank account as another' });
    expect((hold.body as { commissions: { status: string }[] }).commissions.map(({ status }) => status)).toEqual([
      'held',
      'held',
    ]);
    expect(await desk.balances(partnerId)).toEqual({ held: 15_000 });
    expect(await desk.balances(other.partnerId)).toEqual({ pending: 15_000 });
    await setStatus(partnerId, 'suspended');
    await setStatus(partnerId, 'active');
    expect(await desk.balances(partnerId)).toEqual({ held: 15_000 });
    expect(codeOf(await post(`commissions/${id}/hold`, { reason: 'Again' }))).toBe('illegal_transition');
    expect((await post(`commissions/${id}/release`, { reason: 'It was a brother' })).status).toBe(200);
    expect(await desk.balances(partnerId)).toEqual({ pending: 15_000 });
    expect(codeOf(await post(`commissions/${id}/release`, { reason: 'Again' }))).toBe('illegal_transition');
    expect((await desk.verify()).problems).toEqual([]);
  });

  it('released while the partner is suspended stays held by that alone; held during it, outlasts it', async () => {
    const { partnerId, id } = await earned();
    await setStatus(partnerId, 'suspended');
    expect(codeOf(await post(`commissions/${id}/release`, { reason: 'No' }))).toBe('illegal_transition');
    expect((await post(`commissions/${id}/hold`, { reason: 'To look into' })).status).toBe(200);
    expect((await post(`commissions/${id}/release`, { reason: 'Done' })).status).toBe(200);
    expect(await desk.balances(partnerId)).toEqual({ held: 15_000 });
    await setStatus(partnerId, 'active');
    expect(await desk.balances(partnerId)).toEqual({ pending: 15_000 });
  });

  it('tells the partner that it is held and not why', async () => {
    const { partnerId, id } = await earned();
    await post(`commissions/${id}/hold`, { reason: 'SUSPICION' });
    const [member] = await desk.rows<{ id: string }>(`SELECT user_id AS id FROM memberships WHERE partner_id = $1`, [
      partnerId,
    ]);
    const actor = { ...(await makePartner(portal())).actor, userId: member?.id as string };
    const own = await api.tokenFor(actor);
    for (const path of ['/api/partner/commissions', '/api/commissions'])
      expect((await api.call(path, { token: own })).text).not.toContain('SUSPICION');
    const matured = desk.clock.now;
    desk.clock.now = new Date(matured.getTime() + 30 * DAY_MS);
    await desk.mature();
    desk.clock.now = matured;
    expect(await desk.balances(partnerId)).toEqual({ held: 15_000 });
  });
});

describe('the journal', () => {
  it('holds every entry of a time once, in order and balanced, over several pages, and is audited', async () => {
    const { partnerId } = await makePartner(portal());
    const at = new Date('2031-05-01T00:00:00Z');
    await desk.rows(
      `WITH line AS (INSERT INTO commissions (partner_id, kind, status, amount_cents, currency, payable_at)
         SELECT $1, 'bonus', 'payable', 10, 'USD', $2::timestamptz FROM generate_series(1, 2100) RETURNING id, portal_uuidv7() AS tx)
       INSERT INTO ledger_entries (transaction_id, transition, account, partner_id, currency, amount_cents, commission_id, at)
       SELECT tx, 'bonus', account, CASE account WHEN 'payable' THEN $1::uuid END, 'USD', cents, id, $2 FROM line, (VALUES ('payable', 10), ('expense', -10)) e(account, cents)`,
      [partnerId, at],
    );
    const ask = (from: string, to: string) => api.call(`/api/staff/ledger/journal?from=${from}&to=${to}`, { token });
    const answer = await ask('2031-05-01T00:00:00Z', '2031-05-02T00:00:00Z');
    expect(answer.headers.get('content-type')).toContain('text/csv');
    const [titles, ...lines] = answer.text.trim().split('\r\n');
    expect(titles).toContain('Amount');
    expect(lines).toHaveLength(4_200);
    const cells = lines.map((line) => line.split(','));
    const ids = cells.map(([id]) => Number(id));
    expect(ids).toEqual(ids.toSorted((a, b) => a - b));
    expect(new Set(ids).size).toBe(4_200);
    expect(
      Object.entries(Object.groupBy(cells, (cell) => cell[7] ?? '')).map(([cell, all]) => [cell, all?.length]),
    ).toEqual([
      ['0.10', 2_100],
      ['-0.10', 2_100],
    ]);
    expect((await ask('2032-01-01T00:00:00Z', '2032-01-02T00:00:00Z')).text.trim().split('\r\n')).toHaveLength(1);
    expect(codeOf(await ask('2031-05-02T00:00:00Z', '2031-05-01T00:00:00Z'))).toBe('invalid');
    expect(await desk.rows(`SELECT DISTINCT action, outcome FROM audit_log WHERE action = 'ledger.journal'`)).toEqual([
      { action: 'ledger.journal', outcome: 'done' },
    ]);
  });
});
