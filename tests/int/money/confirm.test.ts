import { describe, expect, it } from 'vitest';
import { usePortal } from '../../support/boot';
import type { PartnerFixture } from '../../support/fixtures';
import { makeClaimedDeal, makePartner } from '../../support/fixtures';
import { type Desk, openDesk, setProgramme, underUseCase } from './desk';

const portal = usePortal();
const DAY_MS = 86_400_000;

/** A partner in the team of a Performer, brought in by an Active partner. */
async function team(options: Parameters<typeof makePartner>[1] = {}) {
  const leader = await makePartner(portal(), { tier: 'performer', dealsCount: 15 });
  const recruiter = await makePartner(portal(), { tier: 'active', dealsCount: 5 });
  const partner = await makePartner(portal(), {
    leaderId: leader.partnerId,
    recruiterId: recruiter.partnerId,
    ...options,
  });
  return { leader, recruiter, partner };
}

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

describe('a confirmed deal', () => {
  it('earns 20.00 % of its value to the cent, and the recruiter 5 %', async () => {
    const desk = await openDesk(portal());
    const recruiter = await makePartner(portal(), { tier: 'active', dealsCount: 5 });
    const partner = await makePartner(portal(), { recruiterId: recruiter.partnerId });
    const deal = await makeDeal(partner, 123_457);
    const { deal: confirmed, commissions, promotion } = await desk.confirm(deal);
    expect(confirmed).toMatchObject({
      id: deal,
      status: 'confirmed',
      valueCents: 123_457,
      confirmedAt: desk.clock.now.toISOString(),
    });
    expect(promotion).toBeNull();
    expect(
      commissions.map(({ kind, amountCents, rateBps, tier, status }) => ({ kind, amountCents, rateBps, tier, status })),
    ).toEqual([
      { kind: 'base', amountCents: 24_691, rateBps: 2000, tier: 'starter', status: 'pending' },
      { kind: 'referral', amountCents: 6_173, rateBps: 500, tier: 'active', status: 'pending' },
    ]);
    expect(commissions[0]?.payableAt).toBe(new Date(desk.clock.now.getTime() + 14 * DAY_MS).toISOString());
    expect(await desk.balances(partner.partnerId)).toEqual({ pending: 24_691 });
    expect(await desk.balances(recruiter.partnerId)).toEqual({ pending: 6_173 });
  });

  it('is what the database holds, each line with the terms it was computed from', async () => {
    const desk = await openDesk(portal());
    const { partner, leader } = await team();
    const deal = await makeDeal(partner, 150_000);
    const answer = await desk.confirm(deal);
    const stored = await desk.rows(
      `SELECT c.id, kind, partner_id = $2 AS "isLeaders", basis_cents AS "basisCents", basis_currency AS "basisCurrency", rule, share_bps AS "shareBps",
              fx_rate_micros AS "fxRateMicros" FROM commissions c WHERE deal_id = $1 ORDER BY id`,
      [deal, leader.partnerId],
    );
    expect(stored).toEqual([
      {
        id: answer.commissions[0]?.id,
        kind: 'base',
        isLeaders: false,
        basisCents: 150_000,
        basisCurrency: 'USD',
        rule: 'tier-base@1',
        shareBps: 10_000,
        fxRateMicros: 1_000_000,
      },
      {
        id: answer.commissions[1]?.id,
        kind: 'override',
        isLeaders: true,
        basisCents: 150_000,
        basisCurrency: 'USD',
        rule: 'tier-override@1',
        shareBps: 10_000,
        fxRateMicros: 1_000_000,
      },
      {
        id: answer.commissions[2]?.id,
        kind: 'referral',
        isLeaders: false,
        basisCents: 150_000,
        basisCurrency: 'USD',
        rule: 'tier-referral@1',
        shareBps: 10_000,
        fxRateMicros: 1_000_000,
      },
    ]);
  });

  it('earns at the tier held before it is counted; the promotion serves the next one', async () => {
    const desk = await openDesk(portal());
    const partner = await makePartner(portal(), { dealsCount: 2 });
    const [third, fourth] = [await makeDeal(partner, 100_000), await makeDeal(partner, 100_000)];
    const first = await desk.confirm(third);
    expect(first.promotion).toEqual({ from: 'starter', to: 'active' });
    expect(first.commissions[0]).toMatchObject({ amountCents: 20_000, rateBps: 2000, tier: 'starter' });
    const second = await desk.confirm(fourth);
    expect(second.promotion).toBeNull();
    expect(second.commissions[0]).toMatchObject({ amountCents: 22_000, rateBps: 2200, tier: 'active' });
    expect(await desk.rows(`SELECT tier, deals_count FROM partners WHERE id = $1`, [partner.partnerId])).toEqual([
      { tier: 'active', deals_count: 4 },
    ]);
  });

  it('tells each beneficiary of the own line, the partner of the promotion, and everybody that the boards moved', async () => {
    const desk = await openDesk(portal());
    const { partner, leader, recruiter } = await team({ dealsCount: 2 });
    const deal = await makeDeal(partner, 100_000);
    const { commissions } = await desk.confirm(deal);
    const events = await desk.rows<{ type: string; to: string; commission: string | null }>(
      `SELECT type, coalesce(audience->>'partner', 'all') AS "to", data->>'commissionId' AS commission FROM events
        WHERE type <> 'features.changed' AND (data->>'dealId' = $1 OR audience->>'partner' = $2 OR (audience ? 'allPartners' AND at = $3)) ORDER BY id`,
      [deal, partner.partnerId, desk.clock.now],
    );
    expect(events).toEqual([
      { type: 'deal.confirmed', to: partner.partnerId, commission: null },
      { type: 'commission.created', to: partner.partnerId, commission: commissions[0]?.id },
      { type: 'commission.created', to: leader.partnerId, commission: commissions[1]?.id },
      { type: 'commission.created', to: recruiter.partnerId, commission: commissions[2]?.id },
      { type: 'tier.changed', to: partner.partnerId, commission: null },
      { type: 'leaderboard.changed', to: 'all', commission: null },
    ]);
  });

  it('may be confirmed at another value, which is recorded', async () => {
    const desk = await openDesk(portal());
    const partner = await makePartner(portal());
    const deal = await makeDeal(partner, 100_000);
    const { deal: confirmed } = await desk.confirm(deal, { valueCents: 120_000, note: 'As signed' });
    expect(confirmed.valueCents).toBe(120_000);
    expect(await desk.lines(deal)).toEqual(['base pending 24000 USD']);
    expect(
      await desk.rows(`SELECT kind, from_cents, to_cents, reason, "by" FROM deal_changes WHERE deal_id = $1`, [deal]),
    ).toEqual([
      { kind: 'correction', from_cents: 100_000, to_cents: 120_000, reason: 'As signed', by: desk.actor.email },
    ]);
    expect(await desk.rows(`SELECT staff_note, decided_by FROM deals WHERE id = $1`, [deal])).toEqual([
      { staff_note: 'As signed', decided_by: desk.actor.email },
    ]);
  });

  it('is not confirmed twice, and one that does not exist is not found', async () => {
    const desk = await openDesk(portal());
    const partner = await makePartner(portal());
    const deal = await makeDeal(partner, 100_000);
    await desk.confirm(deal);
    await expect(desk.confirm(deal)).rejects.toMatchObject({ code: 'illegal_transition' });
    await expect(desk.confirm('00000000-0000-7000-8000-000000000000')).rejects.toMatchObject({ code: 'not_found' });
    expect(await desk.lines(deal)).toEqual(['base pending 20000 USD']);
  });

  it('counts on the boards of the programme’s week, month and quarter, each beneficiary with the own commission', async () => {
    const desk = await openDesk(portal(), new Date('2026-03-01T03:00:00Z')); // still February in New York
    const { partner, leader } = await team({ approvedAt: new Date('2026-01-05T00:00:00Z') });
    await desk.confirm(await makeDeal(partner, 150_000));
    const board = (id: string) =>
      desk.rows(
        `SELECT period, starts::text, deals, revenue_cents AS revenue, commission_cents AS commission FROM partner_stats WHERE partner_id = $1 ORDER BY period`,
        [id],
      );
    expect(await board(partner.partnerId)).toEqual([
      { period: 'all', starts: '1970-01-01', deals: 1, revenue: 150_000, commission: 30_000 },
      { period: 'month', starts: '2026-02-01', deals: 1, revenue: 150_000, commission: 30_000 },
      { period: 'quarter', starts: '2026-01-01', deals: 1, revenue: 150_000, commission: 30_000 },
      { period: 'week', starts: '2026-02-23', deals: 1, revenue: 150_000, commission: 30_000 },
    ]);
    expect(await desk.board(leader.partnerId)).toEqual({ deals: 0, revenue: 0, commission: 15_000 });
  });
});

describe('leader and recruiter', () => {
  it('earn override and referral bonus at their own tiers', async () => {
    const desk = await openDesk(portal());
    const { partner, leader, recruiter } = await team();
    const deal = await makeDeal(partner, 150_000);
    await desk.confirm(deal);
    expect(await desk.lines(deal, leader.partnerId)).toEqual(['override pending 15000 USD']);
    expect(await desk.lines(deal, recruiter.partnerId)).toEqual(['referral pending 7500 USD']);
  });

  it('earn nothing below the tiers that have it', async () => {
    const desk = await openDesk(portal());
    const low = await makePartner(portal(), { tier: 'active' });
    const starter = await makePartner(portal());
    const partner = await makePartner(portal(), { leaderId: low.partnerId, recruiterId: starter.partnerId });
    const deal = await makeDeal(partner, 150_000);
    await desk.confirm(deal);
    expect(await desk.lines(deal)).toEqual(['base pending 30000 USD']);
  });

  it('who are the same partner earn the override only, unless the programme stacks', async () => {
    const desk = await openDesk(portal());
    const both = await makePartner(portal(), { tier: 'performer' });
    const partner = await makePartner(portal(), { leaderId: both.partnerId, recruiterId: both.partnerId });
    const [plain, stacked] = [await makeDeal(partner, 150_000), await makeDeal(partner, 150_000)];
    await desk.confirm(plain);
    expect(await desk.lines(plain, both.partnerId)).toEqual(['override pending 15000 USD']);
    await setProgramme(desk, { stack_leader_recruiter: true }, () => desk.confirm(stacked));
    expect(await desk.lines(stacked, both.partnerId)).toEqual([
      'override pending 15000 USD',
      'referral pending 7500 USD',
    ]);
  });

  it('the recruiter earns until twelve months after the approval, not from then on', async () => {
    const desk = await openDesk(portal());
    const { partner, recruiter } = await team({ approvedAt: new Date('2025-03-31T10:00:00Z') });
    const [last, late] = [await makeDeal(partner, 100_000), await makeDeal(partner, 100_000)];
    desk.clock.now = new Date('2026-03-31T09:59:59Z');
    await desk.confirm(last);
    desk.clock.now = new Date('2026-03-31T10:00:00Z');
    await desk.confirm(late);
    expect(await desk.lines(last, recruiter.partnerId)).toEqual(['referral pending 5000 USD']);
    expect(await desk.lines(late, recruiter.partnerId)).toEqual([]);
  });

  it('share what the programme’s cap leaves: override first, then referral', async () => {
    const desk = await openDesk(portal());
    const { partner } = await team();
    const deal = await makeDeal(partner, 100_000);
    await setProgramme(desk, { cap_bps: 3200 }, () => desk.confirm(deal));
    expect(await desk.lines(deal)).toEqual([
      'base pending 20000 USD',
      'override pending 10000 USD',
      'referral pending 2000 USD',
    ]);
    expect(await desk.rows(`SELECT uncapped_cents FROM commissions WHERE deal_id = $1 ORDER BY id`, [deal])).toEqual([
      { uncapped_cents: null },
      { uncapped_cents: null },
      { uncapped_cents: 5_000 },
    ]);
  });
});

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
    const { partner } = await team();
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

describe('the state a line begins in', () => {
  it('is held for whoever is suspended or inactive', async () => {
    const desk = await openDesk(portal());
    const { partner, leader } = await team();
    await underUseCase(desk.pool, 'setPartnerStatus', (query) =>
      query(`UPDATE partners SET status = 'suspended' WHERE id = $1`, [leader.partnerId]),
    );
    const deal = await makeDeal(partner, 100_000);
    await desk.confirm(deal);
    expect(await desk.lines(deal)).toEqual([
      'base pending 20000 USD',
      'override held 10000 USD',
      'referral pending 5000 USD',
    ]);
    expect(await desk.balances(leader.partnerId)).toEqual({ held: 10_000 });
  });

  it('is payable at once when the programme holds for no days', async () => {
    const desk = await openDesk(portal());
    const partner = await makePartner(portal());
    const deal = await makeDeal(partner, 100_000);
    await setProgramme(desk, { hold_days: 0 }, () => desk.confirm(deal));
    expect(await desk.lines(deal)).toEqual(['base payable 20000 USD']);
    expect(await desk.balances(partner.partnerId)).toEqual({ payable: 20_000 });
  });
});

describe('a bulk confirmation', () => {
  it('confirms each in a transaction of its own and says what happened to each', async () => {
    const { confirmDeals } = await import('@/server/pipeline/confirm-deals');
    const desk = await openDesk(portal());
    const [partner, foreign] = [await makePartner(portal()), await makePartner(portal(), { currency: 'AUD' })];
    const [good, rateless, done] = [
      await makeDeal(partner, 100_000),
      await makeDeal(foreign, 100_000),
      await makeDeal(partner, 50_000),
    ];
    await desk.confirm(done);
    const { results } = await confirmDeals(await desk.req(), { ids: [rateless, good, done, good] });
    expect(results.map(({ id, ok, code }) => ({ id, ok, code }))).toEqual([
      { id: rateless, ok: false, code: 'invalid' },
      { id: good, ok: true, code: undefined },
      { id: done, ok: false, code: 'illegal_transition' },
    ]);
    expect(await desk.lines(good)).toEqual(['base pending 20000 USD']);
  });
});

it('leaves a ledger that verifies', async () => {
  const desk = await openDesk(portal());
  expect((await desk.verify()).problems).toEqual([]);
});
