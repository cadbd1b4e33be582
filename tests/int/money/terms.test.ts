import { describe, expect, it } from 'vitest';
import { usePortal } from '../../support/boot';
import type { PartnerFixture } from '../../support/fixtures';
import { makeClaimedDeal, makePartner } from '../../support/fixtures';
import { type Desk, openDesk } from './desk';
import { makeTeam } from './team';

const portal = usePortal();

const makeDeal = (partner: PartnerFixture, valueCents: number, options: { currency?: string } = {}) =>
  makeClaimedDeal(portal(), partner.partnerId, valueCents, options);
const agree = (desk: Desk, partner: PartnerFixture, terms: Record<string, unknown>) =>
  desk.rows(
    `INSERT INTO agreements (id, partner_id, client_id, project_type, kind, rate_bps, flat_cents, steps, "from", until, status)
     VALUES (portal_uuidv7(), $1, $2, $3, $4, $5, $6, $7, now() - interval '1 day', $8, $9) RETURNING id`,
    [
      partner.partnerId,
      terms.client ?? null,
      terms.projectType ?? null,
      terms.kind ?? 'rate',
      terms.rateBps ?? null,
      terms.flatCents ?? null,
      terms.steps ? JSON.stringify(terms.steps) : null,
      terms.until ?? null,
      terms.status ?? 'approved',
    ],
  );

describe('an agreement', () => {
  it('that is approved and live gives the base', async () => {
    const desk = await openDesk(portal());
    const partner = await makePartner(portal(), { tier: 'elite', dealsCount: 30 });
    await agree(desk, partner, { rateBps: 9900, status: 'proposed' });
    await agree(desk, partner, { rateBps: 9800, until: new Date(Date.now() - 3_600_000) });
    const [{ id } = { id: '' }] = await agree(desk, partner, { rateBps: 3500 });
    const deal = await makeDeal(partner, 100_000);
    const { commissions } = await desk.confirm(deal);
    expect(commissions[0]).toMatchObject({ amountCents: 35_000, rateBps: 3500, tier: 'elite' });
    expect(commissions[0]?.explanation.text).toContain('the rate of your agreement');
    expect(await desk.rows(`SELECT rule, agreement_id FROM commissions WHERE deal_id = $1`, [deal])).toEqual([
      { rule: `agreement-rate@${id}`, agreement_id: id },
    ]);
  });

  it('of this client and project type goes before one of the client, of the project type, of the partner', async () => {
    const desk = await openDesk(portal());
    const partner = await makePartner(portal(), { tier: 'elite', dealsCount: 30 });
    const [client] = await desk.rows<{ id: string }>(
      `INSERT INTO clients (partner_id, name) VALUES ($1, 'Acme') RETURNING id`,
      [partner.partnerId],
    );
    await agree(desk, partner, { rateBps: 3100 });
    await agree(desk, partner, { rateBps: 3200, projectType: 'app' });
    await agree(desk, partner, { rateBps: 3300, client: client?.id });
    await agree(desk, partner, { rateBps: 3400, client: client?.id, projectType: 'app' });
    const rateOf = async (clientId: string | undefined, projectType: string) => {
      const deal = await makeDeal(partner, 100_000);
      await desk.rows(`UPDATE deals SET client_id = $2, project_type = $3 WHERE id = $1`, [
        deal,
        clientId ?? null,
        projectType,
      ]);
      return (await desk.confirm(deal)).commissions[0]?.rateBps;
    };
    expect(await rateOf(client?.id, 'app')).toBe(3400);
    expect(await rateOf(client?.id, 'website')).toBe(3300);
    expect(await rateOf(undefined, 'app')).toBe(3200);
    expect(await rateOf(undefined, 'website')).toBe(3100);
  });

  it('of steps or of a flat amount gives what it says', async () => {
    const desk = await openDesk(portal());
    const [stepped, flat] = [
      await makePartner(portal(), { tier: 'elite' }),
      await makePartner(portal(), { tier: 'elite' }),
    ];
    await agree(desk, stepped, {
      kind: 'steps',
      steps: [
        { fromCents: 0, rateBps: 3000 },
        { fromCents: 200_000, rateBps: 4000 },
      ],
    });
    await agree(desk, flat, { kind: 'flat', flatCents: 44_444 });
    const deals = [await makeDeal(stepped, 199_999), await makeDeal(stepped, 200_000), await makeDeal(flat, 100_000)];
    for (const deal of deals) await desk.confirm(deal);
    expect(await Promise.all(deals.map((deal) => desk.lines(deal)))).toEqual([
      ['base pending 60000 USD'],
      ['base pending 80000 USD'],
      ['base pending 44444 USD'],
    ]);
  });
});

describe('a shared lead', () => {
  const share = (desk: Desk, deal: string, partnerId: string, bps: number) =>
    desk.rows(`INSERT INTO deal_splits (id, deal_id, partner_id, share_bps) VALUES (portal_uuidv7(), $1, $2, $3)`, [
      deal,
      partnerId,
      bps,
    ]);

  it('divides the base to the cent at the deal partner’s rate; only the deal’s partner counts the deal', async () => {
    const desk = await openDesk(portal());
    const other = await makePartner(portal(), { tier: 'elite', dealsCount: 40 });
    const { partner } = await makeTeam(portal());
    const deal = await makeDeal(partner, 100_005);
    await share(desk, deal, other.partnerId, 3333);
    await desk.confirm(deal);
    expect(await desk.lines(deal, partner.partnerId)).toEqual(['base pending 13335 USD']);
    expect(await desk.lines(deal, other.partnerId)).toEqual(['base pending 6666 USD']);
    expect((await desk.lines(deal)).slice(2)).toEqual(['override pending 10000 USD', 'referral pending 5000 USD']);
    expect(await desk.board(other.partnerId)).toEqual({ deals: 0, revenue: 0, commission: 6_666 });
    expect(await desk.rows(`SELECT deals_count FROM partners WHERE id = $1`, [other.partnerId])).toEqual([
      { deals_count: 40 },
    ]);
  });

  it('of more than the whole is refused, and nothing is written', async () => {
    const desk = await openDesk(portal());
    const [a, b, partner] = [await makePartner(portal()), await makePartner(portal()), await makePartner(portal())];
    const deal = await makeDeal(partner, 100_000);
    await share(desk, deal, a.partnerId, 6000);
    await share(desk, deal, b.partnerId, 6000);
    await expect(desk.confirm(deal)).rejects.toMatchObject({ code: 'invalid', fields: { splits: expect.any(String) } });
    expect(await desk.rows(`SELECT status FROM deals WHERE id = $1`, [deal])).toEqual([{ status: 'claimed' }]);
  });
});

describe('another currency', () => {
  const rate = (desk: Desk, base: string, quote: string, rateMicros: number, day: string) =>
    desk.rows(
      `INSERT INTO currency_rates (id, base, quote, rate_micros, day, source) VALUES (portal_uuidv7(), $1, $2, $3, $4, 'ecb')`,
      [base, quote, rateMicros, day],
    );

  it('is converted by the newest rate of the day or before it, which stays on the line', async () => {
    const desk = await openDesk(portal(), new Date('2026-06-10T08:00:00Z'));
    await rate(desk, 'USD', 'EUR', 900_000, '2026-06-09T12:00:00Z');
    await rate(desk, 'USD', 'EUR', 920_000, '2026-06-10T12:00:00Z'); // later than now, yet of this day
    await rate(desk, 'USD', 'EUR', 990_000, '2026-06-11T12:00:00Z');
    const partner = await makePartner(portal(), { currency: 'EUR' });
    const deal = await makeDeal(partner, 150_000);
    await desk.confirm(deal);
    expect(await desk.lines(deal)).toEqual(['base pending 27600 EUR']);
    expect(
      await desk.rows(`SELECT fx_rate_micros, fx_source, basis_currency FROM commissions WHERE deal_id = $1`, [deal]),
    ).toEqual([{ fx_rate_micros: 920_000, fx_source: 'ecb of 2026-06-10', basis_currency: 'USD' }]);
    expect(await desk.board(partner.partnerId)).toEqual({ deals: 1, revenue: 150_000, commission: 30_000 });
  });

  it('of the deal counts on the boards at the rate frozen on it; the opposite rate serves when it is the only one', async () => {
    const desk = await openDesk(portal(), new Date('2026-07-01T12:00:00Z'));
    await rate(desk, 'USD', 'CAD', 1_250_000, '2026-06-30T12:00:00Z');
    const partner = await makePartner(portal(), { currency: 'CAD' });
    const deal = await makeDeal(partner, 200_000, { currency: 'CAD' });
    await desk.confirm(deal);
    expect(await desk.lines(deal)).toEqual(['base pending 40000 CAD']);
    expect(await desk.rows(`SELECT reporting_rate_micros FROM deals WHERE id = $1`, [deal])).toEqual([
      { reporting_rate_micros: 800_000 },
    ]);
    expect(await desk.board(partner.partnerId)).toEqual({ deals: 1, revenue: 160_000, commission: 32_000 });
  });

  it('without any rate is refused with what to do, and nothing is written', async () => {
    const desk = await openDesk(portal());
    const partner = await makePartner(portal(), { currency: 'AUD' });
    const deal = await makeDeal(partner, 100_000);
    await expect(desk.confirm(deal)).rejects.toMatchObject({
      code: 'invalid',
      fields: { currency: 'no rate from USD to AUD' },
    });
    expect(await desk.lines(deal)).toEqual([]);
    expect(await desk.rows(`SELECT status FROM deals WHERE id = $1`, [deal])).toEqual([{ status: 'claimed' }]);
  });
});
