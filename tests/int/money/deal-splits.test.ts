import { beforeAll, describe, expect, it } from 'vitest';
import { type Api, createApi } from '../../support/api';
import { usePortal } from '../../support/boot';
import { makeClaimedDeal, makePartner, makeStaff } from '../../support/fixtures';
import { type Desk, openDesk, underUseCase } from './desk';

const portal = usePortal();
let api: Api;
let desk: Desk;
let token: string;
const send = (method: string, path: string, body?: unknown, as = token) =>
  api.call(`/api/deal-splits${path}`, { method, token: as, ...(body === undefined ? {} : { body }) });

beforeAll(async () => {
  api = await createApi(portal());
  desk = await openDesk(portal());
  token = await api.tokenFor((await makeStaff(portal(), 'partner-manager')).actor);
});

async function shared(shareBps = 3_000) {
  const [own, other] = [await makePartner(portal()), await makePartner(portal())];
  const deal = await makeClaimedDeal(portal(), own.partnerId, 100_000);
  const made = await send('POST', '', { deal, partner: other.partnerId, shareBps });
  expect(made.status).toBe(201);
  return { deal, own: own.partnerId, other: other.partnerId, split: (made.body as { doc: { id: string } }).doc.id };
}
const told = (answer: { body: unknown }) =>
  (answer.body as { errors: { data?: { errors: { path: string; message: string }[] } }[] }).errors[0]?.data?.errors[0];

describe('a share of a deal', () => {
  it('is put right or taken away while the deal waits for its confirmation, by managers and finance', async () => {
    const { deal, own, other, split } = await shared();
    expect((await send('PATCH', `/${split}`, { shareBps: 2_500 })).status).toBe(200);
    const third = await makePartner(portal());
    const finance = await api.tokenFor((await makeStaff(portal(), 'finance')).actor);
    const second = await send('POST', '', { deal, partner: third.partnerId, shareBps: 1_000 }, finance);
    expect(
      (await send('DELETE', `/${(second.body as { doc: { id: string } }).doc.id}`, undefined, finance)).status,
    ).toBe(200);
    const support = await api.tokenFor((await makeStaff(portal(), 'support')).actor);
    expect((await send('PATCH', `/${split}`, { shareBps: 1 }, support)).status).toBe(403);
    await desk.confirm(deal);
    expect(await desk.lines(deal, own)).toEqual(['base pending 15000 USD']);
    expect(await desk.lines(deal, other)).toEqual(['base pending 5000 USD']);
    expect(await desk.lines(deal, third.partnerId)).toEqual([]);
  });

  it('stands once the deal is decided: 409 names it, by every road and by the database itself', async () => {
    const { deal, own, split } = await shared();
    await desk.confirm(deal);
    const another = await makePartner(portal());
    for (const answer of [
      await send('PATCH', `/${split}`, { shareBps: 9_000 }),
      await send('DELETE', `/${split}`),
      await send('POST', '', { deal, partner: another.partnerId, shareBps: 100 }),
    ]) {
      expect(answer.status).toBe(409);
      expect(told(answer)).toEqual({ path: 'deal', message: 'is confirmed' });
    }
    const waiting = await makeClaimedDeal(portal(), own, 100_000);
    for (const sql of [
      `UPDATE deal_splits SET share_bps = 1 WHERE id = '${split}'`,
      `UPDATE deal_splits SET deal_id = '${waiting}' WHERE id = '${split}'`,
      `DELETE FROM deal_splits WHERE id = '${split}'`,
      `INSERT INTO deal_splits (id, deal_id, partner_id, share_bps) VALUES (portal_uuidv7(), '${deal}', '${another.partnerId}', 5)`,
    ])
      await expect(underUseCase(desk.pool, 'confirmDeal', (query) => query(sql))).rejects.toMatchObject({
        constraint: 'deal_splits_open',
      });
  });

  it('leaves something for the deal’s own partner, who has none itself, and stays with its deal', async () => {
    const { deal, own, split } = await shared(6_000);
    const third = await makePartner(portal());
    expect(told(await send('POST', '', { deal, partner: third.partnerId, shareBps: 4_000 }))).toMatchObject({
      path: 'shareBps',
    });
    expect(told(await send('POST', '', { deal, partner: own, shareBps: 1_000 }))).toMatchObject({ path: 'partner' });
    const elsewhere = await makeClaimedDeal(portal(), own, 50_000);
    expect((await send('PATCH', `/${split}`, { deal: elsewhere })).status).toBe(409);
  });

  it('that races the confirmation comes before it or not at all', async () => {
    for (let run = 0; run < 5; run++) {
      const { deal, own, other, split } = await shared(3_000);
      const [changed] = await Promise.all([send('PATCH', `/${split}`, { shareBps: 5_000 }), desk.confirm(deal)]);
      const shares = changed.status === 200 ? [10_000, 10_000] : [14_000, 6_000];
      expect([200, 409]).toContain(changed.status);
      expect([...(await desk.lines(deal, own)), ...(await desk.lines(deal, other))]).toEqual(
        shares.map((cents) => `base pending ${cents} USD`),
      );
    }
    expect((await desk.verify()).problems).toEqual([]);
  });
});
